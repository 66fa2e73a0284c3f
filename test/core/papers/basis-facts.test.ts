import { describe, expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { NO_BASES, basisFacts } from '#core/papers/basis-facts.ts'
import type { PackBases } from '#core/papers/basis-facts.ts'
import { KNOWN_DOSSIER, UNKNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { known } from '#core/vocabulary/fact.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

const DAY = '2023-04-01'

function read(dossier: Dossier, role: string, bases: PackBases = NO_BASES, asOf = DAY) {
  return basisFacts({ dossier, asOf, bases })[role]
}

function lacking(role: string, label: string) {
  const fact = { kind: 'unknown', missing: [`basis.${role}`], label }
  return { full: fact, short: fact }
}

function withIncoming(...cells: Readonly<Record<string, string>>[]): Dossier {
  const rows = cells.map((row, place) => ({
    id: `r${place}`,
    list: 'documents.incoming',
    parentId: null,
    personId: null,
    cells: row,
  }))
  return { ...UNKNOWN_DOSSIER, typedRows: rows }
}

function withNumber(slug: string, number: string | null, paperDate: string | null): Dossier {
  const setting = { id: 's', slug, choice: null, reason: null, number, paperDate }
  return { ...KNOWN_DOSSIER, paperSettings: [setting] }
}

const OPINION = {
  role: 'Ý kiến của cấp ủy',
  kind: 'Thông báo',
  number: '15-TB/HU',
  date: '2023-05-06',
  issuer: 'Huyện ủy',
  about: 'V/v Chuẩn bị đại hội',
}

describe('documents of the rule pack', () => {
  const of = (role: string, packId: string, asOf = DAY) =>
    read(UNKNOWN_DOSSIER, role, bundledPack(packId), asOf)

  test('are named in full with number, day and issuer, and shortly', () => {
    expect(of('nationalPlan', '2023-2028')).toEqual({
      full: known(
        'Kế hoạch số 179/KH-TLĐ ngày 03 tháng 3 năm 2022 của Tổng Liên đoàn Lao động Việt Nam về tổ chức đại hội công đoàn các cấp tiến tới Đại hội XIII Công đoàn Việt Nam',
      ),
      short: known('Kế hoạch số 179/KH-TLĐ'),
    })
  })

  test.each([
    ['2025-06-30', 'Luật Công đoàn năm 2012'],
    ['2025-07-01', 'Luật Công đoàn năm 2024'],
  ])('that take turns are chosen by the day of the paper: %s', (asOf, short) => {
    expect(of('unionLaw', '2024-interim', asOf)).toMatchObject({ short: known(short) })
  })

  test('stand with their clause', () => {
    expect(of('standingClause', '2023-2028')).toMatchObject({
      short: known('khoản 5 Điều 8 Điều lệ Công đoàn Việt Nam khóa XII'),
    })
  })

  test.each([
    [
      'standingClause',
      'Điều khoản Điều lệ về tư cách đại biểu (khoản của điều này chưa đối chiếu)',
    ],
    [
      'financeRule',
      'Quy định chi kinh phí đại hội (chưa tìm được quy định chi đại hội còn hiệu lực)',
    ],
    ['personnelGuide', 'Hướng dẫn công tác nhân sự (chưa tìm được hướng dẫn nhân sự)'],
  ])('that are not sure or not found are missing facts with the reason: %s', (role, label) => {
    expect(of(role, '2025-2030', '2026-03-01')).toEqual(lacking(role, label))
  })

  test('whose day is not known are missing facts', () => {
    const label = 'Hướng dẫn công tác nhân sự: số, ngày đầy đủ của HD 56/HD-TLĐ năm 2022'
    expect(of('personnelGuide', '2023-2028')).toEqual(lacking('personnelGuide', label))
  })

  test('without a pack are missing facts', () => {
    expect(read(UNKNOWN_DOSSIER, 'charter')).toEqual(
      lacking('charter', 'Điều lệ Công đoàn Việt Nam'),
    )
  })
})

describe('documents of superior and Party committee', () => {
  test('are named by type, number, day, issuer and subject', () => {
    expect(read(withIncoming(OPINION), 'partyOpinion')).toEqual({
      full: known(
        'Thông báo số 15-TB/HU ngày 06 tháng 5 năm 2023 của Huyện ủy về chuẩn bị đại hội',
      ),
      short: known('Thông báo số 15-TB/HU'),
    })
  })

  test('of one role are all named', () => {
    const two = withIncoming(OPINION, { ...OPINION, number: 'số 20-TB/HU', about: 'Về nhân sự' })
    expect(read(two, 'partyOpinion')).toMatchObject({
      short: known('Thông báo số 15-TB/HU; Thông báo số 20-TB/HU'),
    })
  })

  test.each([
    [{ ...OPINION, number: ' ' }, 'Ý kiến của cấp ủy: số, ký hiệu'],
    [{ ...OPINION, date: '2023' }, 'Ý kiến của cấp ủy: ngày'],
  ])('without number or day are missing facts, never a blank', (row, label) => {
    expect(read(withIncoming(row), 'partyOpinion')).toEqual(lacking('partyOpinion', label))
  })

  test('that the pack does not know are taken from what the office has told', () => {
    const told = withIncoming({
      ...OPINION,
      role: 'Quy định chi kinh phí đại hội',
      kind: 'Hướng dẫn',
    })
    expect(read(told, 'financeRule', bundledPack('2023-2028'))).toMatchObject({
      short: known('Hướng dẫn số 15-TB/HU'),
    })
  })

  test('the plan of the superior is the one of the dossier while no other is told', () => {
    expect(read(KNOWN_DOSSIER, 'superiorPlan')).toMatchObject({
      full: known('Kế hoạch số 01/KH ngày 02 tháng 01 năm 2023 của Công đoàn cấp trên'),
    })
    expect(read(UNKNOWN_DOSSIER, 'superiorPlan')).toEqual(
      lacking('superiorPlan', 'Số, ký hiệu kế hoạch của cấp trên'),
    )
  })
})

describe('papers of the office', () => {
  test('are named once they have their number and day', () => {
    expect(read(withNumber('congress-plan', '45/KH-LĐLĐ', DAY), 'ownPlan')).toEqual({
      full: known(
        'Kế hoạch số 45/KH-LĐLĐ ngày 01 tháng 4 năm 2023 của Công đoàn về tổ chức Đại hội đại biểu Công đoàn đơn vị lần thứ II, nhiệm kỳ 2023\u00a0-\u00a02028',
      ),
      short: known('Kế hoạch số 45/KH-LĐLĐ'),
    })
  })

  test.each([
    [null, DAY, 'Kế hoạch tổ chức Đại hội đại biểu: số, ký hiệu'],
    ['45/KH', null, 'Kế hoạch tổ chức Đại hội đại biểu: ngày'],
  ])('with number %s and day %s are missing facts', (number, day, label) => {
    expect(read(withNumber('congress-plan', number, day), 'ownPlan')).toEqual(
      lacking('ownPlan', label),
    )
  })

  test('a resolution of the congress carries no number and still has its day', () => {
    expect(read(KNOWN_DOSSIER, 'resolution')).toEqual({
      full: known(
        'Nghị quyết Đại hội đại biểu Công đoàn đơn vị lần thứ II, nhiệm kỳ 2023\u00a0-\u00a02028, thông qua ngày 02 tháng 01 năm 2023',
      ),
      short: known('Nghị quyết Đại hội đại biểu'),
    })
  })
})
