import { formatInteger } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { ImportRecords } from './import-records.ts'
import type { MemberList } from '../dossier/listed-people.ts'
import type { DraftRow } from './draft-row.ts'

type AbsentParts = {
  readonly drafts: readonly DraftRow[]
  readonly dossier: Dossier | null
  readonly register: MemberList | null
  readonly records: ImportRecords
}

/** What the dossier has and the file lacks, and delegates whose unit is not known: an import deletes nothing. */
export function describeAbsent({ dossier, register, records }: AbsentParts): string[] {
  if (dossier === null) return []
  const remarks: string[] = []
  const absent = countAbsent(dossier, register, records)
  if (absent > 0)
    remarks.push(`${formatInteger(absent)} dòng của hồ sơ không có trong tệp: vẫn giữ, không xóa.`)
  if (records.kind === 'delegates' && dossier.units.length > 0) {
    const homeless = records.rows.filter(({ row }) => row.unitId === null).length
    if (homeless > 0)
      remarks.push(`${formatInteger(homeless)} đại biểu chưa rõ thuộc đơn vị nào của kế hoạch.`)
  }
  return remarks
}

function countAbsent(
  dossier: Dossier,
  register: MemberList | null,
  records: ImportRecords,
): number {
  const matched = new Set(matchedIds(records))
  const toldRows = (list: string) => dossier.typedRows.filter((row) => row.list === list)
  const own: Readonly<Record<ImportRecords['kind'], readonly { readonly id: string }[]>> = {
    plan: dossier.units,
    delegates: dossier.delegates,
    candidates: dossier.candidates,
    composition: dossier.composition,
    members: register?.members ?? [],
    guests: dossier.guests,
    indicators: toldRows('targets.past'),
    petitions: toldRows('petitions.list'),
  }
  return own[records.kind].filter(({ id }) => !matched.has(id)).length
}

function matchedIds(records: ImportRecords): (string | null)[] {
  switch (records.kind) {
    case 'plan':
      return records.units.map(({ matchId }) => matchId)
    case 'composition':
      return records.requirements.map(({ matchId }) => matchId)
    case 'indicators':
    case 'petitions':
      return records.toldRows.map(({ matchId }) => matchId)
    default:
      return records.rows.map(({ rowMatchId }) => rowMatchId)
  }
}
