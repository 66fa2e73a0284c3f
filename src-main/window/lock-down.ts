import { app } from 'electron'
import type { Session } from 'electron'
import { isOwnAddress } from './app-scheme.ts'

/**
 * Takes from every page what our screens never need: permissions, other addresses, other windows (the main window may
 * open that of the hall, see `hall-window.ts`), embedded browsers. What would be asked of the outside world is
 * cancelled before it leaves.
 */
export function lockDown(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  // Dictionaries would be downloaded.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocal(details.url) }))
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Our screens, bytes the page itself holds, and the developer tools of a working copy. */
function isLocal(address: string): boolean {
  return isOwnAddress(address) || /^(?:blob:app:\/\/daihoi\/|data:|devtools:)/.test(address)
}
