import { spawn } from 'node:child_process'

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/

/** Starts a server in a process of its own and waits for the address it prints; `stop` ends it and waits for that. */
export async function startServer(file: string, ...parameters: readonly string[]) {
  const child = spawn(process.execPath, [file, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('close', () => reject(new Error(`${file} ended without an address: ${said}`)))
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      const [found] = ADDRESS.exec(said) ?? []
      if (found !== undefined && said.includes('\n', said.indexOf(found))) resolve(found)
    })
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { address, stop }
}
