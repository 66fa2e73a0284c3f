import type { Dossier } from '../dossier/dossier.ts'
import {
  EMPTY_CANDIDATE,
  EMPTY_CONGRESS,
  EMPTY_DELEGATE,
  EMPTY_PERSON,
  EMPTY_PLAN,
  EMPTY_REQUIREMENT,
  EMPTY_UNIT,
} from '../dossier/empty-rows.ts'
import { EMPTY_TASK } from '../dossier/task.ts'
import { agendaTopic } from '../vocabulary/terms.ts'

/**
 * Three invented cases on which every template is tried when it is read: one where nothing is known, one where
 * everything is, and the same as a plenary congress. Each list has a row, the agenda every topic, so that every
 * branch is met.
 */
export const UNKNOWN_DOSSIER: Dossier = {
  id: 'rehearsal',
  packId: 'rehearsal',
  sample: true,
  revision: 0,
  congress: EMPTY_CONGRESS,
  plan: EMPTY_PLAN,
  units: [{ ...EMPTY_UNIT, id: 'u', name: 'Đơn vị' }],
  people: [{ ...EMPTY_PERSON, id: 'p', fullName: 'Họ Tên' }],
  delegates: [{ ...EMPTY_DELEGATE, id: 'd', personId: 'p' }],
  candidates: [{ ...EMPTY_CANDIDATE, id: 'c', personId: 'p', onList: true }],
  guests: [{ id: 'g', personId: 'p', number: 1, organisation: 'Cơ quan', note: null }],
  distinctPairs: [],
  composition: [{ ...EMPTY_REQUIREMENT, id: 'k', label: 'Yêu cầu' }],
  tieDecisions: [],
  sessions: [{ id: 's', title: 'Phiên', date: null, startMinute: 450 }],
  agenda: agendaTopic.options.map((topic) => ({
    id: topic,
    sessionId: 's',
    topic,
    // As told rows name it: records and votes then find their item.
    title: 'Chữ',
    minutes: 5,
    leader: null,
    note: null,
    voteMode: null,
  })),
  tasks: [{ ...EMPTY_TASK, id: 't', title: 'Việc' }],
  typedFacts: [],
  typedRows: [],
  paperSettings: [],
}

const DAY = '2023-01-02'

export const KNOWN_DOSSIER: Dossier = {
  ...UNKNOWN_DOSSIER,
  congress: {
    ...EMPTY_CONGRESS,
    unionName: 'Công đoàn',
    unionShortName: 'đơn vị',
    superiorName: 'Công đoàn cấp trên',
    partyCommitteeName: 'Cấp ủy',
    place: 'Địa danh',
    level: 'grassroots',
    form: 'delegate',
    formConsent: true,
    increaseConsent: true,
    case: 'elect',
    kind: 'congress',
    ordinal: 2,
    previousTermFrom: 2018,
    termFrom: 2023,
    termTo: 2028,
    startDate: DAY,
    endDate: DAY,
    venue: 'Hội trường',
    theme: 'Chủ đề',
    membersTotal: 10,
    committeeSeats: 3,
    chairName: 'Họ Tên',
  },
  plan: {
    ...EMPTY_PLAN,
    documentNumber: '01/KH',
    documentDate: DAY,
    issuer: 'Công đoàn cấp trên',
    delegatesTotal: 1,
    delegatesExOfficio: 1,
    delegatesElected: 0,
    delegatesAppointed: 0,
    candidateListSize: 4,
  },
  units: UNKNOWN_DOSSIER.units.map((unit) => ({
    ...unit,
    number: 1,
    sector: 'HCSN',
    members: 10,
    membersFemale: 5,
    committeeSeats: 3,
    delegatesTotal: 1,
    congressDate: DAY,
  })),
  people: UNKNOWN_DOSSIER.people.map((person) => ({
    ...person,
    gender: 'female' as const,
    birth: DAY,
    ethnicity: 'Kinh',
    religion: 'Không',
    hometown: 'Quê',
    position: 'Chức vụ',
    partyJoined: DAY,
    partyMember: true,
    schooling: '12/12',
    qualification: 'Đại học',
    politicalTheory: 'Sơ cấp',
  })),
  delegates: [
    {
      id: 'd',
      personId: 'p',
      number: 1,
      kind: 'elected',
      body: null,
      unitId: 'u',
      delegation: 'Đoàn số 1',
      note: 'Ghi chú',
    },
  ],
  sessions: [{ id: 's', title: 'Phiên', date: DAY, startMinute: 450 }],
  agenda: UNKNOWN_DOSSIER.agenda.flatMap((item) =>
    (['hand', 'secret', null] as const).map((voteMode) => ({
      ...item,
      id: `${item.id}-${voteMode ?? 'none'}`,
      leader: 'Đoàn Chủ tịch',
      voteMode,
    })),
  ),
  tasks: [
    { ...EMPTY_TASK, id: 't', title: 'Việc', owner: 'Ban Tổ chức', fixedDate: DAY, doneOn: DAY },
  ],
}

export const PLENARY_DOSSIER: Dossier = {
  ...KNOWN_DOSSIER,
  congress: { ...KNOWN_DOSSIER.congress, form: 'plenary' },
}

/** Three equal units and two delegates beyond the base, one of them given by a decision, the other open. */
export const TIED_DOSSIER: Dossier = {
  ...KNOWN_DOSSIER,
  plan: { ...KNOWN_DOSSIER.plan, delegatesTotal: 5, delegatesExOfficio: 0 },
  units: ['A', 'B', 'C'].map((name) => ({
    ...EMPTY_UNIT,
    id: name,
    name,
    members: 10,
    membersFemale: 5,
    delegatesCap: 9,
  })),
  delegates: [],
  tieDecisions: [
    {
      id: 'q',
      unitId: 'A',
      method: 'A',
      seat: 4,
      tied: 'A\nB\nC',
      decidedBy: 'Ban Chấp hành',
      decidedOn: DAY,
      record: 'Biên bản số 1',
    },
  ],
}
