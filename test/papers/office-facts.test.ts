import { describe, expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { findNode } from '#core/papers/fact-names.ts'
import { isFact, isFactList } from '#core/papers/fact-tree.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { withSettledStanding } from '#core/papers/small-committee.ts'
import { aPaperDossier, aPlenaryDossier } from './a-paper-dossier.ts'
import { BASIS, aToldBallot, withTold } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'

const DAY = '2023-07-13'
const upper = aPaperDossier()
const plenary = aPlenaryDossier()
const [first, second, third] = upper.people.map(({ id }) => id)

function treeOf(dossier: Dossier, rows: readonly ToldRow[] = [], facts = {}): FactTree {
  return paperFacts(withTold(dossier, rows, facts), DAY, BASIS)
}

/** A value, `null` for what is not known, or the values of one column of a list. */
function read(tree: FactTree, name: string, column?: string): unknown {
  const node = findNode(name, tree)
  if (node !== null && isFactList(node)) return node.map((row) => read(row, column ?? 'name'))
  if (node === null || !isFact(node)) throw new Error(`no fact ${name}`)
  return node.kind === 'known' ? node.value : null
}

function withCongress(dossier: Dossier, congress: Partial<Dossier['congress']>): Dossier {
  return { ...dossier, congress: { ...dossier.congress, ...congress } }
}

describe('the committees', () => {
  const member = (personId: string | undefined, cells = {}): ToldRow => ({
    list: 'oldCommittee.members',
    personId: personId ?? '',
    cells,
  })
  const rows = [member(first), member(second, { leaving: true }), member(third)]

  test('the outgoing one is counted once all its members are told', () => {
    const whole = treeOf(upper, rows, { 'oldCommittee.now': 3 })
    expect(read(whole, 'oldCommittee.structure.female')).toBe(2)
    expect(read(whole, 'oldCommittee.structure.averageAge')).toBe('41,0')
    expect(read(whole, 'oldCommittee.leaving')).toEqual(['Trần Trọng Bảo'])
    const some = treeOf(upper, rows, { 'oldCommittee.now': 4 })
    expect(read(some, 'oldCommittee.structure.female')).toBeNull()
    expect(read(some, 'oldCommittee.structure.averageAge')).toBeNull()
  })

  test('somebody who is not in the dossier leaves the counts open', () => {
    const stranger = { list: 'oldCommittee.members', cells: { name: 'Người Ngoài' } }
    const tree = treeOf(upper, [...rows.slice(0, 2), stranger], { 'oldCommittee.now': 3 })
    expect(read(tree, 'oldCommittee.structure.female')).toBeNull()
  })

  test('the appointed one stands by rank, then by given name', () => {
    const named = (name: string, post: string, standing = false): ToldRow => ({
      list: 'appointment.committee',
      cells: { name, post, standing },
    })
    const tree = treeOf(withCongress(upper, { case: 'appoint' }), [
      named('Lê Văn Yên', 'Ủy viên Ban Chấp hành'),
      named('Lê Văn An', 'Ủy viên Ban Chấp hành'),
      named('Lê Văn Tú', 'Chủ tịch', true),
    ])
    const ranked = ['Lê Văn Tú', 'Lê Văn An', 'Lê Văn Yên']
    expect(read(tree, 'appointment.committeeByRank')).toEqual(ranked)
    expect(read(tree, 'appointment.standing')).toEqual(['Lê Văn Tú'])
    expect(read(tree, 'newCommittee.chair')).toBe('Lê Văn Tú')
  })

  test('seats nobody has told are not none', () => {
    const told = (standingSeats: number | null) => treeOf(withCongress(upper, { standingSeats }))
    expect(read(told(null), 'committee.isWithoutStanding')).toBe(false)
    expect(read(told(null), 'committee.standingSeats')).toBeNull()
    expect(read(told(0), 'committee.isWithoutStanding')).toBe(true)
  })
})

describe('who was elected', () => {
  const ballot = (body: string, votes: Readonly<Record<string, number>>): ToldRow =>
    aToldBallot({ body, seats: 1, collected: 27, valid: 27, invalid: 0 }, votes)
  const rows = [
    ballot('Chủ tịch', { 'Lê Văn An': 26 }),
    ballot('Phó Chủ tịch', { 'Lê Văn Tú': 13, 'Lê Văn Yên': 13 }),
    ballot('Phó Chủ nhiệm Ủy ban Kiểm tra', { 'Lê Văn Ba': 27 }),
  ]
  const tree = treeOf(upper, rows)

  test('nobody is asked to be recognised who was not elected', () => {
    expect(read(tree, 'newCommittee.posts', 'key')).toEqual(['chair', 'inspectionVice'])
    expect(read(tree, 'firstMeeting.results', 'body')).toEqual(['Chủ tịch'])
    expect(read(tree, 'firstMeeting.ballots', 'body')).toEqual(['Chủ tịch', 'Phó Chủ tịch'])
  })

  test('the deputy of the inspection committee is elected at its own meeting', () => {
    const body = ['Phó Chủ nhiệm Ủy ban Kiểm tra']
    expect(read(tree, 'inspectionMeeting.results', 'body')).toEqual(body)
  })

  test('the chair is known by the ballot, and not before', () => {
    expect(read(tree, 'newCommittee.chair')).toBe('Lê Văn An')
    expect(read(treeOf(upper), 'newCommittee.chair')).toBeNull()
    const named = { 'firstMeeting.newChair': 'Lê Văn Ba' }
    expect(read(treeOf(upper, [], named), 'newCommittee.chair')).toBe('Lê Văn Ba')
    expect(read(treeOf(upper, rows, named), 'newCommittee.chair')).toBe('Lê Văn An')
  })
})

describe('the congresses below', () => {
  const [one, two] = upper.units.map(({ name }) => name)
  const result = (unit: string, cells = {}): ToldRow => ({
    list: 'lowerCongress.results',
    cells: { unit, convened: 45, present: 44, committee: 7, ...cells },
  })

  test('are summed over the units that have held theirs', () => {
    const tree = treeOf(upper, [result(two ?? '', { chairDirect: true }), result(one ?? '')])
    expect(read(tree, 'lowerCongress.held')).toBe(2)
    expect(read(tree, 'lowerCongress.open')).toBe(60)
    expect(read(tree, 'lowerCongress.direct')).toBe(1)
    expect(read(tree, 'lowerCongress.totals.present')).toBe(88)
    expect(read(tree, 'lowerCongress.units')).toHaveLength(62)
  })

  test('one cell that is not told leaves its sum open', () => {
    const tree = treeOf(upper, [result(one ?? ''), result(two ?? '', { female: 3 })])
    expect(read(tree, 'lowerCongress.totals.female')).toBeNull()
  })

  test('a name that is in no plan is shown, not lost', () => {
    const tree = treeOf(upper, [result('CĐCS Không Có')])
    expect(read(tree, 'lowerCongress.strangers', 'unit')).toEqual(['CĐCS Không Có'])
    expect(read(tree, 'lowerCongress.held')).toBe(0)
  })

  test('of which nothing is told are not known, never zero', () => {
    const tree = treeOf(upper)
    expect(read(tree, 'lowerCongress.held')).toBeNull()
    expect(read(tree, 'lowerCongress.totals.committee')).toBeNull()
  })
})

describe('members', () => {
  const female = (dossier: Dossier) => read(treeOf(dossier), 'membership.female')

  test('who all meet are counted in their list, once it is whole', () => {
    const members = upper.people.length
    const whole: Dossier = {
      ...withCongress(upper, { form: 'plenary', membersTotal: members }),
      units: [],
    }
    const women = upper.people.filter(({ gender }) => gender === 'female').length
    expect([members, upper.delegates.length]).toEqual([members, members])
    expect(female(whole)).toBe(women)
    expect(female(withCongress(whole, { membersTotal: members + 1 }))).toBeNull()
    expect(female(withCongress(whole, { form: 'delegate' }))).toBeNull()
  })
})

describe('the spending that differs from the estimate', () => {
  test('has its own words, not the note of the estimate', () => {
    const line = (item: string): ToldRow => ({
      list: 'budget.lines',
      cells: {
        group: 'Phục vụ',
        item,
        unit: 'bộ',
        quantity: 1,
        price: 5,
        spent: 6,
        note: 'Tạm tính',
      },
    })
    const cells = { item: 'Hoa', reason: 'Thêm một bó' }
    const tree = treeOf(upper, [
      line('Hoa'),
      line('Nước'),
      { list: 'settlement.explanations', cells },
    ])
    const rows = findNode('settlement.groups', tree)
    const first = rows !== null && isFactList(rows) ? rows[0] : undefined
    expect(first && read(first, 'rows', 'reason')).toEqual(['Thêm một bó', ''])
  })
})

describe('a body that is not there', () => {
  const isWithout = (dossier: Dossier, rows: readonly ToldRow[] = []) =>
    ['Standing', 'Inspection', 'Vice'].map((body) =>
      read(treeOf(dossier, rows), `committee.isWithout${body}`),
    )
  const untold = withCongress(upper, {
    committeeSeats: 8,
    standingSeats: null,
    inspectionSeats: null,
  })

  test('is a standing committee below the size of the rule pack, unless the office says otherwise', () => {
    const seats = (dossier: Dossier, from: number | null) =>
      withSettledStanding(dossier, from).congress.standingSeats
    expect([seats(untold, 8), seats(untold, 9), seats(untold, null)]).toEqual([null, 0, null])
    expect(seats(withCongress(untold, { standingSeats: 2 }), 9)).toBe(2)
    expect(seats(withCongress(untold, { committeeSeats: null }), 9)).toBeNull()
  })

  test('is one the first meeting did not vote on', () => {
    const chair = aToldBallot({ body: 'Chủ tịch' }, { 'Lê Văn Tú': 8 })
    const vice = aToldBallot({ body: 'Phó Chủ tịch' }, { 'Lê Văn An': 8 })
    expect(isWithout(untold)).toEqual([false, false, false])
    expect(isWithout(untold, [chair])).toEqual([true, true, true])
    expect(isWithout(untold, [chair, vice])).toEqual([true, true, false])
    const told = withCongress(untold, { standingSeats: 3, inspectionSeats: 3 })
    expect(isWithout(told, [chair, vice])).toEqual([false, false, false])
    const steps = read(treeOf(untold, [chair]), 'firstMeeting.steps', 'topic')
    expect(steps).not.toContain('standing')
    expect(steps).not.toContain('vice')
  })
})

describe('the first meeting', () => {
  test('settles what there is to settle, in this order', () => {
    const all = treeOf(upper)
    expect(read(all, 'firstMeeting.steps', 'topic')).toEqual(
      'opening chairing agenda guests counters standing chair vice address inspection inspectionChair resolution closing'.split(
        ' ',
      ),
    )
    const small = { standingSeats: 0, inspectionSeats: 0, chairConsent: true }
    const few = treeOf(withCongress(plenary, small))
    expect(read(few, 'firstMeeting.steps', 'topic')).toEqual(
      'opening chairing agenda guests counters vice address resolution closing'.split(' '),
    )
    const none = treeOf(withCongress(upper, { case: 'appoint' }))
    expect(read(none, 'firstMeeting.steps', 'topic')).not.toContain('counters')
  })

  test('is on the day of the agenda unless another is laid down', () => {
    expect(read(treeOf(upper), 'firstMeeting.date')).toBe('2023-07-13')
    const later = withCongress(upper, { firstMeetingDate: '2023-07-20' })
    expect(read(treeOf(later), 'firstMeeting.date')).toBe('2023-07-20')
    expect(read(treeOf(plenary), 'firstMeeting.date')).toBeNull()
  })

  test('its absent are those convened less those present', () => {
    const told = { 'firstMeeting.convened': 27, 'firstMeeting.present': 25 }
    expect(read(treeOf(upper, [], told), 'firstMeeting.absent')).toBe(2)
    expect(read(treeOf(upper), 'firstMeeting.absent')).toBeNull()
  })

  test('who was there follows from its ballots unless told, and only if they agree', () => {
    const ballot = (body: string, present: number) =>
      aToldBallot({ body, seats: 1, convened: 27, present, collected: present }, { 'Lê Ba': 20 })
    const thereIn = (rows: ToldRow[], told = {}) => {
      const tree = treeOf(upper, rows, told)
      return ['convened', 'present', 'absent'].map((name) => read(tree, `firstMeeting.${name}`))
    }
    const chair = ballot('Chủ tịch', 26)
    expect(thereIn([chair, ballot('Phó Chủ tịch', 26)])).toEqual([27, 26, 1])
    expect(thereIn([chair, ballot('Phó Chủ tịch', 25)])).toEqual([27, null, null])
    expect(thereIn([chair], { 'firstMeeting.present': 24 })).toEqual([27, 24, 3])
    expect(thereIn([ballot('Ban Chấp hành', 117)])).toEqual([null, null, null])
  })

  test('is no session of the congress, though it stands in the agenda', () => {
    expect(upper.sessions.length).toBe(3)
    expect(read(treeOf(upper), 'congress.sessions')).toBe(2)
    const early = { ...upper, sessions: [1, 0, 2].flatMap((at) => upper.sessions[at] ?? []) }
    expect(read(treeOf(early), 'congress.startClock')).toBe(450)
  })
})

describe('petitions', () => {
  const petition = (content: string, cells = {}): ToldRow => ({
    list: 'petitions.list',
    cells: { content, times: 2, authority: 'UBND tỉnh', ...cells },
  })
  const tree = treeOf(upper, [
    petition('Nhà ở'),
    petition('Nhà ở, lần nữa', { sameAs: 1 }),
    petition('Đơn riêng', { leftOut: true }),
    petition('Nhà trẻ', { answer: 'Đã ghi kế hoạch', addressee: 'Huyện ủy', authority: '' }),
  ])

  test('are told once, without those left out', () => {
    expect(read(tree, 'petitions.reported', 'content')).toEqual(['Nhà ở', 'Nhà trẻ'])
    expect(read(tree, 'petitions.reportedTimes')).toBe(4)
    expect(read(tree, 'petitions.reportedGroups')).toEqual(['UBND tỉnh', 'Huyện ủy'])
  })

  test('of which none is told are not none', () => {
    expect(read(treeOf(upper), 'petitions.reportedCount')).toBeNull()
  })

  test('answered and open ones together are all', () => {
    expect(read(tree, 'petitions.answered', 'content')).toEqual(['Nhà trẻ'])
    expect(read(tree, 'petitions.open', 'content')).toEqual(['Nhà ở'])
  })
})

describe('the file for approval', () => {
  const slugs = (dossier: Dossier) => read(treeOf(dossier), 'approvalFile.papers', 'slug')

  test('has what this kind of congress has', () => {
    expect(slugs(upper)).toContain('lower-congress-report')
    expect(slugs(plenary)).not.toContain('lower-congress-report')
    expect(slugs(withCongress(upper, { case: 'appoint' }))).not.toContain('election-guide')
    expect(slugs(withCongress(upper, { inspectionSeats: 0 }))).not.toContain('inspection-report')
  })

  test('a paper with number and day is signed, one that is skipped is not in it', () => {
    const setting = { id: 's', choice: null, reason: null, number: '5/BC', paperDate: DAY }
    const dossier: Dossier = {
      ...upper,
      paperSettings: [
        { ...setting, slug: 'political-report' },
        { ...setting, id: 't', slug: 'agenda', choice: 'skipped' },
      ],
    }
    const isSigned = read(treeOf(dossier), 'approvalFile.papers', 'isSigned')
    expect(isSigned).toEqual([false, true, ...Array.from({ length: 17 }, () => false)])
    expect(slugs(dossier)).not.toContain('agenda')
  })
})

describe('a list that is told in groups', () => {
  const opinion = (subject: string, times: number): ToldRow => ({
    list: 'charterOpinions.list',
    cells: { subject, times, proposal: 'Sửa đổi', article: 'Điều 1', reason: 'Gọn' },
  })
  const tree = treeOf(upper, [opinion('Công tác nữ công', 6), opinion('Công đoàn cấp cơ sở', 10)])

  test('has each choice in its order, with 0 for those nobody made', () => {
    expect(read(tree, 'charterOpinions.listChoices', 'count')).toEqual([
      ...[0, 0, 1, 0, 0, 0, 1],
      ...[0, 0, 0, 0],
    ])
    expect(read(tree, 'charterOpinions.listChoices', 'totals.times')).toEqual([
      ...[0, 0, 10, 0, 0, 0, 6],
      ...[0, 0, 0, 0],
    ])
  })

  test('has the groups that occur in the order in which they do', () => {
    const groups = ['Công tác nữ công', 'Công đoàn cấp cơ sở']
    expect(read(tree, 'charterOpinions.listGroups')).toEqual(groups)
  })
})
