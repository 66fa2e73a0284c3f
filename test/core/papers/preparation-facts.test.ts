import { describe, expect, test } from 'vitest'
import type { Dossier, Person } from '#core/dossier/dossier.ts'
import { EMPTY_CANDIDATE, EMPTY_PERSON, EMPTY_UNIT } from '#core/dossier/empty-rows.ts'
import type { StatisticDefinition } from '#core/dossier/statistics.ts'
import { candidateFacts } from '#core/papers/candidate-facts.ts'
import { eligibilityFacts } from '#core/papers/eligibility-facts.ts'
import { moneyFacts } from '#core/papers/money-facts.ts'
import { organisingCommitteeFacts } from '#core/papers/organising-committee-facts.ts'
import { personnelStepFacts } from '#core/papers/personnel-step-facts.ts'
import { personnelStructureFacts } from '#core/papers/personnel-structure.ts'
import { KNOWN_DOSSIER, UNKNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { registerFacts } from '#core/papers/register-facts.ts'
import { factIn, rowsIn, textIn } from '#core/papers/read-tree.ts'
import { unitAllocationFacts } from '#core/papers/unit-allocation-facts.ts'
import { known } from '#core/vocabulary/fact.ts'
import type { FactTree, PaperValue } from '#core/papers/fact-tree.ts'

function tree(values: Readonly<Record<string, PaperValue>>): FactTree {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, known(value)]))
}

function person(id: string, fullName: string, gender: Person['gender']): Person {
  return { ...EMPTY_PERSON, id, fullName, gender, birth: '1980-01-02', partyMember: true }
}

const PEOPLE = [
  person('a', 'Trần Văn Bình', 'male'),
  person('b', 'Lò Thị An', 'female'),
  person('c', 'Lê Văn Cường', 'male'),
]

const WITH_CANDIDATES: Dossier = {
  ...KNOWN_DOSSIER,
  people: PEOPLE,
  candidates: PEOPLE.map(({ id }) => ({
    ...EMPTY_CANDIDATE,
    id,
    personId: id,
    onList: id !== 'c',
  })),
}

describe('candidates', () => {
  test('those on the list stand by given name, with what is in their file', () => {
    const told = {
      candidateFiles: {
        list: [tree({ name: 'trần văn BÌNH', resume: true, discipline: 'Không' })],
      },
    }
    const facts = candidateFacts(WITH_CANDIDATES, told)
    const rows = rowsIn(facts, 'candidates.list')
    expect(rows.map((row) => textIn(row, 'name'))).toEqual(['Lò Thị An', 'Trần Văn Bình'])
    expect(rows.map((row) => factIn(row, 'file.resume'))).toEqual([known(false), known(true)])
    expect(factIn(facts, 'candidates.female')).toEqual(known(1))
  })

  test('nobody on the list is not a list of nobody', () => {
    const empty = { ...WITH_CANDIDATES, candidates: [] }
    expect(factIn(candidateFacts(empty, {}), 'candidates.count')).toMatchObject({
      kind: 'unknown',
      label: 'Danh sách nhân sự bầu Ban Chấp hành',
    })
  })
})

describe('remaining service', () => {
  const table = [
    { gender: 'male' as const, bornFrom: '1970-01', bornTo: null, years: 62, months: 0 },
    { gender: 'female' as const, bornFrom: '1970-01', bornTo: null, years: 60, months: 0 },
  ]
  const rules = (confidence: 'A' | 'C', retirement = table) => ({
    limits: { firstTimeMonths: 60, reElectionMonths: 30, absencePercent: null, retirement },
    sources: [{ what: 'first-time' as const, value: 60, source: 'HD 1', confidence }],
  })
  const read = (...given: Parameters<typeof rules>) =>
    eligibilityFacts(WITH_CANDIDATES, candidateFacts(WITH_CANDIDATES, {}), rules(...given))
  const months = (facts: FactTree) =>
    rowsIn(facts, 'candidates.list').map((row) => factIn(row, 'monthsLeft'))

  test('is told of each candidate from the table of retirement ages', () => {
    // Born in January 1980, counted from January 2023.
    expect(months(read('A'))).toEqual([known(17 * 12), known(19 * 12)])
  })

  test('without a table nobody has months to tell', () => {
    expect(months(read('A', [])).map(({ kind }) => kind)).toEqual(['unknown', 'unknown'])
  })

  test('a limit still to be confirmed does not stand in a paper', () => {
    const limit = (facts: FactTree) => factIn(facts, 'eligibility.firstTimeMonths')
    expect(limit(read('A'))).toEqual(known(60))
    expect(limit(read('C')).kind).toBe('not-applicable')
  })
})

describe('the structure of both committees', () => {
  const definition: StatisticDefinition = {
    source: 'candidates',
    title: 'Cơ cấu',
    people: 'người',
    sections: [
      {
        id: 'gender',
        title: 'Giới tính',
        trait: 'gender',
        lines: [{ title: 'Nữ', values: ['female'], from: null, to: null }],
        rest: null,
        chart: false,
      },
    ],
  }
  const oldRows = (...ids: (string | null)[]) => ({
    typedRows: ids.map((personId, place) => ({
      id: `o${place}`,
      list: 'oldCommittee.members',
      parentId: null,
      personId,
      cells: {},
    })),
    told: {
      oldCommittee: { members: ids.map((_, place) => tree({ id: `o${place}` })) },
    },
  })
  const lineOf = (...ids: (string | null)[]) => {
    const { typedRows, told } = oldRows(...ids)
    const facts = personnelStructureFacts({ ...WITH_CANDIDATES, typedRows }, told, definition)
    const line = rowsIn(rowsIn(facts, 'sections')[0] ?? {}, 'lines')[0] ?? {}
    return ['old', 'oldShare', 'new', 'newShare'].map((name) => factIn(line, name))
  }

  test('is counted by the same lines, each share of its own whole', () => {
    expect(lineOf('a', 'b', 'c')).toEqual([known(1), known('33,33'), known(1), known('50,00')])
  })

  test('is open as soon as one member of the old committee is not in the dossier', () => {
    const [old, share, listed] = lineOf('a', null)
    expect([old?.kind, share?.kind, listed]).toEqual(['unknown', 'unknown', known(1)])
  })
})

describe('units and their delegates', () => {
  const units = [
    { ...EMPTY_UNIT, id: 'u', name: 'CĐCS A', members: 30, delegatesTotal: 3, delegatesElected: 2 },
    { ...EMPTY_UNIT, id: 'v', name: 'CĐCS B', members: 20, delegatesTotal: 2, delegatesElected: 2 },
  ].map((unit) => ({ ...unit, delegatesExOfficio: unit.id === 'u' ? 1 : 0 }))
  const read = (convened: number, dossier: Dossier = { ...UNKNOWN_DOSSIER, units }) =>
    unitAllocationFacts(dossier, { delegates: tree({ convened }) })

  test('are summed, and what no unit sends stands outside', () => {
    const facts = read(6)
    const sum = (name: string) => factIn(facts, `allocation.totals.${name}`)
    expect(['members', 'exOfficio', 'elected', 'total'].map(sum)).toEqual([50, 1, 4, 5].map(known))
    expect(factIn(facts, 'allocation.outside')).toEqual(known(1))
  })

  test('more than are convened shows as less than none outside', () => {
    expect(factIn(read(4), 'allocation.outside')).toEqual(known(-1))
  })

  test('a unit without its number leaves the sum open', () => {
    const open = units.map((unit, place) => ({ ...unit, members: place === 0 ? null : 20 }))
    const facts = read(5, { ...UNKNOWN_DOSSIER, units: open })
    expect(factIn(facts, 'allocation.totals.members').kind).toBe('unknown')
  })
})

describe('meetings that nominate', () => {
  test('rank by votes, ties by given name, and tell who was absent', () => {
    const names = [
      tree({ name: 'Vũ Thị Bé', votes: 5 }),
      tree({ name: 'Vũ Thị Ánh', votes: 5 }),
      tree({ name: 'Lê Văn Dũng', votes: 9 }),
    ]
    const step = { ...tree({ convened: 10, present: 9 }), names }
    const [made = {}] = rowsIn(
      personnelStepFacts(UNKNOWN_DOSSIER, { personnel: { steps: [step] } }),
      'personnel.steps',
    )
    expect(rowsIn(made, 'ranked').map((row) => textIn(row, 'name'))).toEqual([
      'Lê Văn Dũng',
      'Vũ Thị Ánh',
      'Vũ Thị Bé',
    ])
    expect(factIn(made, 'absent')).toEqual(known(1))
  })
})

describe('the organising committee', () => {
  test('stands head first, then deputies, then members by given name', () => {
    const rows = [
      tree({ name: 'Lê Văn Bảo', role: 'Ủy viên' }),
      tree({ name: 'Trần Thị An', role: 'Ủy viên' }),
      tree({ name: 'Vũ Văn Dũng', role: 'Phó Trưởng ban' }),
      tree({ name: 'Đỗ Thị Em', role: 'Trưởng ban' }),
    ]
    const told = { subcommittees: { membersGroups: [{ ...tree({ name: 'Ban Tổ chức' }), rows }] } }
    const [group = {}] = rowsIn(
      organisingCommitteeFacts(UNKNOWN_DOSSIER, told),
      'subcommittees.membersGroups',
    )
    expect(rowsIn(group, 'rows').map((row) => textIn(row, 'name'))).toEqual([
      'Đỗ Thị Em',
      'Vũ Văn Dũng',
      'Trần Thị An',
      'Lê Văn Bảo',
    ])
  })
})

describe('money', () => {
  const told = {
    budget: {
      linesTotals: tree({ amount: 900, spent: 950 }),
      sourcesTotals: tree({ amount: 1000 }),
      sources: [tree({ source: 'Công ty hỗ trợ', amount: 400 })],
      linesGroups: [],
    },
    employer: tree({ name: 'Công ty' }),
    handover: { moneyTotals: tree({ booked: 70, actual: 65 }), moneyGroups: [] },
  }

  test('differences follow from the rows and are never typed', () => {
    const facts = moneyFacts(UNKNOWN_DOSSIER, told)
    const read = (name: string) => factIn(facts, name)
    expect(read('settlement.difference')).toEqual(known(50))
    expect(read('settlement.remaining')).toEqual(known(50))
    expect(read('budget.isBalanced')).toEqual(known(false))
    expect(read('handover.moneyTotals.difference')).toEqual(known(-5))
  })

  test('the letter asks for what the source of that name gives in the budget', () => {
    const facts = moneyFacts(UNKNOWN_DOSSIER, told)
    expect(factIn(facts, 'fundingRequest.share')).toEqual(known(400))
  })

  test('without rows nothing is zero', () => {
    const facts = moneyFacts(UNKNOWN_DOSSIER, {})
    expect(factIn(facts, 'settlement.remaining').kind).toBe('unknown')
    expect(factIn(facts, 'fundingRequest.share').kind).toBe('unknown')
  })
})

describe('the register of papers', () => {
  const need = { delegateElect: 'R' as const }
  const papers = [
    {
      slug: 'x',
      title: 'Kế hoạch',
      code: 'A01',
      phase: 'preparation' as const,
      need,
      neededBy: null,
    },
    {
      slug: 'y',
      title: 'Không cần',
      code: 'A02',
      phase: 'preparation' as const,
      need: {},
      neededBy: null,
    },
    { slug: 'z', title: 'Biên bản', code: 'D05', phase: 'after' as const, need, neededBy: null },
  ]
  const setting = { id: 's', choice: null, reason: null, number: '01/KH', paperDate: '2023-02-03' }
  const dossier = { ...KNOWN_DOSSIER, paperSettings: [{ ...setting, slug: 'x' }] }
  const titles = (one: Dossier) =>
    rowsIn(registerFacts(one, papers, {}), 'register.groups').flatMap((group) =>
      rowsIn(group, 'rows').map((row) => [textIn(row, 'title'), textIn(row, 'number')]),
    )

  test('has what this congress makes, with number', () => {
    expect(titles(dossier)).toEqual([
      ['Kế hoạch', '01/KH'],
      ['Biên bản', ''],
    ])
  })

  test('a paper that has its number stands in it although nobody asks for it', () => {
    const own = { ...dossier, paperSettings: [{ ...setting, slug: 'y' }] }
    expect(titles(own)).toContainEqual(['Không cần', '01/KH'])
  })
})
