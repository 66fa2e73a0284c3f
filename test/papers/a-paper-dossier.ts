import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { addDays } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import { dossier } from '#core/dossier/dossier.ts'
import {
  EMPTY_CONGRESS,
  EMPTY_DELEGATE,
  EMPTY_PERSON,
  EMPTY_PLAN,
  EMPTY_UNIT,
} from '#core/dossier/empty-rows.ts'
import { EMPTY_TASK } from '#core/dossier/task.ts'
import type { Dossier } from '#core/dossier/dossier.ts'

const FIXTURES = path.join(import.meta.dirname, '../fixtures/samples')
const AGENDAS = path.join(import.meta.dirname, '../../templates/agendas')

const TIMELINE = path.join(import.meta.dirname, '../../templates/timelines/upper.yaml')

const KINDS: Readonly<Record<string, string>> = {
  Bầu: 'elected',
  'Đương nhiệm': 'ex-officio',
  'Chỉ định': 'appointed',
}

interface TruthUnit {
  readonly stt: number
  readonly khoi: string
  readonly ten: string
  readonly loai_hinh: string
  readonly doan_vien: number
  readonly nu: number
  readonly hinh_thuc: string
  readonly bch: number | null
  readonly dai_bieu: number
  readonly duong_nhiem: number
  readonly bau: number
  readonly chi_dinh: number
}

interface TruthDelegate {
  readonly stt: number
  readonly ho_ten: string
  readonly gioi_tinh: string
  readonly ngay_sinh: string
  readonly dan_toc: string
  readonly chuc_vu_don_vi: string
  readonly cdcs: string
  readonly ngay_vao_dang: string | null
  readonly loai: string
}

/** The sample congress Tam Đường XI as its truth files tell it, without going through an import. */
export function aPaperDossier(): Dossier {
  const units = readTruth<{ don_vi: TruthUnit[] }>('ke-hoach-phan-bo-2023').don_vi
  const delegates = readTruth<{ dong: TruthDelegate[] }>('dai-bieu-dai-hoi-huyen').dong
  const unitIds = new Map(units.map((unit) => [unit.ten, `u${unit.stt}`]))
  return dossier.parse({
    id: 'tam-duong-xi',
    packId: '2023-2028',
    sample: true,
    revision: 1,
    congress: {
      ...EMPTY_CONGRESS,
      unionName: 'Liên đoàn Lao động huyện Tam Đường',
      unionShortName: 'huyện Tam Đường',
      superiorName: 'Liên đoàn Lao động tỉnh Lai Châu',
      partyCommitteeName: 'Huyện ủy Tam Đường',
      place: 'Tam Đường',
      level: 'immediate-superior',
      form: 'delegate',
      case: 'elect',
      ordinal: 11,
      termFrom: 2023,
      termTo: 2028,
      previousTermFrom: 2018,
      startDate: '2023-07-13',
      endDate: '2023-07-14',
      venue: 'Hội trường Trung tâm Hội nghị huyện',
      committeeSeats: 27,
    },
    plan: { ...EMPTY_PLAN, delegatesTotal: 117, delegatesAppointed: 4, candidateListSize: 29 },
    units: units.map(unitRow),
    people: delegates.map(personRow),
    delegates: delegates.map((row) => ({
      ...EMPTY_DELEGATE,
      id: `d${row.stt}`,
      personId: `p${row.stt}`,
      number: row.stt,
      kind: KINDS[row.loai] ?? null,
      unitId: unitIds.get(row.cdcs) ?? null,
    })),
    candidates: [],
    guests: [],
    distinctPairs: [],
    composition: [],
    tieDecisions: [],
    ...agendaRows('upper-delegate-elect', '2023-07-13'),
    tasks: taskRows(),
    typedFacts: [],
    typedRows: [],
    paperSettings: [],
  })
}

/** A school's union of 45 members that meets as a whole, on one morning. */
export function aPlenaryDossier(): Dossier {
  const members = readTruth<{ dong: TruthDelegate[] }>('dai-bieu-dai-hoi-huyen').dong.slice(0, 45)
  return dossier.parse({
    id: 'mam-non-ban-bo',
    packId: '2023-2028',
    sample: true,
    revision: 1,
    congress: {
      ...EMPTY_CONGRESS,
      unionName: 'Công đoàn Trường Mầm non Bản Bo',
      unionShortName: 'Trường Mầm non Bản Bo',
      superiorName: 'Liên đoàn Lao động huyện Tam Đường',
      partyCommitteeName: 'Chi bộ Trường Mầm non Bản Bo',
      place: 'Tam Đường',
      level: 'grassroots',
      form: 'plenary',
      case: 'elect',
      ordinal: 5,
      termFrom: 2023,
      termTo: 2028,
      previousTermFrom: 2018,
      startDate: '2023-03-08',
      endDate: '2023-03-08',
      venue: 'Hội trường Trường Mầm non Bản Bo',
      membersTotal: 45,
      committeeSeats: 5,
    },
    plan: { ...EMPTY_PLAN, candidateListSize: 6 },
    units: [],
    people: members.map(personRow),
    delegates: members.map((row) => ({
      ...EMPTY_DELEGATE,
      id: `d${row.stt}`,
      personId: `p${row.stt}`,
      number: row.stt,
    })),
    candidates: [],
    guests: [],
    distinctPairs: [],
    composition: [],
    tieDecisions: [],
    ...agendaRows('grassroots-plenary-elect', '2023-03-08'),
    tasks: [],
    typedFacts: [],
    typedRows: [],
    paperSettings: [],
  })
}

function readTruth<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(FIXTURES, `${name}.truth.json`), 'utf8')) as T
}

function unitRow(unit: TruthUnit) {
  return {
    ...EMPTY_UNIT,
    id: `u${unit.stt}`,
    number: unit.stt,
    group: unit.khoi,
    name: unit.ten,
    sector: unit.loai_hinh,
    members: unit.doan_vien,
    membersFemale: unit.nu,
    form: unit.hinh_thuc === 'Đại biểu' ? 'delegate' : 'plenary',
    committeeSeats: unit.bch,
    delegatesTotal: unit.dai_bieu,
    delegatesExOfficio: unit.duong_nhiem,
    delegatesElected: unit.bau,
    delegatesAppointed: unit.chi_dinh,
  }
}

function personRow(row: TruthDelegate) {
  return {
    ...EMPTY_PERSON,
    id: `p${row.stt}`,
    fullName: row.ho_ten,
    gender: row.gioi_tinh === 'nữ' ? 'female' : 'male',
    birth: row.ngay_sinh,
    ethnicity: row.dan_toc,
    position: row.chuc_vu_don_vi,
    partyJoined: row.ngay_vao_dang,
    partyMember: row.ngay_vao_dang !== null,
  }
}

interface StandardAgenda {
  readonly sessions: readonly {
    readonly title: string
    readonly dayOffset: number
    readonly start: string
    readonly items: readonly {
      readonly topic: string
      readonly minutes: number
      readonly title: string
      readonly leader: string
      readonly vote?: string
    }[]
  }[]
}

function agendaRows(standardId: string, firstDay: PlainDate) {
  const file = path.join(AGENDAS, `${standardId}.yaml`)
  const { sessions } = parse(readFileSync(file, 'utf8')) as StandardAgenda
  return {
    sessions: sessions.map(({ title, dayOffset, start }, place) => {
      const [hours = 0, minutes = 0] = start.split(':').map(Number)
      const date = addDays(firstDay, dayOffset)
      return { id: `s${place}`, title, date, startMinute: hours * 60 + minutes }
    }),
    agenda: sessions.flatMap(({ items }, session) =>
      items.map(({ topic, minutes, title, leader, vote }, place) => ({
        id: `s${session}-${place}`,
        sessionId: `s${session}`,
        topic,
        title,
        minutes,
        leader,
        note: null,
        voteMode: vote ?? null,
      })),
    ),
  }
}

interface StandardTimeline {
  readonly tasks: readonly {
    readonly slug: string
    readonly title: string
    readonly phase: string
    readonly owner: string
    readonly anchor?: string
    readonly offset: number
    readonly unit?: string
  }[]
}

/** The standard tasks, the first ten of them done. */
function taskRows() {
  const { tasks } = parse(readFileSync(TIMELINE, 'utf8')) as StandardTimeline
  return tasks.map((task, place) => ({
    ...EMPTY_TASK,
    slug: task.slug,
    title: task.title,
    phase: task.phase,
    owner: task.owner,
    anchor: task.anchor ?? 'first-day',
    offset: task.offset,
    unit: task.unit ?? 'day',
    id: `t${place}`,
    doneOn: place < 10 ? '2023-04-04' : null,
  }))
}
