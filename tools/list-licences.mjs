import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A plugin of the build: writes licences.txt with the name, version and licence text of every npm package that
 * went into the bundle, as those licences ask of whoever passes the program on.
 */
export function listLicences() {
  return {
    name: 'list-licences',
    generateBundle(_options, bundle) {
      const folders = new Set(
        Object.values(bundle)
          .flatMap((chunk) => chunk.moduleIds ?? [])
          .map((id) => /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1])
          .filter((folder) => folder !== undefined),
      )
      const source = [...folders].sort().map(describe).join('\n\n')
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${source}\n` })
    },
  }
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n')
}
