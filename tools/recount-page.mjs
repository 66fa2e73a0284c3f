import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * A plugin of the build: makes recount.html, one file with everything in it. Its policy lets nothing run or be
 * loaded but the script and the style inside, by their hashes. The engine puts a count into it.
 */
export function recountPage(project) {
  const folder = join(project, 'src-renderer', 'recount')
  return {
    name: 'recount-page',
    async generateBundle() {
      const page = readText(join(folder, 'page.html'))
      const style = readText(join(folder, 'page.css'))
      const script = await bundle(project, join(folder, 'recount.ts'))
      const policy = [
        "default-src 'none'",
        `script-src '${hashOf(script)}'`,
        `style-src '${hashOf(style)}'`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ')
      const source = page
        .replace('%CSP%', () => policy)
        .replace(/>\s*null\s*</, '>null<')
        .replace(/>\s*%STYLE%\s*</, () => `>${style}<`)
        .replace(/>\s*%SCRIPT%\s*</, () => `>${script}<`)
      this.emitFile({ type: 'asset', fileName: 'recount.html', source })
    },
  }
}

async function bundle(root, entry) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'recount', fileName: 'recount' },
    },
  })
  const [chunk, ...others] = output
  if (others.length > 0) throw new Error('The page of the recount must be one script')
  // Nothing in the script may end its element.
  return plainEnds(chunk.code).replaceAll(/<\/(?=script)/gi, '<\\/')
}

/** A browser reads any end of line as \n before it hashes. */
function readText(file) {
  return plainEnds(readFileSync(file, 'utf8'))
}

function plainEnds(text) {
  return text.replaceAll(/\r\n?/g, '\n')
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
