import { EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import type { CongressFacts, Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from '#core/election/election-now.ts'
import { readElections } from '#core/election/election-now.ts'
import { BALLOTS, NAMES } from '#core/election/election-words.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { ElectionStepId } from '#core/regulation/election-shape.ts'
import { invariant } from '#core/base/invariant.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { bundledCountingWords } from './bundled-words.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

type Cells = TypedRow['cells']

/** Six delegates; the first four may be put on a list, the last two count. */
export const PEOPLE = [
  'Lò Văn An',
  'Vàng Thị Bình',
  'Lù A Chứ',
  'Ma Thị Dung',
  'Hà Thị Én',
  'Lý A Ga',
]

export const FIGURES: Cells = {
  ...{ convened: 6, present: 6, voters: 6, printed: 8, issued: 6 },
  ...{ exchanged: 0, unused: 2, collected: 6, valid: 6, invalid: 0 },
}

export interface AnElection {
  readonly cells?: Cells
  /** Cells of the names on the list, by number of the person. */
  readonly names?: Readonly<Record<number, Cells>>
  /** Numbers of those who count, the head first. */
  readonly counters?: readonly number[]
  readonly taken?: readonly ElectionStepId[]
  readonly events?: readonly ElectionEvent[]
  readonly kind?: string
  readonly packId?: string
  readonly congress?: Partial<CongressFacts>
  readonly births?: Readonly<Record<number, string>>
  readonly called?: Readonly<Record<number, string>>
  readonly more?: readonly TypedRow[]
}

export function row(id: string, list: string, cells: Cells, of: Partial<TypedRow> = {}): TypedRow {
  return { id, list, parentId: null, personId: null, cells, ...of }
}

export function event(id: string, kind: string, data: ElectionEvent['data'], subject = 'b1') {
  return { id, at: '2023-07-13T09:30:00', kind, subject, data }
}

/** One election `b1` of the committee: two seats, three names, two who count, nothing done yet. */
export function anElection(given: AnElection = {}): ElectionCase {
  const names = given.names ?? { 1: {}, 2: {}, 3: {} }
  const typedRows = [
    row('b1', BALLOTS, { body: 'Ban Chấp hành', round: 1, seats: 2, ...given.cells }),
    ...Object.entries(names).map(([number, cells]) =>
      row(
        `n${number}`,
        NAMES,
        { origin: 'Ban Chấp hành giới thiệu', ...cells },
        { parentId: 'b1', personId: `p${number}` },
      ),
    ),
    ...(given.counters ?? [5, 6]).map((number, at) =>
      row(
        `m${number}`,
        'bodies.members',
        { body: 'Ban Bầu cử', role: at === 0 ? 'Trưởng' : 'Thành viên' },
        { personId: `p${number}` },
      ),
    ),
    ...(given.more ?? []),
  ]
  return {
    dossier: { ...people(given), typedRows },
    pack: packOf(given.packId ?? '2023-2028'),
    words: WORDS,
    asOf: given.packId === undefined ? '2023-07-13' : '2025-10-13',
    events: [
      event('e0', 'step-taken', { step: 'begun', kind: given.kind ?? 'committee', anew: true }),
      ...(given.taken ?? []).map((step) => event(`e-${step}`, 'step-taken', { step })),
      ...(given.events ?? []),
    ],
  }
}

const WORDS = bundledCountingWords()
const packs = new Map<string, Pack>()

/** Reading a pack takes longer than any test of this folder. */
function packOf(id: string): Pack {
  const pack = packs.get(id) ?? bundledPack(id)
  packs.set(id, pack)
  return pack
}

function people({ congress, births, called }: AnElection): Dossier {
  const dossier = aDossier()
    .withCongress({ level: 'grassroots', case: 'elect', ...congress })
    .build()
  return {
    ...dossier,
    people: PEOPLE.map((fullName, at) => ({
      ...EMPTY_PERSON,
      id: `p${at + 1}`,
      fullName: called?.[at + 1] ?? fullName,
      birth: births?.[at + 1] ?? null,
    })),
    delegates: PEOPLE.map((_, at) => ({
      ...{ id: `g${at + 1}`, personId: `p${at + 1}`, number: at + 1, kind: null, body: null },
      ...{ unitId: null, delegation: null, note: null },
    })),
  }
}

export function nowOf(given: ElectionCase, ballotId = 'b1'): ElectionNow {
  const now = readElections(given).find(({ ballot }) => ballot.id === ballotId)
  invariant(now, `no election ${ballotId}`)
  return now
}
