import { EMPTY_CANDIDATE, EMPTY_GUEST } from '#core/dossier/empty-rows.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { aPaperDossier } from './a-paper-dossier.ts'
import { aToldBallot } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'
import { aWrittenPaper } from './an-identity-case.ts'
import type { IdentityScene } from './an-identity-case.ts'

/** For each identity a scene in which it holds and one that differs in a single thing and breaks it. */
export interface IdentityExample {
  readonly id: string
  readonly holds: IdentityScene
  readonly breaks: IdentityScene
  /** Both sides of the first break. */
  readonly sides: readonly [left: string | number | null, right: string | number | null]
}

const sample = aPaperDossier()
const [first] = sample.people
export const name = (at: number) => sample.people[at]?.fullName ?? ''

type Cells = NonNullable<ToldRow['cells']>

const COUNTED = {
  convened: 117,
  present: 117,
  voters: 117,
  issued: 117,
  collected: 117,
  valid: 117,
}

function ballot(cells: Cells = {}, votes: Readonly<Record<string, number>> = {}): ToldRow {
  const figures = { body: 'Ban Chấp hành', seats: 27, ...COUNTED, invalid: 0, ...cells }
  const names = Object.keys(votes).length > 0 ? votes : { [name(0)]: 110 }
  return aToldBallot(figures, names)
}

/** A ballot of its own body with one seat and one name. */
function post(body: string, votes: Readonly<Record<string, number>>, cells: Cells = {}): ToldRow {
  return aToldBallot({ body, seats: Object.keys(votes).length, collected: 3, ...cells }, votes)
}

/** Told, and not yet voted on. */
const DELEGATION: ToldRow = {
  list: 'elections.ballots',
  cells: { body: 'Đại biểu dự đại hội cấp trên', round: 1, seats: 1 },
}

const DELEGATED = post('Đại biểu dự đại hội cấp trên', { [name(0)]: 3 })

/** Counted and confirmed; the same after its result was withdrawn. */
function withdrawn(id: string, body: string): IdentityExample {
  const subject = `r${sample.typedRows.length}`
  const of = (...kinds: readonly string[]) =>
    kinds.map((kind) => ({ id: kind, at: '2023-07-13T10:00:00', kind, subject, data: {} }))
  const counted = post(body, { [name(0)]: 3 })
  return {
    id,
    holds: { rows: [counted], events: of('pass-closed', 'result-confirmed') },
    breaks: { rows: [post(body, {}, { seats: 1 })], events: of('pass-closed') },
    sides: [null, null],
  }
}

export const row = (list: string, cells: Cells, below?: readonly ToldRow[]): ToldRow =>
  below === undefined ? { list, cells } : { list, cells, below }

function candidates(service: Partial<Dossier['people'][number]>): Partial<Dossier> {
  const people = sample.people.map((person) =>
    person.id === first?.id ? { ...person, ...service } : person,
  )
  const candidacy = 're-election' as const
  return {
    people,
    candidates: [
      {
        ...EMPTY_CANDIDATE,
        id: 'c1',
        personId: first?.id ?? '',
        onList: true,
        candidacy,
        meetingsMissed: 0,
      },
    ],
  }
}

function guests(count: number): Partial<Dossier> {
  const rows = sample.people.slice(0, count)
  return { guests: rows.map(({ id }) => ({ ...EMPTY_GUEST, id: `g${id}`, personId: id })) }
}

const session = (cells: Cells) =>
  row('proceedings.sessions', {
    session: 'Phiên thứ nhất',
    start: 450,
    end: 690,
    convened: 117,
    present: 115,
    excused: 1,
    absent: 1,
    ...cells,
  })
const hand = (cells: Cells) =>
  row('proceedings.handVotes', {
    subject: 'Thông qua chương trình',
    present: 117,
    agree: 117,
    against: 0,
    other: 0,
    ...cells,
  })
const member = (body: string, who: string) =>
  row('bodies.members', { body, role: 'Thành viên', name: who })

export const CONGRESS_EXAMPLES: readonly IdentityExample[] = [
  {
    id: 'I-01',
    holds: { congress: { previousOrdinal: 10 } },
    breaks: { congress: { previousOrdinal: 9 } },
    sides: [10, 11],
  },
  {
    id: 'I-02',
    holds: {},
    breaks: { congress: { endDate: '2023-07-12' } },
    sides: ['2023-07-13', '2023-07-12'],
  },
  {
    id: 'I-03',
    holds: { facts: { 'membership.asOf': '2023-06-30' } },
    breaks: { facts: { 'membership.asOf': '2023-07-30' } },
    sides: ['2023-07-30', '2023-07-13'],
  },
  {
    id: 'I-04',
    holds: { congress: { membersTotal: 3647 } },
    breaks: { congress: { membersTotal: 3600 } },
    sides: [3647, 3600],
  },
  {
    id: 'I-05',
    holds: {
      congress: { level: 'grassroots', form: 'plenary', membersTotal: 199 },
      dossier: { units: [] },
    },
    breaks: {
      congress: { level: 'grassroots', form: 'plenary', membersTotal: 200 },
      dossier: { units: [] },
    },
    sides: [200, 200],
  },
  {
    id: 'I-06',
    holds: {},
    breaks: { dossier: { plan: { ...sample.plan, delegatesTotal: 118 } } },
    sides: [117, 118],
  },
  {
    id: 'I-07',
    holds: { facts: { 'delegates.appointed': 5 } },
    breaks: { facts: { 'delegates.appointed': 6 } },
    sides: [6, 5],
  },
  {
    id: 'I-08',
    holds: { rows: [session({})] },
    breaks: { rows: [session({ excused: 2 })] },
    sides: [118, 117],
  },
  {
    id: 'I-09',
    holds: { papers: [aWrittenPaper('C16', { 'delegates.female': '64' })] },
    breaks: {
      papers: [aWrittenPaper('C16', { 'delegates.female': '64' }, { 'delegates.female': '66' })],
    },
    sides: ['64', '66'],
  },
  {
    id: 'I-10',
    holds: {
      congress: { delegatesBarred: 1 },
      facts: { 'credentials.cases': [{ reason: 'Kỷ luật' }] },
    },
    breaks: {
      congress: { delegatesBarred: 2 },
      facts: { 'credentials.cases': [{ reason: 'Kỷ luật' }] },
    },
    sides: [2, 1],
  },
  {
    id: 'I-11',
    holds: { dossier: { plan: { ...sample.plan, delegatesElected: 95 } } },
    breaks: { dossier: { plan: { ...sample.plan, delegatesElected: 96 } } },
    sides: [95, 96],
  },
]

export const ELECTION_EXAMPLES: readonly IdentityExample[] = [
  {
    id: 'I-12',
    holds: { rows: [ballot()] },
    breaks: { rows: [ballot({ seats: 26 })] },
    sides: [26, 27],
  },
  {
    id: 'I-13',
    holds: { rows: [ballot({ seats: 1 })] },
    breaks: { rows: [ballot({ seats: 2 })] },
    sides: [2, 1],
  },
  {
    id: 'I-14',
    holds: { rows: [ballot(), member('Ban Bầu cử', name(1))] },
    breaks: { rows: [ballot(), member('Ban Bầu cử', name(0))] },
    sides: [null, null],
  },
  {
    id: 'I-15',
    holds: { rows: [ballot()] },
    breaks: { rows: [ballot({ invalid: 1 })] },
    sides: [118, 117],
  },
  {
    id: 'I-16',
    holds: { rows: [ballot({}, { [name(0)]: 117 })] },
    breaks: { rows: [ballot({}, { [name(0)]: 118, [name(1)]: 1 })] },
    sides: [118, 117],
  },
  {
    id: 'I-17',
    holds: { rows: [ballot(), ballot({ round: 2 }, { [name(1)]: 90 })] },
    breaks: { rows: [ballot(), ballot({ round: 2 }, { [name(0)]: 90 })] },
    sides: [null, null],
  },
  {
    id: 'I-18',
    holds: {
      rows: [post('Chủ tịch', { [name(0)]: 3 })],
      facts: { 'firstMeeting.newChair': name(0) },
    },
    breaks: {
      rows: [post('Chủ tịch', { [name(0)]: 3 })],
      facts: { 'firstMeeting.newChair': name(1) },
    },
    sides: [name(1), name(0)],
  },
  {
    id: 'I-19',
    holds: { rows: [DELEGATION], facts: { 'superiorCongress.quota': 1 } },
    breaks: { rows: [DELEGATION], facts: { 'superiorCongress.quota': 2 } },
    sides: [1, 2],
  },
  {
    id: 'I-38',
    holds: { rows: [DELEGATED], facts: { 'superiorCongress.quota': 1 } },
    breaks: { rows: [DELEGATED], facts: { 'superiorCongress.quota': 2 } },
    sides: [1, 2],
  },
  {
    id: 'I-39',
    holds: { rows: [ballot(), post('Chủ tịch', { [name(0)]: 3 }, { convened: 1 })] },
    breaks: { rows: [ballot(), post('Chủ tịch', { [name(0)]: 3 }, { convened: 2 })] },
    sides: [2, 1],
  },
  {
    id: 'I-40',
    holds: { rows: [ballot(), ballot({ round: 2, seats: 1 }, { [name(1)]: 90 })] },
    breaks: { rows: [ballot(), post('Ban Chấp hành', {}, { round: 2 })] },
    sides: [null, null],
  },
  {
    id: 'I-21',
    holds: { rows: [ballot(), post('Ban Thường vụ', { [name(0)]: 3 })] },
    breaks: { rows: [ballot(), post('Ban Thường vụ', { [name(1)]: 3 })] },
    sides: [null, null],
  },
  {
    id: 'I-41',
    holds: {
      rows: [post('Chủ tịch', { [name(0)]: 3 }), post('Phó Chủ tịch', { [name(1)]: 3 })],
    },
    breaks: {
      rows: [post('Chủ tịch', { [name(0)]: 3 }), post('Phó Chủ tịch', { [name(0)]: 3 })],
    },
    sides: [null, null],
  },
  {
    id: 'I-42',
    holds: { rows: [post('Phó Chủ tịch', { [name(0)]: 3 }, { round: 2 })] },
    breaks: { rows: [post('Phó Chủ tịch', {}, { round: 2 })] },
    sides: [null, null],
  },
  {
    id: 'I-43',
    holds: { rows: [post('Phó Chủ nhiệm Ủy ban Kiểm tra', { [name(0)]: 3 }, { round: 2 })] },
    breaks: { rows: [post('Phó Chủ nhiệm Ủy ban Kiểm tra', {}, { round: 2 })] },
    sides: [null, null],
  },
  withdrawn('I-44', 'Ban Chấp hành'),
  withdrawn('I-45', 'Phó Chủ tịch'),
  withdrawn('I-46', 'Phó Chủ nhiệm Ủy ban Kiểm tra'),
  {
    id: 'I-33',
    holds: { congress: { case: 'appoint' } },
    breaks: { congress: { case: 'appoint' }, rows: [ballot()] },
    sides: [1, 0],
  },
  {
    id: 'I-34',
    holds: { rows: [ballot({ copies: 3 }), ballot({ copies: 3, round: 2 })] },
    breaks: { rows: [ballot({ copies: 3 }), ballot({ copies: 2, round: 2 })] },
    sides: [2, 3],
  },
  {
    id: 'I-35',
    holds: { rows: [ballot()], facts: { 'convener.name': name(0) } },
    breaks: { rows: [ballot()], facts: { 'convener.name': name(1) } },
    sides: [name(1), null],
  },
]

export const DAY_EXAMPLES: readonly IdentityExample[] = [
  {
    id: 'I-20',
    holds: { facts: { 'agenda.sessions': [] }, rows: [hand({})] },
    breaks: { facts: { 'agenda.sessions': [] }, rows: [hand({ agree: 118 })] },
    sides: [118, 117],
  },
  {
    id: 'I-22',
    holds: { rows: [session({ end: 450 })] },
    breaks: { rows: [session({ end: 449 })] },
    sides: [null, null],
  },
  {
    id: 'I-23',
    holds: {
      rows: [row('speeches.list', { name: name(0), topic: 'Chăm lo', minutes: 7 })],
      facts: { 'speeches.limit': 7 },
    },
    breaks: {
      rows: [row('speeches.list', { name: name(0), topic: 'Chăm lo', minutes: 8 })],
      facts: { 'speeches.limit': 7 },
    },
    sides: [8, 7],
  },
  {
    id: 'I-28',
    holds: { congress: { guests: 2 }, dossier: guests(2) },
    breaks: { congress: { guests: 3 }, dossier: guests(2) },
    sides: [2, 3],
  },
  {
    id: 'I-29',
    holds: { congress: { firstMeetingDate: '2023-07-14', recognitionSubmitted: '2023-07-20' } },
    breaks: { congress: { firstMeetingDate: '2023-07-14', recognitionSubmitted: '2023-07-13' } },
    sides: ['2023-07-14', '2023-07-13'],
  },
  {
    id: 'I-30',
    holds: {
      rows: [
        row('speeches.list', { name: name(0), position: first?.position ?? '', topic: 'Chăm lo' }),
      ],
    },
    breaks: {
      rows: [row('speeches.list', { name: name(0), position: 'Việc khác', topic: 'Chăm lo' })],
    },
    sides: ['Việc khác', first?.position ?? ''],
  },
  {
    id: 'I-31',
    holds: { dossier: candidates({ gender: 'male', birth: '1980-01-02' }) },
    breaks: { dossier: candidates({ gender: 'male', birth: '1963-03-02' }) },
    sides: [5, 30],
  },
]
