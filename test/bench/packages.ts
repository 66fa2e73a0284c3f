import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { KEEPING_NOTE } from '#test/contract/new-dossier.ts'
import type { MakeBenchCases } from './bench-case.ts'
import { BENCH_DOSSIER, importOf, makePeopleWorkbook, openBenchClient } from './bench-engine.ts'

/** A dossier packed, looked at and taken in, beside better-sqlite3 copying the same rows with gzip and a hash. */
export const packages: MakeBenchCases = async (setting) => {
  const { client } = openBenchClient(setting, 'packages')
  const { id } = await client.dossiers.create(BENCH_DOSSIER)
  await client.personalData.setKeeping({ id, ...KEEPING_NOTE })
  const list = await makePeopleWorkbook(setting.people)
  await client.imports.apply(importOf(id, list, 'danh-sach.xlsx'))
  const sent = { ...(await client.packages.export({ id, password: null })), password: null }
  const plain = preparePlainCopies(path.join(setting.folder, 'packages'))
  let there = openBenchClient(setting, 'packages-there').client
  let starts = 0
  const group = `Package of ${setting.people} people`
  const packing = {
    group,
    peerName: 'better-sqlite3 VACUUM INTO, SHA-256 and gzip of the workspace',
    peer: plain.pack,
  }
  const opening = {
    group,
    peerName: 'gunzip, SHA-256 and better-sqlite3 copying every row into a new file',
    peer: plain.takeIn,
  }
  const kilobytes = Math.round(Buffer.byteLength(sent.contentBase64, 'base64') / 1000)
  return [
    {
      ...packing,
      name: 'Export: a new database with only this dossier and its record',
      ours: () => client.packages.export({ id, password: null }),
      remark: `The file has ${kilobytes} kB.`,
    },
    {
      ...packing,
      name: 'Export with a password: the same, sealed',
      ours: () => client.packages.export({ id, password: 'mot hai ba bon' }),
    },
    {
      ...opening,
      name: 'Look inside: read in a process of its own, every value and the record judged, compared',
      ours: () => client.packages.inspect(sent),
    },
    {
      ...opening,
      name: 'Import into another workspace: judged the same way, backup, written',
      before: () => {
        starts += 1
        there = openBenchClient(setting, `packages-there-${starts}`).client
      },
      ours: () => there.packages.import({ ...sent, choice: 'add', expectedRevision: null }),
    },
  ]
}

/** The least anybody could do with the same rows. */
function preparePlainCopies(folder: string) {
  const file = path.join(folder, 'tro-ly-dai-hoi.sqlite')
  let copies = 0
  const copyOf = (source: Database.Database): Buffer => {
    copies += 1
    const copy = path.join(folder, `ban-chep-${copies}.sqlite`)
    source.prepare('VACUUM INTO ?').run(copy)
    return readFileSync(copy)
  }
  const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  const pack = () => {
    const database = new Database(file)
    const bytes = copyOf(database)
    database.close()
    return { hash: hashOf(bytes), packed: gzipSync(bytes) }
  }
  const { packed } = pack()
  const takeIn = () => {
    const bytes = gunzipSync(packed)
    const database = new Database(bytes)
    copyOf(database)
    database.close()
    return hashOf(bytes)
  }
  return { pack, takeIn }
}
