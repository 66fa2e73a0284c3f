import { FILE_WAITING } from '#core/contract/window-bridge.ts'
import type { OpenedFile, PageMessage, WindowBridge } from '#core/contract/window-bridge.ts'
import { makeStore } from './store.ts'

/** A `.daihoi` file that was given to the program and is being looked at. */
export interface GivenFile extends OpenedFile {
  /** Tells two openings of the same file apart. */
  readonly number: number
}

export const givenFile = makeStore<GivenFile | null>(null)

let given = 0

export function giveFile(file: OpenedFile): void {
  given += 1
  givenFile.set({ ...file, number: given })
}

/** Takes the files that are double-clicked or chosen in the menu of the window; `show` opens the screen for them. */
export function watchOpenedFiles(
  bridge: WindowBridge,
  page: Pick<Window, 'addEventListener'>,
  show: () => void,
): void {
  const take = async () => {
    const file = await bridge.takeOpenedFile()
    if (file === null) return
    giveFile(file)
    show()
  }
  page.addEventListener('message', (event) => {
    if (event.source === page && (event.data as PageMessage).kind === FILE_WAITING) void take()
  })
  // One that the program was started with has been waiting since.
  void take()
}
