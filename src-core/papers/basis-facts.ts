import type { PlainDate } from '../base/plain-date.ts'
import { isPlainDate } from '../base/plain-date.ts'
import { formatDateInWords, lowerFirst } from '../base/vietnamese-text.ts'
import { formatRoman } from '../base/roman.ts'
import { congressWords } from '../dossier/congress-title.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { OWN_ROLES, PACK_ROLES, TOLD_ROLES } from './basis-roles.ts'
import type { OwnRole } from './basis-roles.ts'
import type { FactTree } from './fact-tree.ts'

/** The documents a rule pack gives papers to rest on. */
export type PackBases = Pick<Pack, 'basis' | 'documents'>
export const NO_BASES: PackBases = { basis: [], documents: new Map() }

export interface BasisSource {
  readonly dossier: Dossier
  readonly asOf: PlainDate
  readonly bases: PackBases
}

/** A document as a basis line names it: `full` at first mention, `short` later. */
interface NamedDocument {
  readonly full: string
  readonly short: string
}
type Named = NamedDocument | { readonly lacking: string }

/** `basis.<role>.full` and `.short`; a document whose number or day nobody has told is a missing fact, never a blank. */
export function basisFacts(source: BasisSource): FactTree {
  const facts: Record<string, FactTree> = {}
  for (const [role, { packRole, told, label }] of Object.entries(PACK_ROLES)) {
    const own = told === null ? null : nameTold(source.dossier, told)
    facts[role] = toFacts(role, own ?? nameFromPack(source, packRole, label))
  }
  for (const [role, told] of Object.entries(TOLD_ROLES)) {
    const named = nameTold(source.dossier, told)
    const plan = role === 'superiorPlan' ? namePlan(source.dossier) : null
    facts[role] = toFacts(role, named ?? plan ?? { lacking: `${told}: số, ký hiệu, ngày` })
  }
  for (const [role, own] of Object.entries(OWN_ROLES)) {
    facts[role] = toFacts(role, nameOwn(source.dossier, own))
  }
  return facts
}

function toFacts(role: string, named: Named): FactTree {
  const fact = (read: (document: NamedDocument) => string): Fact<string> =>
    'lacking' in named ? { ...unknown(`basis.${role}`), label: named.lacking } : known(read(named))
  return { full: fact(({ full }) => full), short: fact(({ short }) => short) }
}

/** Of several lines of one role the first whose document still stood on the day of the paper. */
function nameFromPack({ asOf, bases }: BasisSource, role: string, label: string): Named {
  const lines = bases.basis.filter((line) => line.role === role)
  const documentOf = (id: string | null) => bases.documents.get(id ?? '')
  const line =
    lines.find(({ document }) => asOf < (documentOf(document)?.until ?? '9999')) ?? lines.at(-1)
  const document = documentOf(line?.document ?? null)
  if (line === undefined || document === undefined) return { lacking: withReason(label, line) }
  const { named, symbol } = document
  if (named === undefined) return { lacking: `${label}: số, ngày đầy đủ của ${symbol}` }
  if (line.clause === null) return named
  // A clause nobody has compared with the text must not stand in a signed paper.
  if (line.confidence === 'C') return { lacking: withReason(label, line) }
  return { full: `${line.clause} ${named.full}`, short: `${line.clause} ${named.short}` }
}

function withReason(label: string, line: Pack['basis'][number] | undefined): string {
  return line?.note ? `${label} (${line.note})` : label
}

/** Null: no document of this role has been told. */
function nameTold({ typedRows }: Dossier, role: string): Named | null {
  const rows = typedRows.filter(
    ({ list, cells }) => list === 'documents.incoming' && cells['role'] === role,
  )
  const named = rows.map((row) => nameRow(row, role))
  const lacking = named.find((one) => 'lacking' in one)
  if (lacking !== undefined) return lacking
  const whole = named.flatMap((one) => ('lacking' in one ? [] : [one]))
  if (whole.length === 0) return null
  return {
    full: whole.map(({ full }) => full).join('; '),
    short: whole.map(({ short }) => short).join('; '),
  }
}

function nameRow({ cells }: TypedRow, role: string): Named {
  const cell = (name: string) => String(cells[name] ?? '').trim()
  const date = cell('date')
  if (cell('number') === '') return { lacking: `${role}: số, ký hiệu` }
  if (!isPlainDate(date)) return { lacking: `${role}: ngày` }
  return nameOf({
    kind: cell('kind'),
    number: cell('number'),
    date,
    issuer: cell('issuer'),
    about: cell('about'),
  })
}

/** The plan of the superior as the dossier itself holds it, without its subject. */
function namePlan({ plan }: Dossier): Named {
  if (plan.documentNumber === null) return { lacking: 'Số, ký hiệu kế hoạch của cấp trên' }
  if (plan.documentDate === null) return { lacking: 'Ngày ban hành kế hoạch của cấp trên' }
  const issuer = plan.issuer ?? ''
  const number = plan.documentNumber
  return nameOf({ kind: 'Kế hoạch', number, date: plan.documentDate, issuer, about: '' })
}

/** A paper of the office once it has its number and day. */
function nameOwn(dossier: Dossier, own: OwnRole): Named {
  const { kind, about } = own
  const { number, paperDate } =
    dossier.paperSettings.find(({ slug }) => slug === own.slug) ?? NOT_REGISTERED
  if (own.mayLackNumber && number === null) return nameWithoutNumber(dossier, own, paperDate)
  const paper = `${kind} ${about.replace('#', () => congressWords(dossier.congress))}`.trim()
  if (number === null) return { lacking: `${paper}: số, ký hiệu` }
  if (paperDate === null) return { lacking: `${paper}: ngày` }
  const title = titleOf(dossier)
  const issuer = own.mayLackNumber ? title : (dossier.congress.unionName ?? '')
  return nameOf({ kind, number, date: paperDate, issuer, about: about.replace('#', () => title) })
}

const NOT_REGISTERED = { number: null, paperDate: null }

/** A resolution of the congress itself is told by the day it was passed. */
function nameWithoutNumber(dossier: Dossier, { kind }: OwnRole, day: PlainDate | null): Named {
  const date = day ?? dossier.congress.endDate
  const words = congressWords(dossier.congress)
  if (date === null) return { lacking: `${kind} ${words}: ngày` }
  return {
    full: `${kind} ${titleOf(dossier)}, thông qua ${formatDateInWords(date)}`,
    short: `${kind} ${words}`,
  }
}

/** As far as it is known; years joined as QĐ 933/QĐ-TLĐ writes a term. */
function titleOf({ congress }: Dossier): string {
  const { ordinal, termFrom, termTo, unionShortName } = congress
  const term =
    termFrom === null || termTo === null ? '' : `, nhiệm kỳ ${termFrom}\u00a0-\u00a0${termTo}`
  const times = ordinal === null ? '' : ` lần thứ ${formatRoman(ordinal)}`
  const union = unionShortName === null ? '' : ` Công đoàn ${unionShortName}`
  return `${congressWords(congress)}${union}${times}${term}`
}

interface DocumentParts {
  readonly kind: string
  readonly number: string
  readonly date: PlainDate
  readonly issuer: string
  readonly about: string
}

/** The formula of a basis line (NĐ 30/2020, PL I): type, number, day, issuer, subject. */
function nameOf({ kind, number, date, issuer, about }: DocumentParts): NamedDocument {
  const short = `${kind} số ${number.replace(/^số:?\s*/iu, '')}`.trim()
  const from = issuer === '' ? '' : ` của ${issuer}`
  return { full: `${short} ${formatDateInWords(date)}${from}${subject(about)}`, short }
}

/** "V/v Tổ chức đại hội" and "Tổ chức đại hội" both as "về tổ chức đại hội"; a name keeps its capital. */
function subject(about: string): string {
  const bare = about.replace(/^(v\/v|về việc|về)\s*:?\s*/iu, '').trim()
  if (bare === '') return ''
  const [first = ''] = bare.split(' ')
  const isWord = first.slice(1) === first.slice(1).toLowerCase()
  return ` về ${isWord ? lowerFirst(bare) : bare}`
}
