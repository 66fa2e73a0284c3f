import { addWorkingDays } from '../base/working-days.ts'
import { numberIn, rowsIn, textIn } from '../papers/read-tree.ts'
import type { Claim } from './claim.ts'
import { atMost, below, equals, isSo } from './claim.ts'
import { sum } from './delegate-identities.ts'
import type { IdentityCase } from './identity-case.ts'

const PEOPLE_UNIT = 'người'

/** I-27: what is spent comes from somewhere, and is spent on people who are there. */
export function judgeBudget({ facts }: IdentityCase): Claim[] {
  const heads = sum([
    numberIn(facts, 'delegates.convened'),
    numberIn(facts, 'guests.count'),
    numberIn(facts, 'budget.staff'),
  ])
  return [
    equals(
      numberIn(facts, 'budget.sourcesTotals.amount'),
      numberIn(facts, 'budget.linesTotals.amount'),
      'Nguồn kinh phí cộng lại {left} đồng, các khoản chi {right} đồng; hãy cân đối lại dự toán.',
    ),
    atMost(
      numberIn(facts, 'fundingRequest.amount'),
      numberIn(facts, 'budget.linesTotals.amount'),
      'Đề nghị hỗ trợ {left} đồng, cả dự toán chỉ {right} đồng; hãy sửa số tiền đề nghị.',
    ),
    ...rowsIn(facts, 'budget.lines')
      .filter((row) => textIn(row, 'unit').toLowerCase() === PEOPLE_UNIT)
      .map((row) =>
        atMost(
          numberIn(row, 'quantity'),
          heads,
          `Khoản “${textIn(row, 'item')}” tính cho {left} người, đại biểu, khách và phục vụ chỉ có {right}; hãy sửa số lượng.`,
        ),
      ),
  ]
}

/** I-28: guests within their share, each with an invitation. */
export function judgeGuests({ dossier, facts, limit }: IdentityCase): Claim[] {
  const { guests, congress } = dossier
  const percent = limit('guestsPercent')
  const convened = numberIn(facts, 'delegates.convened')
  const most = percent === null || convened === null ? null : Math.floor((convened * percent) / 100)
  const count = guests.length > 0 ? guests.length : congress.guests
  return [
    atMost(count, most, 'Mời {left} khách, nhiều nhất được {right}; hãy rút bớt.'),
    equals(
      guests.length === 0 ? null : guests.length,
      congress.guests,
      'Danh sách có {left} khách mời, hồ sơ ghi {right}; hãy sửa một trong hai số.',
    ),
  ]
}

/** I-32: money handed over as it was counted that day. */
export function judgeHandover({ facts }: IdentityCase): Claim[] {
  return rowsIn(facts, 'handover.money').map((row) =>
    equals(
      numberIn(row, 'booked'),
      numberIn(row, 'actual'),
      `${textIn(row, 'item')}: theo sổ {left} đồng, thực tế {right} đồng; hãy kiểm kê lại hoặc lập biên bản chênh lệch.`,
    ),
  )
}

interface Dated {
  readonly what: string
  readonly date: string | null
}

/** I-29: papers follow each other as the work does. */
export function judgeDates(one: IdentityCase): Claim[] {
  const { firstMeetingDate, recognitionSubmitted, recognitionDecided } = one.dossier.congress
  const steps = rowsIn(one.facts, 'personnel.steps').map((row) => textIn(row, 'date'))
  const inOrder = steps.slice(1).map((date, at) => {
    const sentence =
      'Bước giới thiệu nhân sự ngày {left} đứng trước bước ngày {right}; hãy xếp lại.'
    return atMost(steps[at] || null, date || null, sentence)
  })
  return [
    ...inOrder,
    ...chainOf([
      { what: 'Bước giới thiệu nhân sự cuối', date: steps.at(-1) || null },
      ...daysOf(one),
    ]),
    atMost(
      recognitionSubmitted,
      lastDay(one, firstMeetingDate, 'submitDays'),
      'Hồ sơ đề nghị công nhận gửi ngày {left}, hạn là {right}; hãy kiểm lại ngày gửi.',
    ),
    atMost(
      recognitionDecided,
      lastDay(one, recognitionSubmitted, 'decideDays'),
      'Quyết định công nhận ngày {left}, hạn là {right}; hãy kiểm lại ngày.',
    ),
    ...citedBefore(one),
  ]
}

/** The days of the papers and of the congress, in the order in which they must come. */
function daysOf(one: IdentityCase): Dated[] {
  const { congress } = one.dossier
  const agreed = incomingOf(one, 'Văn bản đồng ý của công đoàn cấp trên')
  return [
    { what: 'Tờ trình cấp ủy', date: dateOf(one, 'B01') },
    { what: 'Ý kiến của cấp ủy', date: incomingOf(one, 'Ý kiến của cấp ủy') },
    { what: 'Tờ trình cấp trên', date: dateOf(one, 'B02') },
    { what: 'Văn bản đồng ý của cấp trên', date: agreed ?? dateOf(one, 'B07') },
    { what: 'Giấy triệu tập', date: dateOf(one, 'C01') },
    { what: 'Ngày khai mạc', date: congress.startDate },
    { what: 'Ngày bế mạc', date: congress.endDate },
    { what: 'Hội nghị Ban Chấp hành lần thứ nhất', date: congress.firstMeetingDate },
    { what: 'Ngày gửi hồ sơ đề nghị công nhận', date: congress.recognitionSubmitted },
    { what: 'Ngày có quyết định công nhận', date: congress.recognitionDecided },
  ]
}

/** Each against the next one that is known. */
function chainOf(chain: readonly Dated[]): Claim[] {
  const known = chain.filter(({ date }) => date !== null)
  return known.slice(1).map(({ what, date }, at) => {
    const before = known[at] ?? { what: '', date: null }
    return atMost(
      before.date,
      date,
      `${before.what} ({left}) sau ${what} ({right}); hãy sửa một trong hai ngày.`,
    )
  })
}

function lastDay({ pack, limit }: IdentityCase, from: string | null, name: string): string | null {
  const days = limit(name)
  if (from === null || days === null) return null
  const last = addWorkingDays(pack.calendar, from, days)
  return last.ok ? last.value : null
}

function dateOf({ dossier, list }: IdentityCase, code: string): string | null {
  const slug = list.find((paper) => paper.code === code)?.slug
  return dossier.paperSettings.find((one) => one.slug === slug)?.paperDate ?? null
}

function incomingOf({ facts }: IdentityCase, role: string): string | null {
  const row = rowsIn(facts, 'documents.incoming').find((one) => textIn(one, 'role') === role)
  return row === undefined ? null : textIn(row, 'date') || null
}

/** A document of the superior on which a numbered paper rests is older than the congress, and has its number. */
function citedBefore({ dossier, facts }: IdentityCase): Claim[] {
  const decided = dossier.congress.recognitionDecided
  return rowsIn(facts, 'documents.incoming')
    .filter((row) => textIn(row, 'role') !== 'Quyết định công nhận')
    .flatMap((row) => [
      isSo(
        textIn(row, 'number') !== '',
        `“${textIn(row, 'about')}” làm căn cứ mà chưa có số, ký hiệu; hãy ghi số.`,
      ),
      below(
        textIn(row, 'date') || null,
        decided,
        `“${textIn(row, 'about')}” ngày {left} không trước quyết định công nhận ngày {right}; hãy sửa ngày.`,
      ),
    ])
}
