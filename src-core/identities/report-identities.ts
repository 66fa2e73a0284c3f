import type { FactTree } from '../papers/fact-tree.ts'
import { factIn, isTrueIn, numberIn, rowsIn, textIn } from '../papers/read-tree.ts'
import type { Claim } from './claim.ts'
import { atMost, equals, isSo } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-24: one text and one value for each target. */
export function judgeTargets({ facts }: IdentityCase): Claim[] {
  return ['targets.past', 'targets.next'].flatMap((list) => {
    const rows = rowsIn(facts, list)
    const texts = rows.map((row) => textIn(row, 'text').toLowerCase())
    return rows.map((row, at) => {
      const first = rows[texts.indexOf(texts[at] ?? '')] ?? row
      return equals(
        valueOf(row),
        valueOf(first),
        `Chỉ tiêu “${textIn(row, 'text')}” ghi hai mức {left} và {right}; hãy giữ một dòng.`,
      )
    })
  })
}

function valueOf(row: FactTree): string | null {
  const fact = factIn(row, 'value')
  return fact.kind === 'known' ? `${fact.value} ${textIn(row, 'unit')}`.trim() : null
}

/** I-25: figures of the term agree with the lists they are counted from. */
export function judgeFigures({ dossier: { congress }, facts }: IdentityCase): Claim[] {
  const meetings = congress.committeeMeetings
  return [
    ...rowsIn(facts, 'oldCommittee.members').flatMap((row) => [
      atMost(
        numberIn(row, 'convened'),
        meetings,
        `${textIn(row, 'name')} được triệu tập {left} kỳ, cả nhiệm kỳ họp {right} kỳ; hãy sửa một trong hai số.`,
      ),
      atMost(
        numberIn(row, 'attended'),
        numberIn(row, 'convened'),
        `${textIn(row, 'name')} dự {left} kỳ mà chỉ triệu tập {right} kỳ; hãy sửa số kỳ dự.`,
      ),
    ]),
    equals(
      numberIn(facts, 'oldCommittee.now'),
      membersLeft(facts),
      'Ban Chấp hành hiện có {left} người, theo số bầu và biến động là {right}; hãy sửa một trong hai.',
    ),
  ]
}

/** Elected at the last congress, less who left, with who came. */
function membersLeft(facts: FactTree): number | null {
  const elected = numberIn(facts, 'oldCommittee.elected')
  const changes = rowsIn(facts, 'oldCommittee.changes')
  if (elected === null || changes.length === 0) return null
  const came = changes.filter((row) => textIn(row, 'change') === 'Bổ sung').length
  return elected - (changes.length - came) + came
}

/** I-26: each petition has somebody to answer it, and stands once. */
export function judgePetitions({ facts }: IdentityCase): Claim[] {
  // The same petition marked as such, or left out with a reason, is no second one.
  const rows = rowsIn(facts, 'petitions.list').filter(
    (row) => numberIn(row, 'sameAs') === null && !isTrueIn(row, 'leftOut'),
  )
  const texts = rows.map((row) => textIn(row, 'content').toLowerCase())
  return rows.flatMap((row, at) => [
    isSo(
      textIn(row, 'addressee') !== '',
      `Kiến nghị “${textIn(row, 'content')}” chưa có nơi nhận; hãy ghi nơi nhận để số theo nơi nhận cộng đủ.`,
    ),
    isSo(
      texts.indexOf(texts[at] ?? '') === at,
      `Kiến nghị “${textIn(row, 'content')}” ghi hai lần; hãy xóa một dòng.`,
    ),
  ])
}

/** I-36: congresses below: each unit once, no more units than there are, parts within wholes. */
export function judgeLowerCongresses({ facts }: IdentityCase): Claim[] {
  const rows = rowsIn(facts, 'lowerCongress.results')
  const names = rows.map((row) => textIn(row, 'unit').toLowerCase())
  return [
    atMost(
      rows.length === 0 ? null : rows.length,
      numberIn(facts, 'units.total'),
      'Có {left} đơn vị đã đại hội mà chỉ có {right} đơn vị; hãy sửa bảng tổng hợp.',
    ),
    ...rows.flatMap((row, at) => [
      isSo(
        names.indexOf(names[at] ?? '') === at,
        `${textIn(row, 'unit')} đứng hai lần trong bảng tổng hợp; hãy xóa một dòng.`,
      ),
      atMost(
        numberIn(row, 'present'),
        numberIn(row, 'convened'),
        `${textIn(row, 'unit')}: {left} người có mặt mà chỉ triệu tập {right}; hãy sửa dòng này.`,
      ),
      ...['female', 'firstTime', 'young'].map((part) =>
        atMost(
          numberIn(row, part),
          numberIn(row, 'committee'),
          `${textIn(row, 'unit')}: một phần của Ban Chấp hành là {left} người, cả ban {right}; hãy sửa dòng này.`,
        ),
      ),
    ]),
  ]
}

/** I-37: opinions counted as they are listed, and no more meetings than units and one's own. */
export function judgeOpinions({ facts }: IdentityCase): Claim[] {
  const units = numberIn(facts, 'units.total')
  const lists = [
    ['documentOpinions', 'góp ý văn kiện'],
    ['charterOpinions', 'góp ý Điều lệ'],
  ] as const
  const meetings = lists.flatMap(([group, words]) => [
    atMost(
      numberIn(facts, `${group}.meetings`),
      units === null ? null : units + 1,
      `Có {left} cuộc ${words}, các đơn vị và cấp mình chỉ có {right}; hãy sửa số cuộc.`,
    ),
    atMost(
      numberIn(facts, `${group}.meetings`),
      numberIn(facts, `${group}.participants`),
      `Có {left} cuộc ${words} mà chỉ {right} lượt người; hãy sửa số lượt.`,
    ),
  ])
  const listed = rowsIn(facts, 'feedback.list').length
  return [
    ...meetings,
    equals(
      listed === 0 ? null : listed,
      numberIn(facts, 'feedback.count'),
      'Bảng tiếp thu có {left} ý kiến, sổ ghi nhận {right}; hãy bổ sung cho đủ.',
    ),
  ]
}
