import { describe, expect, test } from 'vitest'
import { readInThread } from '#main/store/package-readers.ts'
import { describePackageFailure, readPackage } from '#main/store/read-package.ts'
import { filled, imageOf, packed, countOnly, repack, tampered, flipped, bomb } from './a-package.ts'

describe('a package nobody vouches for', () => {
  test('the forger of these tests can also make a package that is accepted', async () => {
    expect(await readPackage(tampered(''), null)).toMatchObject({ ok: true })
  })

  test.each<[string, () => Buffer, string]>([
    [
      'a trigger',
      () => tampered(`CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM dossier; END`),
      'not-ours',
    ],
    [
      'a view in place of a table',
      () => tampered(`DROP TABLE paper; CREATE VIEW paper AS SELECT 1`),
      'not-ours',
    ],
    ['one table more', () => tampered(`CREATE TABLE more (x)`), 'not-ours'],
    ['one index less', () => tampered(`DROP INDEX unit_by_dossier`), 'not-ours'],
    [
      'a rewritten schema',
      () =>
        tampered(
          `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE paper (id, dossier_id)' WHERE name = 'paper'`,
        ),
      'not-ours',
    ],
    [
      'a second dossier',
      () =>
        tampered(
          `INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d9', 'x', 0, 'congress')`,
        ),
      'not-ours',
    ],
    [
      'a row of another dossier',
      () => tampered(`INSERT INTO person (id, dossier_id, full_name) VALUES ('p9', 'd9', 'x')`),
      'not-ours',
    ],
    [
      'a row without its reference',
      () => tampered(`UPDATE delegate SET person_id = 'nobody'`),
      'not-ours',
    ],
    ['a dossier that was put away', () => tampered(`UPDATE dossier SET removed = 1`), 'not-ours'],
    ['a truth value that is 7', () => tampered(`UPDATE dossier SET sample = 7`), 'not-ours'],
    ['a form no congress has', () => tampered(`UPDATE dossier SET form = 'secret'`), 'not-ours'],
    [
      'a day that does not exist',
      () => tampered(`UPDATE dossier SET start_date = '2023-02-31'`),
      'not-ours',
    ],
    [
      'an endless name',
      () => tampered(`UPDATE person SET full_name = hex(zeroblob(200000))`),
      'not-ours',
    ],
    [
      'an enormous number',
      () => tampered(`UPDATE delegate SET number = 9223372036854775807`),
      'not-ours',
    ],
    [
      'rows the record does not know',
      () => tampered(`UPDATE person SET full_name = 'Người khác'`),
      'not-ours',
    ],
    [
      'a record of rows that are not there',
      () =>
        tampered(`DELETE FROM delegate`, {
          counts: countOnly({ dossier: 1, plan: 1, person: 1, change: 4 }),
        }),
      'not-ours',
    ],
    [
      'a record with a missing step',
      () => tampered(`DELETE FROM step WHERE revision = 2`),
      'not-ours',
    ],
    [
      'a record that is not JSON',
      () => tampered(`UPDATE change_row SET after = '{' WHERE after IS NOT NULL`),
      'not-ours',
    ],
    [
      'a record of an unknown table',
      () => tampered(`UPDATE change_row SET table_name = 'sqlite_schema'`),
      'not-ours',
    ],
    [
      'a record with an unknown column',
      () =>
        tampered(
          `UPDATE change_row SET after = json_set(after, '$.evil', 1) WHERE table_name = 'person'`,
        ),
      'not-ours',
    ],
    ['a change from no day', () => tampered(`UPDATE change SET at = 'sometime'`), 'not-ours'],
    [
      'counts that are not true',
      () => tampered('', { counts: countOnly({ dossier: 1 }) }),
      'not-ours',
    ],
    ['a revision that is not true', () => tampered('', { revision: 99 }), 'not-ours'],
    ['a manifest with more in it', () => tampered('', { manifest: { more: 1 } }), 'not-ours'],
    [
      'a manifest of wrong types',
      () => tampered('', { manifest: { dossier: '../..' } }),
      'not-ours',
    ],
    ['a newer schema', () => tampered('', { schemaVersion: 999 }), 'newer-program'],
    [
      'a hash that is not true',
      () => tampered('', { manifest: { database: { bytes: 1, sha256: 'x' } } }),
      'damaged',
    ],
    ['a database that is none', () => repack(Buffer.alloc(8192, 'x')), 'not-ours'],
    ['a database that unpacks without end', () => bomb(), 'too-large'],
    ['nothing at all', () => Buffer.alloc(0), 'not-a-package'],
    ['a workbook', () => Buffer.from('PK\u0003\u0004'), 'not-a-package'],
    ['a header alone', () => packed(imageOf(filled())).subarray(0, 60), 'cut-short'],
    ['a file cut in the middle', () => packed(imageOf(filled())).subarray(0, 700), 'cut-short'],
    [
      'a file with something behind',
      () => Buffer.concat([packed(imageOf(filled())), Buffer.from('x')]),
      'cut-short',
    ],
    ['a body with another byte', () => flipped(packed(imageOf(filled())), 900), 'damaged'],
    ['a format to come', () => flipped(packed(imageOf(filled())), 8), 'newer-format'],
    ['a file larger than any', () => Buffer.alloc(30_000_001), 'too-large'],
  ])('%s is refused with a sentence', async (_, make, kind) => {
    const read = await readPackage(make(), null)
    expect(read).toMatchObject({ ok: false, error: { kind } })
    if (!read.ok)
      expect(describePackageFailure(read.error)).toMatch(/^[^.]+\. [^.]+\.|^[^.]+\.daihoi\. /)
  })

  test('a sealed file with any one byte changed is not opened', async () => {
    const file = packed(imageOf(filled()), 'mật khẩu')
    for (const at of [10, 11, 12, 30, 48, 60, 70, 80, 500, file.length - 1]) {
      const read = await readPackage(flipped(file, at), 'mật khẩu')
      expect(read.ok, `byte ${at}`).toBe(false)
    }
  })
})

describe('the reader in a thread, as inside Electron', () => {
  test.each<[string, () => Buffer, object]>([
    ['a sound package', () => tampered(''), { ok: true }],
    [
      'a trigger',
      () => tampered(`CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM dossier; END`),
      { ok: false, error: { kind: 'not-ours' } },
    ],
    ['a bomb', bomb, { ok: false, error: { kind: 'too-large' } }],
  ])('answers %s as the process does', async (_, make, answer) => {
    expect(await readPackage(make(), null, readInThread)).toMatchObject(answer)
  })
})
