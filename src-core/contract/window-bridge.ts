/**
 * What the screens are given when they stand in a window, and the names of the messages behind it. In a
 * browser none of this exists. The screens never name a path: they ask for a native dialog, get a handle, and
 * hand it back.
 */
export interface WindowBridge {
  /** Asks for a port to the engine; it arrives as a page message that carries `ENGINE_PORT`. */
  requestEnginePort(): void
  /** Lets the person choose a folder for papers; null when they changed their mind. */
  choosePaperFolder(): Promise<ChosenFolder | null>
  /** Papers go to the chosen folder from now on; a sentence when they cannot, null when all is well. */
  usePaperFolder(handle: string): Promise<string | null>
  /**
   * Shows the folder of the papers, with a name the one of that dossier inside it; a sentence when that fails,
   * null when all is well.
   */
  openPaperFolder(dossierFolder: string | null): Promise<string | null>
  /** Opens one paper of that folder in the program of its kind; a sentence when that fails. */
  openPaper(dossierFolder: string | null, fileName: string): Promise<string | null>
  /** The `.daihoi` file that was double-clicked or chosen in the menu, once; null when none waits. */
  takeOpenedFile(): Promise<OpenedFile | null>
}

/** A file the window has read for the screens: its last name and bytes, never its path. */
export interface OpenedFile {
  readonly name: string
  readonly contentBase64: string
  /** Why it could not be read, a sentence; null when it was. */
  readonly refusal: string | null
}

export interface ChosenFolder {
  readonly handle: string
  /** The last part of the path, to be shown. */
  readonly name: string
}

/** Under this name the bridge hangs on the page. */
export const BRIDGE_NAME = 'daihoi'

/** Page messages from the preload script: a port with `event.ports[0]`, or a sentence for the person. */
export const ENGINE_PORT = 'daihoi:engine-port'
export const WINDOW_NOTICE = 'daihoi:notice'
/** A file waits to be taken. */
export const FILE_WAITING = 'daihoi:file-waiting'

export interface PageMessage {
  readonly kind: typeof ENGINE_PORT | typeof WINDOW_NOTICE | typeof FILE_WAITING
  /** What happened, in Vietnamese; null with a port that is simply the first one. */
  readonly sentence: string | null
}

/** Messages between the preload script and the main process. */
export const CHANNELS = {
  requestEnginePort: 'daihoi:request-engine-port',
  enginePort: ENGINE_PORT,
  notice: WINDOW_NOTICE,
  choosePaperFolder: 'daihoi:choose-paper-folder',
  usePaperFolder: 'daihoi:use-paper-folder',
  openPaperFolder: 'daihoi:open-paper-folder',
  openPaper: 'daihoi:open-paper',
  fileWaiting: FILE_WAITING,
  takeOpenedFile: 'daihoi:take-opened-file',
} as const
