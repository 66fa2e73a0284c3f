import { serveWindowEngine } from '#main/host/serve-window-engine.ts'
import type { ParentPort } from '#main/host/serve-window-engine.ts'

/** The engine behind the window, in a process of its own: the database and long work never hold up the screens. */
const { parentPort } = process as unknown as { readonly parentPort: ParentPort }
serveWindowEngine(parentPort, process.argv.at(-1) ?? '')
