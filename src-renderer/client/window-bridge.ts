import { BRIDGE_NAME } from '#core/contract/window-bridge.ts'
import type { WindowBridge } from '#core/contract/window-bridge.ts'

declare global {
  interface Window {
    readonly [BRIDGE_NAME]?: WindowBridge
  }
}

/** What the program's own window offers; null in a browser. */
export const windowBridge: WindowBridge | null = window[BRIDGE_NAME] ?? null
