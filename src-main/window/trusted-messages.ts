import { ipcMain } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import { APP_ORIGIN, isOwnAddress } from './app-scheme.ts'

/**
 * The only place that receives messages from a page. Every message must come from the main frame of our own
 * window while it shows our own address; anything else is dropped without an answer a stranger could use.
 */
export interface TrustedMessages {
  on(channel: string, receive: () => void): void
  answer(channel: string, reply: (argument: unknown) => Promise<unknown>): void
}

export function trustMessagesOf(currentPage: () => WebContents | null): TrustedMessages {
  const isTrusted = (event: IpcMainEvent | IpcMainInvokeEvent) => {
    const page = currentPage()
    return page !== null && event.sender === page && isOwnMainFrame(event.senderFrame, page)
  }
  return {
    on: (channel, receive) => {
      ipcMain.on(channel, (event) => {
        if (isTrusted(event)) receive()
      })
    },
    answer: (channel, reply) => {
      ipcMain.handle(channel, async (event, argument: unknown) => {
        if (!isTrusted(event)) throw new Error('refused')
        return reply(argument)
      })
    },
  }
}

function isOwnMainFrame(frame: WebFrameMain | null, page: WebContents): boolean {
  // A frame that has gone or moved on since it sent has no address that could be trusted.
  if (frame === null || frame.detached) return false
  return frame === page.mainFrame && frame.origin === APP_ORIGIN && isOwnAddress(frame.url)
}
