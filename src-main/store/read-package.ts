import { z } from 'zod'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { recordExplainsRows, rowSetOf } from './dossier-image.ts'
import type { DossierImage } from './dossier-image.ts'
import { readerOf } from './history.ts'
import { packageManifest } from './package-body.ts'
import type { BodyFailure, PackageManifest } from './package-body.ts'
import { unpackBody } from './package-container.ts'
import type { ContainerFailure } from './package-container.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'
import { choosePackageReader } from './package-readers.ts'
import { readDossier } from './read-dossier.ts'
import { columnsOf, tableNames } from './tables.ts'
import { UnreadableData } from './unreadable-data.ts'

export type PackageFailure = ContainerFailure | BodyFailure | { readonly kind: 'no-answer' }

export interface OpenedPackage {
  readonly sealed: boolean
  readonly manifest: PackageManifest
  readonly image: DossierImage
}

/** Reads a `.daihoi` file. Nothing of it is trusted before every value has passed through a strict schema. */
export async function readPackage(
  file: Buffer,
  password: string | null,
  reader = choosePackageReader(),
): Promise<Result<OpenedPackage, PackageFailure>> {
  const unpacked = unpackBody(file, password)
  if (!unpacked.ok) return unpacked
  const text = await reader(unpacked.value.body)
  if (text === null) return failed({ kind: 'no-answer' })
  const answer = readerAnswer.safeParse(parseJson(text))
  if (!answer.success) return failed({ kind: 'not-ours', what: 'values' })
  if (!answer.data.ok) return failed(answer.data.error)
  const { manifest, image } = answer.data.value
  if (!countsAgree(manifest, image)) return failed({ kind: 'not-ours', what: 'counts' })
  if (!isWholeDossier(image)) return failed({ kind: 'not-ours', what: 'dossier' })
  if (!recordExplainsRows(image)) return failed({ kind: 'not-ours', what: 'record' })
  return ok({ sealed: unpacked.value.sealed, manifest, image })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const text = z.string().max(PACKAGE_LIMITS.cellLength)
const COLUMN_VALUES = { text, integer: z.number().int(), boolean: z.boolean() } as const

const rowSchemas = Object.fromEntries(
  tableNames().map((table) => [
    table,
    z.strictObject(
      Object.fromEntries(
        Object.entries(columnsOf(table)).map(([field, kind]) => [
          field,
          field === 'id' || field === 'dossierId' ? text.min(1) : COLUMN_VALUES[kind].nullable(),
        ]),
      ),
    ),
  ]),
)

/** A row in the record: columns it had when it was written, never one that does not exist. */
const imageRows = Object.fromEntries(
  Object.entries(rowSchemas).map(([table, schema]) => [table, schema.partial()]),
)

const recordedRow = z
  .strictObject({
    table: z.enum(tableNames()),
    id: text.min(1),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  })
  .refine(({ table, id, before, after }) =>
    [before, after].every(
      (row) =>
        row === null || (imageRows[table]?.safeParse(row).success === true && row['id'] === id),
    ),
  )

const dossierImage = z.strictObject({
  id: text.min(1),
  revision: z.number().int().min(0),
  rows: z.strictObject(
    Object.fromEntries(
      tableNames().map((table) => [
        table,
        z.array(rowSchemas[table] ?? z.never()).max(PACKAGE_LIMITS.rows),
      ]),
    ),
  ),
  changes: z
    .array(
      z.strictObject({
        id: z.number().int(),
        command: text,
        label: text,
        actor: text,
        at: z.iso.datetime(),
        undoable: z.boolean(),
        state: z.enum(['done', 'undone', 'superseded']),
        rows: z.array(recordedRow).max(PACKAGE_LIMITS.rows),
      }),
    )
    .max(PACKAGE_LIMITS.rows),
  steps: z
    .array(
      z.strictObject({
        revision: z.number().int(),
        changeId: z.number().int(),
        kind: z.enum(['do', 'undo', 'redo']),
        actor: text,
        at: z.iso.datetime(),
      }),
    )
    .max(PACKAGE_LIMITS.rows),
})

const readerAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      manifest: packageManifest,
      // The schema is built from the table list, so its type is only known to be this one.
      image: dossierImage as unknown as z.ZodType<DossierImage>,
    }),
  }),
  z.strictObject({
    ok: z.literal(false),
    error: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('damaged') }),
      z.strictObject({ kind: z.literal('too-large') }),
      z.strictObject({ kind: z.literal('newer-program'), version: z.number() }),
      z.strictObject({ kind: z.literal('not-ours'), what: z.string() }),
    ]),
  }),
])

function countsAgree(manifest: PackageManifest, image: DossierImage): boolean {
  const counts = [
    ...tableNames().map((table) => [table, image.rows[table].length] as const),
    ['change', image.changes.length] as const,
  ]
  return (
    counts.every(([table, count]) => manifest.counts[table] === count) &&
    Object.keys(manifest.counts).length === counts.length
  )
}

/** The rows make a dossier the core accepts; each belongs to it and the dossier is not one put away. */
function isWholeDossier(image: DossierImage): boolean {
  const { dossier, plan } = image.rows
  if (dossier.length !== 1 || plan.length !== 1) return false
  const owned = tableNames().every(
    (table) =>
      table === 'dossier' || image.rows[table].every((row) => row['dossierId'] === image.id),
  )
  return owned && isReadable(image)
}

/** The same reading the store does, over the rows of the package. */
function isReadable(image: DossierImage): boolean {
  try {
    return readDossier(readerOf(rowSetOf(image)), image.id, image.revision) !== null
  } catch (error) {
    if (error instanceof UnreadableData) return false
    throw error
  }
}

/** One Vietnamese sentence: what is wrong, what to do. */
export function describePackageFailure(failure: PackageFailure): string {
  switch (failure.kind) {
    case 'not-a-package':
      return 'Tệp này không phải gói hồ sơ .daihoi. Chọn tệp do chương trình này xuất ra.'
    case 'newer-format':
    case 'newer-program':
      return 'Gói hồ sơ này do phiên bản mới hơn của chương trình ghi. Cài phiên bản mới nhất rồi mở lại.'
    case 'cut-short':
      return 'Gói hồ sơ không trọn vẹn, có lẽ chép hoặc gửi dở dang. Xin người gửi gửi lại tệp.'
    case 'too-large':
      return 'Gói hồ sơ lớn quá mức của một hồ sơ đại hội nên không mở. Xin người gửi xuất lại gói.'
    case 'damaged':
      return 'Gói hồ sơ đã bị hỏng hoặc bị sửa trên đường gửi. Xin người gửi gửi lại tệp.'
    case 'needs-password':
      return 'Gói hồ sơ có mật khẩu. Nhập mật khẩu người gửi đã cho.'
    case 'wrong-password-or-altered':
      return 'Mật khẩu không đúng hoặc tệp đã bị sửa. Hỏi lại người gửi mật khẩu, hoặc xin gửi lại tệp.'
    case 'not-ours':
      return 'Trong gói có nội dung chương trình này không ghi nên không nhận. Xin người gửi xuất lại gói từ chương trình.'
    case 'no-answer':
      return 'Gói hồ sơ đọc không được trong thời gian cho phép nên không nhận. Xin người gửi xuất lại gói.'
  }
}
