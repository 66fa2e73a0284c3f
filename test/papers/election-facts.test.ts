import { describe, expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { columnsOf, listLists } from '#core/papers/fact-definition.ts'
import { findNode } from '#core/papers/fact-names.ts'
import { isFact, isFactList } from '#core/papers/fact-tree.ts'
import type { FactNode, FactTree } from '#core/papers/fact-tree.ts'
import { BODIES } from '#core/election/election-words.ts'
import { SELF_NOMINATED, WITHDRAWN } from '#core/papers/election-words.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { aPlenaryDossier } from './a-paper-dossier.ts'
import { aToldBallot, BASIS, DEFINITIONS, withTold } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'

const DAY = '2023-07-13'

function factsOf(...rows: ToldRow[]): FactTree {
  return factsOfDossier(withTold(aPlenaryDossier(), rows))
}

function factsOfDossier(dossier: Dossier): FactTree {
  return paperFacts(dossier, DAY, BASIS)
}

/** Values bare, unknown ones by their label. */
function plain(node: FactNode | null): unknown {
  if (node === null) return 'no such name'
  if (isFactList(node)) return node.map((row) => plain(row['name'] ?? row['body'] ?? row))
  if (!isFact(node)) return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, plain(v)]))
  if (node.kind === 'known') return node.value
  return node.kind === 'unknown' ? `? ${node.label ?? node.missing.join(' ')}` : '-'
}

function read(facts: FactTree, names: readonly string[]): unknown {
  return Object.fromEntries(names.map((name) => [name, plain(findNode(name, facts))]))
}

const COMMITTEE_NAMES = ['elected', 'members', 'vacant'].map((name) => `newCommittee.${name}`)
const DELEGATION = ['elected', 'members', 'alternates', 'alternateMembers'].map(
  (name) => `delegation.${name}`,
)
const FIVE = {
  'Lò Văn An': 44,
  'Tẩn Thị Bình': 44,
  'Vàng A Chu': 40,
  'Lý Thị Dung': 23,
  'Giàng A Páo': 22,
}
const COMMITTEE = aToldBallot(
  { body: BODIES.committee, seats: 3, collected: 45, valid: 45, invalid: 0 },
  FIVE,
)

test('the hash of a ballot table is printed eight signs at a time, and where there is none nothing is', () => {
  const groups = (hash: string) => {
    const told = { body: BODIES.committee, seats: 3, collected: 45, hash }
    const [ballot] = findNode('elections.ballots', factsOf(aToldBallot(told, FIVE))) as FactTree[]
    return plain(findNode('hashGroups', ballot ?? {}))
  }
  expect(groups('0123456789abcdef0123')).toBe('01234567 89abcdef 0123')
  expect(groups('')).toBe('')
})

test('without a share that elects nobody is elected, and who asks is told what is missing', () => {
  const facts = paperFacts(withTold(aPlenaryDossier(), [COMMITTEE]), DAY, {
    ...BASIS,
    electedAbovePercent: null,
  })
  const [ballot] = findNode('elections.congressBallots', facts) as FactTree[]
  expect(read(ballot ?? {}, ['elected', 'electedCount', 'threshold', 'isCounted'])).toEqual({
    elected: [],
    electedCount: '? Tỷ lệ phiếu để trúng cử',
    threshold: '? Tỷ lệ phiếu để trúng cử',
    isCounted: false,
  })
})

test('a ballot tells who is elected, with shares of the ballots collected', () => {
  const facts = factsOf(COMMITTEE)
  const [ballot] = findNode('elections.congressBallots', facts) as FactTree[]
  const wanted = [
    'threshold',
    'elected',
    'notElected',
    'electedCount',
    'missingSeats',
    'isComplete',
  ]
  expect(read(ballot ?? {}, [...wanted, 'isTied', 'listed', 'surplus', 'nominated'])).toEqual({
    threshold: 23,
    elected: ['Lò Văn An', 'Tẩn Thị Bình', 'Vàng A Chu'],
    notElected: ['Lý Thị Dung', 'Giàng A Páo'],
    electedCount: 3,
    missingSeats: 0,
    isComplete: true,
    isTied: false,
    listed: 5,
    surplus: 2,
    nominated: 5,
  })
  const [first] = findNode('elected', ballot ?? {}) as FactTree[]
  expect(read(first ?? {}, ['index', 'name', 'votes', 'percent', 'isElected'])).toEqual({
    index: 1,
    name: 'Lò Văn An',
    votes: 44,
    percent: '97,78',
    isElected: true,
  })
})

test('whoever was allowed to withdraw stands on no list, whoever was not stays', () => {
  const ballot: ToldRow = {
    ...COMMITTEE,
    below: (COMMITTEE.below ?? []).map((row, at) => ({
      ...row,
      cells: {
        ...row.cells,
        ...(at === 0 ? { withdrawn: WITHDRAWN } : {}),
        ...(at === 1 ? { withdrawn: 'Không đồng ý cho rút', origin: SELF_NOMINATED } : {}),
      },
    })),
  }
  const [row] = findNode('elections.ballots', factsOf(ballot)) as FactTree[]
  expect(read(row ?? {}, ['listed', 'selfNominated', 'nominated', 'elected', 'withdrawn'])).toEqual(
    {
      listed: 4,
      selfNominated: 1,
      nominated: 3,
      elected: ['Tẩn Thị Bình', 'Vàng A Chu', 'Lý Thị Dung'],
      withdrawn: ['Lò Văn An'],
    },
  )
})

test('a body keeps the people of all rounds, its seats are those of the first', () => {
  const first = aToldBallot(
    { body: BODIES.committee, seats: 3, collected: 45 },
    { 'Lò Văn An': 44, 'Tẩn Thị Bình': 30, 'Vàng A Chu': 30, 'Lý Thị Dung': 30 },
  )
  const second = aToldBallot(
    { body: BODIES.committee, round: 2, seats: 2, collected: 45 },
    { 'Tẩn Thị Bình': 40, 'Vàng A Chu': 20, 'Lý Thị Dung': 30 },
  )
  const names = ['elected', 'electedCount', 'missingSeats', 'isComplete', 'isTied', 'seats']
  const committee = (...rows: ToldRow[]) =>
    read(
      factsOf(...rows),
      names.map((name) => `elections.committee.${name}`),
    )
  expect(committee(first)).toEqual({
    'elections.committee.elected': ['Lò Văn An'],
    'elections.committee.electedCount': 1,
    'elections.committee.missingSeats': 2,
    'elections.committee.isComplete': false,
    'elections.committee.isTied': true,
    'elections.committee.seats': 3,
  })
  expect(committee(second, first)).toEqual({
    'elections.committee.elected': ['Lò Văn An', 'Tẩn Thị Bình', 'Lý Thị Dung'],
    'elections.committee.electedCount': 3,
    'elections.committee.missingSeats': 0,
    'elections.committee.isComplete': true,
    'elections.committee.isTied': false,
    'elections.committee.seats': 3,
  })
})

test('a second round changes nothing of the list that the meeting decided on', () => {
  const first = aToldBallot(
    { body: BODIES.committee, seats: 2, collected: 45 },
    { 'Lò Văn An': 44, 'Tẩn Thị Bình': 30, 'Vàng A Chu': 30, 'Lý Thị Dung': 10 },
  )
  const second = aToldBallot(
    { body: BODIES.committee, round: 2, seats: 1, collected: 45 },
    { 'Tẩn Thị Bình': 40, 'Vàng A Chu': 5 },
  )
  const wanted = ['listed', 'nominated', 'selfNominated', 'surplus', 'namesCount', 'names']
  const listOf = (...rows: ToldRow[]) =>
    read(
      factsOf(...rows),
      wanted.map((name) => `elections.committee.${name}`),
    )
  expect(listOf(second, first)).toEqual(listOf(first))
  expect(listOf(first)).toMatchObject({
    'elections.committee.listed': 4,
    'elections.committee.surplus': 2,
  })
})

test('with equal votes at the last seat that seat is missing, and the tie is told besides', () => {
  const facts = factsOf(
    aToldBallot(
      { body: BODIES.committee, seats: 2, collected: 45 },
      { 'Lò Văn An': 44, 'Tẩn Thị Bình': 30, 'Vàng A Chu': 30 },
    ),
  )
  const [ballot] = findNode('elections.congressBallots', facts) as FactTree[]
  const wanted = ['electedCount', 'missingSeats', 'isComplete', 'isTied']
  expect(read(ballot ?? {}, wanted)).toEqual({
    electedCount: 1,
    missingSeats: 1,
    isComplete: false,
    isTied: true,
  })
})

test('alternates of the delegation stand by rank behind the delegates', () => {
  const ballot = aToldBallot(
    { body: BODIES.delegation, seats: 3, alternates: 1, collected: 45 },
    { 'Lò Văn An': 44, 'Tẩn Thị Bình': 30, 'Vàng A Chu': 41, 'Lý Thị Dung': 30 },
  )
  expect(read(factsOf(ballot), [...DELEGATION, 'elections.delegation.isTied'])).toEqual({
    'delegation.elected': 2,
    'delegation.members': ['Lò Văn An', 'Vàng A Chu'],
    'delegation.alternates': 0,
    'delegation.alternateMembers': [],
    'elections.delegation.isTied': true,
  })
})

test('between people who are all elected the next round makes the alternate, whom the papers keep', () => {
  const told = { body: BODIES.delegation, seats: 3, alternates: 1, collected: 45 }
  const first = aToldBallot(told, { 'Lò Văn An': 40, 'Tẩn Thị Bình': 28, 'Vàng A Chu': 28 })
  const second = aToldBallot(
    { body: BODIES.delegation, round: 2, seats: 1, collected: 45 },
    { 'Tẩn Thị Bình': 25, 'Vàng A Chu': 15 },
  )
  const names = ['missingSeats', 'isComplete'].map((name) => `elections.delegation.${name}`)
  expect(read(factsOf(first), names)).toMatchObject({ 'elections.delegation.missingSeats': 0 })
  expect(read(factsOf(first, second), [...DELEGATION, ...names])).toEqual({
    'delegation.elected': 2,
    'delegation.members': ['Lò Văn An', 'Tẩn Thị Bình'],
    'delegation.alternates': 1,
    'delegation.alternateMembers': ['Vàng A Chu'],
    'elections.delegation.missingSeats': 0,
    'elections.delegation.isComplete': true,
  })
})

test('the congress electing its chair tells the chair, the first meeting otherwise', () => {
  const ballot = (body: string, name: string) =>
    aToldBallot({ body, seats: 1, collected: 9 }, { [name]: 9 })
  const direct = ballot(BODIES.congressChair, 'Lò Văn An')
  const meeting = ballot(BODIES.chair, 'Tẩn Thị Bình')
  const chair = (...rows: ToldRow[]) => plain(findNode('elections.chair.elected', factsOf(...rows)))
  expect([chair(direct), chair(meeting)]).toEqual([['Lò Văn An'], ['Tẩn Thị Bình']])
  const lists = ['surplusBallots', 'equalBallots', 'chairBallots', 'meetingBallots']
  expect(
    read(
      factsOf(direct, COMMITTEE, meeting),
      lists.map((list) => `elections.${list}`),
    ),
  ).toEqual({
    'elections.surplusBallots': [BODIES.committee],
    'elections.equalBallots': [BODIES.congressChair, BODIES.chair],
    'elections.chairBallots': [BODIES.congressChair],
    'elections.meetingBallots': [BODIES.chair],
  })
})

describe('whether the chair is of the committee or beside it', () => {
  const [AN, BINH] = ['Lò Văn An', 'Tẩn Thị Bình']
  const person = aPlenaryDossier().people[0]
  const committee = (below: readonly ToldRow[]): ToldRow => ({
    ...aToldBallot({ body: BODIES.committee, seats: 2, collected: 9 }, {}),
    below,
  })
  const listed = (cells: NonNullable<ToldRow['cells']>, personId?: string): ToldRow => ({
    ...{ list: 'elections.names', cells: { votes: 9, ...cells } },
    ...(personId !== undefined && { personId }),
  })
  const chair = (cells: NonNullable<ToldRow['cells']>) => ({
    ...aToldBallot({ body: BODIES.congressChair, seats: 1, collected: 9 }, {}),
    below: [listed(cells)],
  })
  const resultOf = (rows: readonly ToldRow[], kind?: string) => {
    const dossier = withTold(aPlenaryDossier(), rows)
    const chairRow = dossier.typedRows.find(({ cells }) => cells['body'] === BODIES.congressChair)
    const begunAs = new Map(kind === undefined ? [] : [[chairRow?.id ?? '', kind]])
    const facts = paperFacts(dossier, DAY, { ...BASIS, begunAs })
    const [first] = findNode('elections.ballots', facts) as FactTree[]
    return {
      ...{ elected: plain(findNode('newCommittee.elected', facts)) },
      isCombined: plain(first?.['isCombined'] ?? null),
    }
  }

  test('told afterwards by name alone, one who is of the dossier is one person', () => {
    const own = listed({ unit: 'Tổ Công đoàn 2' }, person?.id)
    const told = chair({ name: person?.fullName ?? '', unit: 'Trường Tiểu học Lai Sơn' })
    const rows = [committee([own, listed({ name: BINH })]), told]
    expect(resultOf(rows)).toEqual({ elected: 2, isCombined: false })
  })

  test('as the election was begun, whatever the names seem to say', () => {
    const rows = [committee([listed({ name: AN })]), chair({ name: 'Lò Văn Ân' })]
    expect(resultOf(rows, 'chair-after')).toEqual({ elected: 1, isCombined: false })
    expect(resultOf(rows, 'chair-together')).toEqual({ elected: 2, isCombined: true })
    expect(resultOf(rows)).toEqual({ elected: 2, isCombined: true })
  })

  test('a chair of the sheet who is elected in a second round is of the committee too', () => {
    const first = { ...chair({ name: AN, votes: 4 }) }
    const again = aToldBallot(
      { body: BODIES.congressChair, round: 2, seats: 1, collected: 9 },
      { [AN]: 9 },
    )
    const rows = [committee([listed({ name: BINH })]), first, again]
    expect(resultOf(rows, 'chair-together')).toEqual({ elected: 2, isCombined: true })
  })
})

test('vacant is what the congress voted and did not fill, whatever was planned', () => {
  const dossier = aPlenaryDossier()
  const planned = { ...dossier, congress: { ...dossier.congress, committeeSeats: 9 } }
  const seats = (...rows: ToldRow[]) =>
    read(factsOfDossier(withTold(planned, rows)), ['newCommittee.seats', 'newCommittee.vacant'])
  const tied = aToldBallot(
    { body: BODIES.committee, seats: 3, collected: 45 },
    { 'Lò Văn An': 44, 'Tẩn Thị Bình': 40, 'Vàng A Chu': 30, 'Lý Thị Dung': 30 },
  )
  expect(seats(tied)).toEqual({ 'newCommittee.seats': 3, 'newCommittee.vacant': 1 })
  const chair = aToldBallot(
    { body: BODIES.congressChair, seats: 1, collected: 45 },
    { 'Phàn Thị Én': 44 },
  )
  expect(seats(tied, chair)).toEqual({ 'newCommittee.seats': 4, 'newCommittee.vacant': 1 })
  expect(seats()).toMatchObject({ 'newCommittee.seats': 9 })
})

test('what was never voted on is not known, and no zero', () => {
  const facts = factsOf()
  expect(
    read(facts, [...COMMITTEE_NAMES, 'elections.standing.threshold', 'elections.standing.isVoted']),
  ).toEqual({
    'newCommittee.elected': '? Kết quả bầu Ban Chấp hành',
    'newCommittee.members': [],
    'newCommittee.vacant': '? Kết quả bầu Ban Chấp hành',
    'elections.standing.threshold': '? Kết quả bầu Ban Thường vụ',
    'elections.standing.isVoted': false,
  })
})

test('one vote that is not told leaves the whole result open', () => {
  const open: ToldRow = {
    ...COMMITTEE,
    below: [
      ...(COMMITTEE.below ?? []),
      { list: 'elections.names', cells: { name: 'Phàn Thị Én' } },
    ],
  }
  expect(read(factsOf(open), [...COMMITTEE_NAMES, 'elections.committee.isComplete'])).toEqual({
    'newCommittee.elected': '? Số phiếu (Người trên phiếu bầu)',
    'newCommittee.members': [],
    'newCommittee.vacant': '? Số phiếu (Người trên phiếu bầu)',
    'elections.committee.isComplete': '? Số phiếu (Người trên phiếu bầu)',
  })
})

test('two of one name carry their birth year on the ballot', () => {
  const dossier = aPlenaryDossier()
  const people = dossier.people.map((person) => ({ ...person, fullName: 'Lò Văn An' }))
  const below = people.slice(0, 2).map(({ id }) => ({ list: 'elections.names', personId: id }))
  const ballot = { ...aToldBallot({ body: BODIES.committee, seats: 1 }, {}), below }
  const facts = factsOfDossier(withTold({ ...dossier, people }, [ballot]))
  const [row] = findNode('elections.ballots', facts) as FactTree[]
  const names = (findNode('namesByName', row ?? {}) as FactTree[]).map((name) =>
    plain(name['ballotName'] ?? null),
  )
  expect(names).toEqual(people.slice(0, 2).map(({ birth }) => `Lò Văn An (${birth?.slice(0, 4)})`))
  const [first, second] = below
  const gone = { ...second, cells: { withdrawn: 'Đồng ý cho rút' } }
  const alone = { ...ballot, below: [first, gone] }
  const [left] = findNode(
    'elections.ballots',
    factsOfDossier(withTold({ ...dossier, people }, [alone as typeof ballot])),
  ) as FactTree[]
  const [printed] = findNode('namesByName', left ?? {}) as FactTree[]
  // Whoever withdrew is still the other of that name to those who read the minutes.
  expect(plain(printed?.['ballotName'] ?? null)).toBe(names[0])
  const [withdrawn] = findNode('withdrawn', left ?? {}) as FactTree[]
  expect(plain(withdrawn?.['ballotName'] ?? null)).toBe(names[1])
})

test('a body without a vote has every name of a ballot', () => {
  const facts = factsOf(COMMITTEE)
  const [ballot] = findNode('elections.ballots', facts) as FactTree[]
  const standing = findNode('elections.standing', facts) as FactTree
  expect(Object.keys(standing).toSorted()).toEqual(
    [...Object.keys(ballot ?? {}), 'isVoted'].toSorted(),
  )
})

test('the words that results rest on are choices of the told facts', () => {
  const choicesOf = (list: string, column: string) =>
    listLists(DEFINITIONS)
      .filter(({ name }) => name === list)
      .flatMap(columnsOf)
      .find(({ name }) => name === column)?.choices
  expect(choicesOf('elections.ballots', 'body')).toEqual(Object.values(BODIES))
  expect(choicesOf('elections.names', 'origin')).toContain(SELF_NOMINATED)
  expect(choicesOf('elections.names', 'withdrawn')).toContain(WITHDRAWN)
})
