import { readFile, readdir } from 'node:fs/promises'
import { join, matchesGlob } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { judgingFilesOf } from '../judging-folders.mjs'

const SILENT = {
  isDebugEnabled: () => false,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
}

/**
 * Every small fault (a changed comparison, a left-out block, an emptied text ...) that the files of these folders
 * could have: `{ files: [[path, text with all faults, none of them active]], faults: [{ id, file, line, ... }] }`.
 * Paths are relative to `root`. The texts are run by fault-runner.mjs, which makes one fault active at a time.
 */
export async function plantFaults(root, folders) {
  const sources = []
  for (const folder of folders) {
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
    const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    for (const path of paths.filter((one) => matchesGlob(one, judgingFilesOf(folder))).sort()) {
      sources.push({ name: path, mutate: true, content: await readFile(join(root, path), 'utf8') })
    }
  }
  const options = { plugins: null, excludedMutations: [], ignorers: [] }
  const { files, mutants } = await new Instrumenter(SILENT).instrument(sources, options)
  const texts = new Map(sources.map(({ name, content }) => [name, content]))
  return {
    files: files.map(({ name, content }) => [name, content]),
    faults: mutants.map((mutant) => describeFault(mutant, texts.get(mutant.fileName))),
  }
}

/** Evenly spread over the files, and the same in every run. */
const SPREAD = (Math.sqrt(5) - 1) / 2

/** A part of the faults; the others stay in the texts and are never active. */
export function takeShare({ files, faults }, share) {
  return { files, faults: faults.filter((_, at) => (at * SPREAD) % 1 < share) }
}

function describeFault({ id, fileName, location, mutatorName, replacement }, text) {
  const lines = text.split('\n').slice(location.start.line, location.end.line + 1)
  const last = lines.length - 1
  lines[last] = lines[last].slice(0, location.end.column)
  lines[0] = lines[0].slice(location.start.column)
  return {
    id,
    file: fileName,
    line: location.start.line + 1,
    kind: mutatorName,
    from: lines.join('\n'),
    to: replacement,
  }
}
