import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupFile, backupFolder, listBackups } from '#main/store/backup-files.ts'
import { databaseFile } from '#main/store/open-database.ts'
import { openForWork, openRaw, setVenue, taken, withDossier } from './a-workspace.ts'

/** A workspace with venue A, one backup of it, and venue B since. */
function withBackup() {
  const { folder, workspace } = withDossier()
  setVenue(workspace, 'A')
  const backup = taken(workspace.backups.make('asked'))
  setVenue(workspace, 'B')
  return { folder, workspace, backup, note: path.join(backupFolder(folder), `${backup.name}.json`) }
}

const venue = (workspace: ReturnType<typeof openForWork>) =>
  workspace.store.dossier('d1')?.congress.venue

describe('a backup that lost its note', () => {
  test.each([
    ['the note is gone', (note: string) => rmSync(note)],
    ['the note is cut off', (note: string) => writeFileSync(note, '{')],
  ])('is listed, and restored, when %s', (_, harm) => {
    const { workspace, backup, note } = withBackup()
    harm(note)
    expect(workspace.backups.list()).toEqual([
      {
        ...backup,
        clock: backup.at,
        reason: 'found',
        programVersion: '',
        state: '',
      },
    ])
    taken(workspace.backups.restore(backup.name))
    expect(venue(workspace)).toBe('A')
  })

  test('is found under any name, also as a copy of the database made while it was open', () => {
    const { folder, workspace, backup } = withBackup()
    renameSync(backupFile(folder, backup.name), path.join(backupFolder(folder), 'bản tốt.sqlite'))
    workspace.close()
    copyFileSync(databaseFile(folder), path.join(backupFolder(folder), 'chép tay.sqlite'))
    const again = openForWork(folder)
    const found = again.backups.list().filter(({ reason }) => reason === 'found')
    expect(found.map(({ name }) => name).sort()).toEqual(['bản tốt', 'chép tay'])
    taken(again.backups.restore('bản tốt'))
    expect(venue(again)).toBe('A')
    taken(again.backups.restore('chép tay'))
    expect(venue(again)).toBe('B')
  })

  test('keeps a workspace whose database is gone from starting empty', () => {
    const { folder, workspace, note } = withBackup()
    workspace.close()
    rmSync(note)
    rmSync(databaseFile(folder))
    expect(openRaw(folder).state).toMatchObject({
      kind: 'closed',
      failure: { kind: 'missing', backups: 1 },
    })
  })

  test('is never taken away as surplus and never stands for the present', () => {
    const { folder, workspace, backup, note } = withBackup()
    rmSync(note)
    for (let number = 0; number < 17; number += 1) taken(workspace.backups.make('asked'))
    expect(workspace.backups.list().map(({ name }) => name)).toContain(backup.name)
    expect(workspace.backups.list()).toHaveLength(16)
    expect(readFileSync(backupFile(folder, backup.name)).length).toBe(backup.bytes)
  })

  test('is not offered when it is damaged, of another program or not a file at all', () => {
    const { folder, workspace, backup, note } = withBackup()
    const whole = readFileSync(backupFile(folder, backup.name))
    rmSync(note)
    writeFileSync(backupFile(folder, backup.name), whole.subarray(0, whole.length / 2))
    writeFileSync(backupFile(folder, 'chu'), 'just words')
    writeFileSync(backupFile(folder, 'rong'), '')
    mkdirSync(backupFile(folder, 'thu-muc'))
    mkdirSync(path.join(backupFolder(folder), 'thu-muc.json'))
    expect(listBackups(folder)).toEqual([])
    expect(taken(workspace.backups.make('asked')).reason).toBe('asked')
  })

  test('with a log beside it is not whole by itself and is left out', () => {
    const { folder, backup, note } = withBackup()
    rmSync(note)
    writeFileSync(`${backupFile(folder, backup.name)}-wal`, 'log')
    expect(listBackups(folder)).toEqual([])
  })

  test('of a newer program is listed and refused by its number', () => {
    const { folder, workspace, backup, note } = withBackup()
    rmSync(note)
    const bytes = readFileSync(backupFile(folder, backup.name))
    // The version of the schema, big-endian, at byte 60 of the header.
    bytes.writeUInt32BE(99, 60)
    writeFileSync(backupFile(folder, backup.name), bytes)
    expect(workspace.backups.restore(backup.name)).toMatchObject({
      ok: false,
      error: { kind: 'newer', version: 99 },
    })
  })
})
