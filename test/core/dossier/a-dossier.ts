import { readFileSync } from 'node:fs'
import {
  EMPTY_CONGRESS,
  EMPTY_CANDIDATE,
  EMPTY_DELEGATE,
  EMPTY_PERSON,
  EMPTY_PLAN,
  EMPTY_UNIT,
} from '#core/dossier/empty-rows.ts'
import type {
  AgendaItem,
  AgendaSession,
  Candidate,
  CongressFacts,
  Delegate,
  Dossier,
  Person,
  PlanUnit,
  SuperiorPlan,
} from '#core/dossier/dossier.ts'
import type { AgendaTopic, DelegateKind } from '#core/vocabulary/terms.ts'

/** A dossier in the making, for tests; each word gives a new one. */
export interface DossierBuilder {
  readonly withCongress: (facts: Partial<CongressFacts>) => DossierBuilder
  readonly withPlan: (facts: Partial<SuperiorPlan>) => DossierBuilder
  readonly withUnit: (facts: Partial<PlanUnit>) => DossierBuilder
  readonly withUnits: (units: readonly Partial<PlanUnit>[]) => DossierBuilder
  readonly withDelegate: (kind: DelegateKind | null, person?: Partial<Person>) => DossierBuilder
  /** On the list unless the facts say otherwise. */
  readonly withCandidate: (facts: Partial<Candidate>, person?: Partial<Person>) => DossierBuilder
  readonly withSession: (
    title: string,
    items: readonly (readonly [AgendaTopic, number] | Partial<AgendaItem>)[],
  ) => DossierBuilder
  readonly build: () => Dossier
}

const EMPTY: Dossier = {
  id: 'd1',
  packId: '2023-2028',
  sample: false,
  revision: 1,
  congress: EMPTY_CONGRESS,
  plan: EMPTY_PLAN,
  units: [],
  people: [],
  delegates: [],
  candidates: [],
  guests: [],
  distinctPairs: [],
  composition: [],
  tieDecisions: [],
  sessions: [],
  agenda: [],
  tasks: [],
  typedFacts: [],
  typedRows: [],
  paperSettings: [],
}

/** An empty dossier to which a test adds only the facts it speaks about. */
export function aDossier(dossier: Dossier = EMPTY): DossierBuilder {
  const change = (part: Partial<Dossier>) => aDossier({ ...dossier, ...part })
  const addUnits = (units: readonly Partial<PlanUnit>[]) =>
    change({
      units: [
        ...dossier.units,
        ...units.map((unit, index) => aUnit(dossier.units.length + index + 1, unit)),
      ],
    })
  return {
    withCongress: (facts) => change({ congress: { ...dossier.congress, ...facts } }),
    withPlan: (facts) => change({ plan: { ...dossier.plan, ...facts } }),
    withUnit: (facts) => addUnits([facts]),
    withUnits: addUnits,
    withDelegate: (kind, facts = {}) => {
      const number = dossier.delegates.length + 1
      const person = aPerson(number, facts)
      const delegate: Delegate = {
        ...EMPTY_DELEGATE,
        id: `g${number}`,
        personId: person.id,
        number,
        kind,
      }
      return change({
        people: [...dossier.people, person],
        delegates: [...dossier.delegates, delegate],
      })
    },
    withCandidate: (facts, personFacts = {}) => {
      const number = dossier.candidates.length + 1
      const person = { ...aPerson(number, personFacts), id: `cp${number}` }
      const candidate: Candidate = {
        ...EMPTY_CANDIDATE,
        id: `c${number}`,
        personId: person.id,
        number,
        onList: true,
        ...facts,
      }
      return change({
        people: [...dossier.people, person],
        candidates: [...dossier.candidates, candidate],
      })
    },
    withSession: (title, items) => {
      const number = dossier.sessions.length + 1
      const session: AgendaSession = { id: `s${number}`, title, date: null, startMinute: 450 }
      const added = items.map((item, index) => anItem(session.id, index + 1, item))
      return change({
        sessions: [...dossier.sessions, session],
        agenda: [...dossier.agenda, ...added],
      })
    },
    build: () => dossier,
  }
}

function aUnit(number: number, facts: Partial<PlanUnit>): PlanUnit {
  return {
    ...EMPTY_UNIT,
    id: `u${number}`,
    number,
    name: `CĐCS Đơn vị ${number}`,
    ...facts,
  }
}

function aPerson(number: number, facts: Partial<Person>): Person {
  return {
    ...EMPTY_PERSON,
    id: `p${number}`,
    fullName: `Người ${number}`,
    ...facts,
  }
}

function anItem(
  sessionId: string,
  number: number,
  item: readonly [AgendaTopic, number] | Partial<AgendaItem>,
): AgendaItem {
  const facts: Partial<AgendaItem> = 'map' in item ? { topic: item[0], minutes: item[1] } : item
  return {
    id: `${sessionId}-i${number}`,
    sessionId,
    topic: 'other',
    title: `Mục ${number}`,
    minutes: 10,
    leader: null,
    note: null,
    voteMode: null,
    ...facts,
  }
}

interface PlanTruth {
  readonly don_vi: readonly {
    readonly stt: number
    readonly khoi: string
    readonly ten: string
    readonly loai_hinh: string
    readonly doan_vien: number
    readonly nu: number
    readonly hinh_thuc: string
    readonly db_coso: number | null
    readonly bch: number
    readonly dai_bieu: number
    readonly duong_nhiem: number
    readonly bau: number
    readonly chi_dinh: number
    readonly ngay: string
    readonly diem: boolean
    readonly ghi_chu: string | null
  }[]
}

function readTruth<T>(name: string): T {
  const path = new URL(`../../fixtures/samples/${name}.truth.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

function readSampleUnits(): Partial<PlanUnit>[] {
  return readTruth<PlanTruth>('ke-hoach-phan-bo-2023').don_vi.map((row) => ({
    number: row.stt,
    group: row.khoi,
    name: row.ten,
    sector: row.loai_hinh,
    members: row.doan_vien,
    membersFemale: row.nu,
    form: row.hinh_thuc === 'Đại biểu' ? 'delegate' : 'plenary',
    congressDelegates: row.db_coso,
    committeeSeats: row.bch,
    delegatesTotal: row.dai_bieu,
    delegatesExOfficio: row.duong_nhiem,
    delegatesElected: row.bau,
    delegatesAppointed: row.chi_dinh,
    congressDate: row.ngay,
    pilot: row.diem,
    note: row.ghi_chu,
  }))
}

interface DelegateTruth {
  readonly dong: readonly {
    readonly stt: number
    readonly ho_ten: string
    readonly gioi_tinh: string
    readonly ngay_sinh: string
    readonly dan_toc: string
    readonly cdcs: string
    readonly ngay_vao_dang: string | null
    readonly loai: string
  }[]
}

const KINDS: Readonly<Record<string, DelegateKind>> = {
  'Đương nhiệm': 'ex-officio',
  Bầu: 'elected',
  'Chỉ định': 'appointed',
}

function addSampleDelegates(dossier: Dossier): Dossier {
  const unitIds = new Map(dossier.units.map(({ id, name }) => [name, id]))
  const rows = readTruth<DelegateTruth>('dai-bieu-dai-hoi-huyen').dong
  return {
    ...dossier,
    people: rows.map((row) =>
      aPerson(row.stt, {
        fullName: row.ho_ten,
        gender: row.gioi_tinh === 'nữ' ? 'female' : 'male',
        birth: row.ngay_sinh,
        ethnicity: row.dan_toc,
        partyJoined: row.ngay_vao_dang,
        partyMember: row.ngay_vao_dang !== null,
      }),
    ),
    delegates: rows.map((row) => ({
      id: `g${row.stt}`,
      personId: `p${row.stt}`,
      number: row.stt,
      kind: KINDS[row.loai] ?? null,
      body: null,
      unitId: unitIds.get(row.cdcs) ?? null,
      delegation: null,
      note: null,
    })),
  }
}

/** Tam Đường XI as the truth files of the sample workbooks have it: 62 units, 117 delegates, no agenda. */
export function tamDuong(): DossierBuilder {
  const planned = aDossier()
    .withCongress({
      unionName: 'Liên đoàn Lao động huyện Tam Đường',
      unionShortName: 'huyện Tam Đường',
      level: 'immediate-superior',
      form: 'delegate',
      case: 'elect',
      reorganisation: 'kept',
      ordinal: 11,
      previousOrdinal: 10,
      termFrom: 2023,
      termTo: 2028,
      startDate: '2023-07-13',
      endDate: '2023-07-14',
      committeeSeats: 27,
      delegatesBarred: 0,
      committeeMeetings: 20,
    })
    .withPlan({
      documentNumber: '119-KH/HU',
      documentDate: '2022-04-19',
      issuer: 'Ban Thường vụ Huyện ủy Tam Đường',
      delegatesTotal: 117,
      delegatesExOfficio: 18,
      delegatesElected: 95,
      delegatesAppointed: 4,
      pilotBefore: '2023-02-15',
      grassrootsFrom: '2023-01-01',
      grassrootsBefore: '2023-05-31',
      ownBefore: '2023-07-31',
      maxSessions: 3,
      grassrootsMaxSessions: 2,
    })
    .withUnits(readSampleUnits())
  return aDossier(addSampleDelegates(planned.build()))
}
