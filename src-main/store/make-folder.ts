import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those above it that are missing; throws what the disk refuses with. Each by itself: asked for
 * the whole path, Node never comes back from /proc, where making a folder fails as if the one above were missing.
 */
export function makeFolder(folder: string): void {
  const whole = path.resolve(folder)
  const above = path.dirname(whole)
  if (existsSync(whole) || above === whole) {
    // Refuses a file that stands in its place.
    mkdirSync(whole, { recursive: true })
    return
  }
  makeFolder(above)
  try {
    mkdirSync(whole)
  } catch (error) {
    // Another window may have made it meanwhile.
    if (!existsSync(whole)) throw error
  }
}
