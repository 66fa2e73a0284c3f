import { expect, test } from 'vitest'
import { aToldBallot } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'
import { textOf } from './text-of-paper.ts'

const COMMITTEE = aToldBallot(
  { body: 'Ban Chấp hành', seats: 2, printed: 45, issued: 40, exchanged: 1, unused: 3 },
  { An: 40, Bình: 39, Chu: 9 },
)
const CHAIR = aToldBallot({ body: 'Chủ tịch tại đại hội', seats: 1 }, { An: 30 })

test('the guide is also of the chair elected after the committee, and calls a refusal of the only name valid', () => {
  const text = textOf('election-guide', [COMMITTEE, CHAIR])
  expect(text).toContain('Bầu Chủ tịch')
  const [committee = '', chair = ''] = text.split('Bầu Chủ tịch')
  expect(committee).toContain('c) Không bầu cho người nào.')
  expect(committee).not.toContain('cả hai cột')
  expect(chair).toContain('để trống cả hai cột')
  expect(chair).not.toContain('Không bầu cho người nào')
  expect(chair).toContain('gạch ngang họ và tên là phiếu hợp lệ')
  expect(chair).toContain('bầu lần thứ hai')
})

test('printed ballots equal those used only where nobody signed that they do not', () => {
  const EQUAL = 'Số phiếu in bằng số phiếu phát ra'
  const signed: ToldRow = {
    list: 'elections.signedReasons',
    cells: {
      ...{ law: 'Phiếu in khác số đã dùng', left: 45, right: 44 },
      ...{ reason: 'một phiếu in hỏng', by: 'Lò Văn An' },
    },
  }
  expect(textOf('ballot-control-record', [COMMITTEE])).toContain(EQUAL)
  const text = textOf('ballot-control-record', [
    { ...COMMITTEE, below: [...(COMMITTEE.below ?? []), signed] },
  ])
  expect(text).not.toContain(EQUAL)
  expect(text).toContain('số phiếu in (45) khác số phiếu phát ra, đổi hỏng và chưa dùng cộng lại')
  expect(text).toContain('một phiếu in hỏng')
})

const AGREES_TO_SEVERAL = 'Được đồng ý hơn một người.'

test('a chair of several on the list is agreed to name by name, on a ballot of two columns', () => {
  const TWO = aToldBallot({ body: 'Chủ tịch tại đại hội', seats: 1 }, { An: 30, Bình: 20 })
  const guide = textOf('election-guide', [COMMITTEE, TWO])
  const [committee = '', chair = ''] = guide.split('Bầu Chủ tịch')
  expect(committee).toContain('b) Bầu quá số lượng 2 người')
  expect(chair).toContain('Được đồng ý hơn một người')
  expect(chair).not.toContain('Bầu quá số lượng')
  expect(chair).not.toContain('đúng hoặc ít hơn số lượng')
  expect(chair).toContain('đ) Không bầu cho người nào.')
  const printed = textOf('ballot-no-surplus', [COMMITTEE, TWO])
  expect(printed).toContain('có 2 người, bầu 1 người')
  expect(printed).toContain(AGREES_TO_SEVERAL)
  const together = aToldBallot({ body: 'Chủ tịch tại đại hội', seats: 1 }, { Dũng: 30, Em: 20 })
  const sheet = textOf('election-guide', [COMMITTEE, together])
  expect(sheet).toContain('được đồng ý hơn một người')
  expect(sheet).toContain('b) Phần Ban Chấp hành: bầu quá số lượng 2 người')
  expect(sheet).not.toContain('chỉ đồng ý một người')
  expect(textOf('ballot-combined', [COMMITTEE, together])).toContain(
    'đối với mỗi người; được đồng ý hơn một người; đánh dấu cả hai cột',
  )
})

test('a ballot with one name for each seat says nothing of more than one', () => {
  const alone = aToldBallot({ body: 'Chủ tịch tại đại hội', seats: 1 }, { Dũng: 30 })
  expect(textOf('ballot-no-surplus', [COMMITTEE, alone])).not.toContain(AGREES_TO_SEVERAL)
  expect(textOf('ballot-combined', [COMMITTEE, alone])).not.toContain('được đồng ý hơn một người')
})

test('two rounds of one body are one line of the resolution and of the request', () => {
  const standing = (seats: number, round: number, votes: Readonly<Record<string, number>>) =>
    aToldBallot({ body: 'Ban Thường vụ', seats, round, collected: 9, valid: 9 }, votes)
  const rows = [
    standing(3, 1, { An: 9, Bình: 8, Chu: 3 }),
    standing(1, 2, { Chu: 9 }),
    aToldBallot({ body: 'Chủ tịch', seats: 1, collected: 9, valid: 9 }, { An: 9 }),
  ]
  const resolution = textOf('first-meeting-resolution', rows)
  expect(resolution).toContain(
    'Ban Thường vụ gồm 03 đồng chí: đồng chí An; đồng chí Bình; đồng chí Chu',
  )
  const request = textOf('recognition-request', rows)
  expect(request).toContain('đã bầu Ban Thường vụ; Chủ tịch')
  expect(request).not.toContain('Ban Thường vụ; Ban Thường vụ')
})

test('the minutes of the first meeting print who was there at each vote', () => {
  const vote = (subject: string, cells: NonNullable<ToldRow['cells']>): ToldRow => ({
    list: 'firstMeeting.votes',
    cells: { subject, agree: 6, against: 1, other: 0, ...cells },
  })
  const text = textOf('first-meeting-minutes', [
    vote('số lượng', { present: 7 }),
    vote('chương trình', {}),
    aToldBallot({ body: 'Chủ tịch', seats: 1, present: 9 }, { An: 9 }),
  ])
  expect(text).toMatch(/Số lượng *\| *7 *\| *6/)
  expect(text).toMatch(/Chương trình *\| *9 *\| *6/)
})

test('the minutes of the inspectors tell every name, who is tied, what follows and why figures differ', () => {
  const body = 'Phó Chủ nhiệm Ủy ban Kiểm tra'
  const counted = { convened: 9, present: 9, voters: 9, issued: 9, collected: 9, valid: 9 }
  const slug = 'inspection-committee-first-minutes'
  const ballot = aToldBallot({ body, seats: 1, ...counted, invalid: 0 }, { An: 5, Bình: 5, Chu: 0 })
  const vote = { subject: 'số lượng', agree: 9, against: 0, other: 0 }
  const text = textOf(slug, [ballot, { list: 'inspectionMeeting.votes', cells: vote }])
  expect(text).toMatch(/An *\|.*\| *5 *\| *55,56/)
  expect(text).toMatch(/Chu *\|.*\| *0 *\| *0,00/)
  expect(text).toContain('Có 2 người bằng số phiếu ở vị trí cuối cùng: đồng chí An; đồng chí Bình.')
  expect(text).toContain('Còn thiếu 1 người so với số lượng cần bầu.')
  expect(text).toMatch(/Số lượng *\| *9 *\| *9/)
  const lost: ToldRow = {
    list: 'elections.signedReasons',
    cells: {
      ...{ law: 'Thu về ít hơn phát ra', left: 8, right: 9 },
      ...{ reason: 'một phiếu không bỏ vào hòm', by: 'Lò Văn An' },
    },
  }
  const none = aToldBallot(
    { body, seats: 1, ...counted, collected: 8, valid: 8, invalid: 0, afterwards: 'Để khuyết' },
    { An: 4, Bình: 3 },
  )
  const after = textOf(slug, [{ ...none, below: [...(none.below ?? []), lost] }])
  expect(after).toContain('Không có người nào được quá nửa số phiếu thu về. Còn thiếu 1 người')
  expect(after).toContain('Để khuyết.')
  expect(after).toContain('ít hơn số phiếu phát ra 01 phiếu. Lý do: một phiếu không bỏ vào hòm.')
})

test('counting minutes of a meeting tell the places and what follows where nobody is elected', () => {
  const none = aToldBallot(
    { body: 'Chủ tịch', seats: 1, collected: 9, valid: 9 },
    { An: 4, Bình: 3 },
  )
  const text = textOf('first-meeting-counting-minutes', [none])
  expect(text).toContain('Số lượng cần bầu: 1 người')
  expect(text).toContain('báo cáo chủ tọa để hội nghị quyết định')
  const decided = { ...none, cells: { ...none.cells, afterwards: 'Để khuyết' } }
  const after = textOf('first-meeting-counting-minutes', [decided])
  expect(after).toContain('Để khuyết.')
  expect(after).not.toContain('báo cáo chủ tọa để hội nghị')
})

test('counting minutes of the chair tell the places and the day', () => {
  const text = textOf('counting-minutes-chair', [{ ...CHAIR, cells: { ...CHAIR.cells } }])
  expect(text).toContain('quyết định bầu: 1.')
  expect(text).toMatch(/xong lúc .*ngày .*tháng .*năm .*, tại/)
})

test.each(['first-meeting-counting-minutes', 'inspection-committee-first-minutes'])(
  'a draft of %s says that it is one',
  (slug) => {
    const rows = ['Chủ tịch', 'Phó Chủ nhiệm Ủy ban Kiểm tra'].map((body) =>
      aToldBallot({ body, seats: 1 }, { An: 9 }),
    )
    expect(textOf(slug, rows)).toContain('DỰ THẢO')
  },
)

test('the chair has a tally sheet, and one person elected is spoken of as one', () => {
  expect(textOf('tally-sheet', [COMMITTEE, CHAIR])).toContain('Bầu Chủ tịch Công đoàn')
  const result = (votes: Readonly<Record<string, number>>) =>
    textOf('counting-minutes', [
      aToldBallot({ body: 'Ban Chấp hành', seats: 2, collected: 40, valid: 40 }, votes),
    ])
  expect(result({ An: 40, Bình: 9 })).toContain(' đồng chí sau đây trúng cử')
  expect(result({ An: 40, Bình: 9 })).not.toContain('các đồng chí sau đây trúng cử')
  expect(result({ An: 40, Bình: 39 })).toContain('các đồng chí sau đây trúng cử')
})

test('a chair of the same sheet heads the announcement, the members stand by votes', () => {
  const chair = aToldBallot({ body: 'Chủ tịch tại đại hội', seats: 1, collected: 40 }, { Dũng: 30 })
  const committee = aToldBallot(
    { body: 'Ban Chấp hành', seats: 2, collected: 40 },
    { An: 40, Bình: 39 },
  )
  const text = textOf('result-announcement', [committee, chair])
  expect(text).toContain('Chủ tịch ghi trước, các ủy viên xếp theo số phiếu')
})

test('votes of two rounds are not put in one order', () => {
  const box = { body: 'Ban Chấp hành' }
  const rows = [
    aToldBallot({ ...box, seats: 3, collected: 43 }, { Kiên: 26, Hoa: 22, Việt: 22, Liên: 22 }),
    aToldBallot({ ...box, round: 2, seats: 2, collected: 44 }, { Hoa: 30, Việt: 35, Liên: 9 }),
  ]
  const announced = textOf('result-announcement', rows)
  expect(announced).toContain('xếp theo lần bầu, trong mỗi lần theo số phiếu từ cao xuống thấp')
  expect(announced).toMatch(/Kiên\.\s[^]*Việt \(lần bầu thứ 2\)\.\s[^]*Hoa \(lần bầu thứ 2\)\./)
  const report = textOf('congress-result-report', rows)
  expect(report).toContain('Lần bầu thứ 1: đồng chí Kiên trúng cử với 26 phiếu')
  expect(report).toContain('Lần bầu thứ 2: người có số phiếu cao nhất: đồng chí Việt, 35 phiếu')
  expect(report).toContain('thấp nhất trong số trúng cử: đồng chí Hoa, 30 phiếu')
})

test('everybody with the most or the fewest votes is named, and one elected alone is simply elected', () => {
  const box = { body: 'Ban Chấp hành', collected: 44 }
  const first = { An: 40, Bình: 40, Chu: 35, Dung: 30, Đào: 30, Hà: 5 }
  const report = (...rows: ToldRow[]) => textOf('congress-result-report', rows)
  const both = report(
    aToldBallot({ ...box, seats: 6 }, first),
    aToldBallot({ ...box, round: 2, seats: 1 }, { Hà: 29, Kim: 15 }),
  )
  expect(both).toContain(
    'Lần bầu thứ 1: người có số phiếu cao nhất: các đồng chí An, Bình, cùng 40 phiếu (90,91%); ' +
      'thấp nhất trong số trúng cử: các đồng chí Dung, Đào, cùng 30 phiếu (68,18%). ' +
      'Lần bầu thứ 2: đồng chí Hà trúng cử với 29 phiếu (65,91%).',
  )
  expect(report(aToldBallot({ ...box, seats: 2 }, { An: 44, Bình: 44 }))).toContain(
    'Các đồng chí An, Bình cùng trúng cử với 44 phiếu (100,00%).',
  )
})

test('a seat that nobody holds is called vacant only where that was decided', () => {
  const box = { body: 'Ban Chấp hành', seats: 3, collected: 44 }
  const report = (slug: string, afterwards: string, leftVacant = false) =>
    textOf(slug, [aToldBallot({ ...box, afterwards, leftVacant }, { An: 44, Bình: 40, Chu: 5 })])
  const papers = ['resolution', 'recognition-request', 'result-announcement']
  for (const slug of [...papers, 'congress-result-report']) {
    for (const words of [
      '',
      'Không để khuyết: bầu bổ sung ngay.',
      'Bầu tiếp, dự khuyết giữ nguyên.',
    ]) {
      const open = report(slug, words)
      expect(open).toMatch(/còn 1( vị trí)? chưa bầu được/)
      expect(open).not.toContain('khuyết 1')
    }
    for (const words of ['', 'Không bầu tiếp, chờ kiện toàn sau.']) {
      const left = report(slug, words, true)
      expect(left).toMatch(/để khuyết 1( vị trí|\. )/)
      expect(left).not.toContain('chưa bầu được')
    }
  }
  expect(report('congress-minutes', '', true)).toContain('còn thiếu 1 người. Để khuyết 1 vị trí.')
})

test('a chair elected by the congress stands after the count of the committee, never within it', () => {
  const rows = [
    aToldBallot({ body: 'Ban Chấp hành', seats: 3, collected: 44 }, { An: 44, Bình: 40, Chu: 5 }),
    aToldBallot({ body: 'Chủ tịch tại đại hội', seats: 1, collected: 44 }, { An: 40 }),
  ]
  expect(textOf('recognition-request', rows)).toMatch(
    /gồm 02 đồng chí trên 03 đồng chí Đại hội quyết định, còn 1 vị trí chưa bầu được; trực tiếp bầu Chủ tịch[.;]/,
  )
})

test('why ballots issued are other than those who vote stands below the number issued', () => {
  const reason = (law: string, left: number, right: number) => ({
    list: 'elections.signedReasons',
    cells: { law, left, right, by: 'Dở', reason: `vì ${left}` },
  })
  const row = aToldBallot(
    { body: 'Ban Chấp hành', seats: 1, voters: 44, issued: 43, collected: 42 },
    { An: 40, Bình: 2 },
  )
  const below = [
    ...(row.below ?? []),
    reason('Thu về ít hơn phát ra', 42, 43),
    reason('Phát ra khác số người bỏ phiếu', 43, 44),
  ]
  const lines = textOf('counting-minutes', [{ ...row, below }]).split('\n')
  const at = lines.findIndex((line) => line.includes('6. Số phiếu phát ra: 43'))
  expect(lines[at + 1]).toContain('Số phiếu phát ra (43) khác số đoàn viên tham gia bỏ phiếu (44).')
  expect(lines[at + 1]).toContain('Lý do: vì 43. Người xác nhận: Dở.')
  expect(lines[at + 2]).toContain('7. Số phiếu thu về: 42')
  expect(lines[at + 3]).toContain('Lý do: vì 42. Người xác nhận: Dở.')
})

test.each([
  ['counting-minutes', 'Ban Chấp hành', 'đoàn viên'],
  ['counting-minutes-chair', 'Chủ tịch tại đại hội', 'đoàn viên'],
  ['first-meeting-counting-minutes', 'Chủ tịch', 'ủy viên'],
])('%s print every reason that was signed', (slug, body, people) => {
  const signed = (law: string, left: number, right: number) => ({
    list: 'elections.signedReasons',
    cells: { law, left, right, by: 'Dở', reason: `vì ${left}` },
  })
  const paper = { printed: 50, voters: 44, issued: 43, collected: 42, exchanged: 1, unused: 2 }
  const row = aToldBallot({ body, seats: 1, ...paper }, { An: 40 })
  const reasons = [
    signed('Phát ra khác số người bỏ phiếu', 43, 44),
    signed('Phiếu in khác số đã dùng', 50, 46),
    signed('Thu về ít hơn phát ra', 42, 43),
  ]
  const told = { ...row, below: [...(row.below ?? []), ...reasons] }
  const said = (text: string) => text.split('\n').filter((line) => line.includes('vì '))
  const inTurn = [
    `Số phiếu phát ra (43) khác số ${people} tham gia bỏ phiếu (44). Lý do: vì 43. Người xác nhận: Dở.`,
    'Số phiếu in (50) khác số phiếu phát ra, đổi hỏng và chưa dùng cộng lại (46). Lý do: vì 50. Người xác nhận: Dở.',
    'Số phiếu thu về ít hơn số phiếu phát ra 01 phiếu. Lý do: vì 42. Người xác nhận: Dở.',
  ]
  expect(said(textOf(slug, [told]))).toEqual(inTurn)
  // Where the ballots exchanged are of those issued, they stand beside those who vote.
  const cells = { ...row.cells, exchangedIsIssued: true, voters: 43 }
  const within = said(textOf(slug, [{ ...told, cells }]))
  expect(within).toContain(
    `Số phiếu phát ra (43) khác số ${people} tham gia bỏ phiếu và số phiếu đổi (44). Lý do: vì 43. Người xác nhận: Dở.`,
  )
})

test('why ballots went out all the same stands where those who vote do, of a first and of a later ballot', () => {
  const why = { issuedDespite: 'đại hội thống nhất', voters: 20, issued: 20, collected: 20 }
  const told = (body: string, round = 1) =>
    aToldBallot({ body, round, seats: 1, ...why }, { An: 15 })
  const said = /[Ll]ý do vẫn phát phiếu: [Đđ]ại hội thống nhất/
  expect(textOf('counting-minutes', [told('Ban Chấp hành')])).toMatch(said)
  expect(textOf('counting-minutes', [COMMITTEE])).not.toContain('vẫn phát phiếu')
  expect(textOf('counting-minutes-chair', [told('Chủ tịch tại đại hội')])).toMatch(said)
  expect(textOf('first-meeting-counting-minutes', [told('Phó Chủ tịch')])).toMatch(said)
  expect(textOf('congress-minutes', [told('Ban Chấp hành')])).toMatch(said)
  expect(textOf('congress-minutes', [COMMITTEE, told('Ban Chấp hành', 2)])).toMatch(said)
})

test('of who was nominated from the floor the lists have the year told, and say whose record is open', () => {
  const told = { name: 'Lò An', origin: 'Đề cử tại đại hội', birthYear: '1986', votes: 40 }
  const rowOf = (cells: NonNullable<ToldRow['cells']>): ToldRow => ({
    ...aToldBallot({ body: 'Ban Chấp hành', seats: 1, collected: 44 }, {}),
    below: [{ list: 'elections.names', cells }],
  })
  const row = rowOf(told)
  expect(textOf('recognition-request', [row])).toContain('| Lò An | 1986 |')
  const profiles = textOf('elected-profile-list', [row])
  expect(profiles).toContain('Giới tính: Lò An')
  expect(profiles).toContain('Dân tộc: Lò An')
  // With the gender told the year stands in its column, and the other stays empty.
  expect(profiles).not.toMatch(/Ban Chấp hành: nữ \d/)
  for (const [gender, cells, women] of [
    ['Nam', '| Lò An | - | 1986 | - |', 0],
    ['Nữ', '| Lò An | - | - | 1986 |', 1],
  ] as const) {
    const known = textOf('elected-profile-list', [rowOf({ ...told, gender })])
    expect(known).toContain(cells)
    expect(known).not.toContain('Giới tính: Lò An')
    expect(known).toContain(`Ban Chấp hành: nữ ${women};`)
  }
})

test('ballots that did not come back and a vote that was annulled stand where the office looks for them', () => {
  const by = { by: 'Lò Văn An', reason: 'một phiếu mang ra ngoài' }
  const law = 'Thu về ít hơn phát ra'
  const loss = { list: 'elections.signedReasons', cells: { law, left: 43, right: 44, ...by } }
  const none = { list: 'elections.annulled', cells: { issued: 44, collected: 45, ...by } }
  const withRow = (cells: NonNullable<ToldRow['cells']>, row: ToldRow): ToldRow => {
    const ballot = aToldBallot(cells, { An: 40 })
    return { ...ballot, below: [...(ballot.below ?? []), row] }
  }
  const lost = { body: 'Ban Chấp hành', seats: 1, issued: 44, collected: 43 }
  expect(textOf('ballot-control-record', [withRow(lost, loss)])).toMatch(
    /thu về ít hơn số phiếu phát ra 01 phiếu\. Lý do: [Mm]ột phiếu mang ra ngoài\. Người xác nhận: Lò Văn An/,
  )
  expect(textOf('ballot-control-record', [aToldBallot(lost, { An: 40 })])).not.toContain('ít hơn')
  const vice = { body: 'Phó Chủ tịch', seats: 1 }
  expect(textOf('first-meeting-minutes', [withRow(vice, none)])).toMatch(
    /Một lần bỏ phiếu trước .+ phát ra 44 phiếu mà thu về 45 phiếu/,
  )
  expect(textOf('first-meeting-minutes', [aToldBallot(vice, { An: 40 })])).not.toContain('đã hủy')
})

const SHEET = { printed: 120, issued: 120, exchanged: 0, unused: 0, collected: 120 }
const HALF = aToldBallot({ body: 'Ban Chấp hành', seats: 2, ...SHEET }, { An: 119, Bình: 118 })
const OTHER_HALF = { body: 'Chủ tịch tại đại hội', seats: 1, ...SHEET }

test('one sheet of two parts is handed over and sealed once', () => {
  const text = textOf('ballot-control-record', [aToldBallot(OTHER_HALF, { Chu: 90 }), HALF])
  expect(text).toContain('Chủ tịch và Ban Chấp hành (một tờ)')
  expect(text).not.toContain('Chủ tịch tại đại hội')
})

test('before the part of the chair is counted nobody is vacant and no sentence lacks its name', () => {
  const uncounted: ToldRow = {
    ...aToldBallot(OTHER_HALF, {}),
    below: [{ list: 'elections.names', cells: { name: 'Chu' } }],
  }
  const text = textOf('resolution', [HALF, uncounted])
  expect(text).not.toContain('còn khuyết')
  expect(text).not.toContain('đã bầu 2 đồng chí')
  expect(text).toContain(': đồng chí [name: Họ tên Chủ tịch được bầu trực tiếp].')
  expect(textOf('resolution', [HALF, aToldBallot(OTHER_HALF, { Chu: 90 })])).toContain(
    ': đồng chí Chu.',
  )
})

test('a convener called like another one elected has what tells them apart, as the result has', () => {
  const [first, second] = [1974, 1985].map((year) => ({
    list: 'elections.names',
    cells: { name: 'Lù Chiến', origin: 'Ứng cử', birthYear: String(year), votes: 40 },
  }))
  const cells = { body: 'Ban Chấp hành', round: 1, seats: 3, collected: 44 }
  const below = [first, second, { list: 'elections.names', cells: { name: 'An', votes: 41 } }]
  const rows = [{ list: 'elections.ballots', cells, below: below.flatMap((one) => one ?? []) }]
  const named = (name: string) => textOf('convener-designation', rows, { 'convener.name': name })
  expect(named('Lù Chiến (1974)')).toMatch(/đồng chí \W*Lù Chiến \(1974\)\W*, ủy viên/)
  expect(named('an')).toMatch(/đồng chí \W*An\W*, ủy viên/)
  // Nobody is chosen for whoever reads it: the name stays as it was told, and I-35 asks.
  expect(named('Lù Chiến')).toMatch(/đồng chí \W*Lù Chiến\W*, ủy viên/)
  const lost = rows.map((row) => ({
    ...row,
    below: row.below.map((one, at) =>
      at === 1 ? { ...one, cells: { ...one.cells, votes: 3 } } : one,
    ),
  }))
  const alone = textOf('convener-designation', lost, { 'convener.name': 'Lù Chiến' })
  expect(alone).toMatch(/đồng chí \W*Lù Chiến \(1974\)\W*, ủy viên/)
})
