import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** The least a web server does: the files of a folder on a free port. Run by itself it prints its address. */
export async function serveFolder(folder: string) {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1)
    readFile(path.join(folder, path.normalize(name))).then(
      (content) => {
        response.setHeader('Content-Type', KINDS[path.extname(name)] ?? 'text/plain')
        response.end(content)
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

if (import.meta.main) {
  const { address } = await serveFolder(process.argv[2] ?? '')
  process.stdout.write(`${address}\n`)
}
