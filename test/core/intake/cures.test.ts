import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cureRuns, cureText, makeCureSettings } from '#core/intake/cure-text.ts'
import { decodeText, encodingId } from '#core/intake/encodings.ts'
import { properName } from '#core/intake/name-case.ts'
import {
  ENCODINGS,
  FOREIGN,
  LETTERS,
  aName,
  encodeText,
  encodingOf,
  series,
  texts,
} from './cure-corpus.ts'
import { DEFINITIONS, SAMPLES, importOf, sampleWorkbook } from './intake-files.ts'
import { measureCures } from './measure-cures.ts'

const settings = makeCureSettings(DEFINITIONS.encodings)
const cured = (text: string, font: string | null = null) => cureText(text, font, settings)
const kept = (text: string) => ({ text, cure: null, doubt: null })

describe('the tables of the old encodings', () => {
  /** Capitals that stand among control codes no office file keeps, or that the encoding has only as a font. */
  const WITHOUT: Partial<Record<string, number>> = { tcvn3: 60, vps: 14 }

  test.each(encodingId.options)(
    '%s gives every letter of every tone and case back, alone and between others',
    (id) => {
      const encoding = encodingOf(id)
      const known = LETTERS.filter((letter) => encodeText(letter, id) !== null)
      expect(LETTERS.length - known.length).toBe(WITHOUT[id] ?? 0)
      const around = (letter: string) => [letter, `t${letter}`, `Th${letter}nh`, letter.repeat(2)]
      const meant = known.flatMap(around)
      expect(meant.map((text) => decodeText(encodeText(text, id) ?? '', encoding))).toEqual(meant)
    },
  )

  test('no two letters of an encoding have one code, and a code is one or two characters', () => {
    for (const { id, letters } of ENCODINGS.list) {
      const data = DEFINITIONS.encodings.encodings.find((own) => own.id === id)
      const codes = Object.values(data?.letters ?? {})
      const written = codes.flatMap((line) => line.split(/[ /]/))
      expect([id, letters.size, new Set(written).size]).toEqual([
        id,
        written.length,
        written.length,
      ])
      expect([...letters.keys()].filter((code) => code.length > 2)).toEqual([])
    }
  })

  test('VNI has its own codes for the four y that a popular converter mixes up', () => {
    expect(['yû', 'yõ', 'YÛ', 'YÕ'].map((typed) => decodeText(typed, encodingOf('vni')))).toEqual([
      'ỷ',
      'ỹ',
      'Ỷ',
      'Ỹ',
    ])
  })
})

describe('a text of an old encoding', () => {
  test.each([
    ['by its font', 'NguyÔn B¸ Dòng', '.VnTime', 'Nguyễn Bá Dũng', 'tcvn3'],
    ['in a font of capitals', 'lß thÞ ¸nh', '.VnTimeH', 'LÒ THỊ ÁNH', 'tcvn3'],
    ['plain letters in a font of capitals', 'bun', '.VnArialH', 'BUN', 'tcvn3'],
    ['by its letters', 'Hä vµ tªn', null, 'Họ và tên', 'tcvn3'],
    ['in VNI', 'Nguyeãn Thò Myõ', 'VNI-Times', 'Nguyễn Thị Mỹ', 'vni'],
    [
      'in VNI by its letters',
      'Chuû tòch CÑCS Tröôøng Maàm non',
      null,
      'Chủ tịch CĐCS Trường Mầm non',
      'vni',
    ],
    ['in Windows-1258', 'NguyêÞn Thiò HôÌng', null, 'Nguyễn Thị Hồng', 'windows-1258'],
    ['as UTF-8 read byte by byte', 'Nguyá»…n VÄƒn', null, 'Nguyễn Văn', 'utf-8'],
    ['letter by letter beside Unicode', 'Trần ThÞ Hưêng', null, 'Trần Thị Hường', 'mixed'],
    ['a word beside Unicode', 'Đỗ §øc Quý', null, 'Đỗ Đức Quý', 'mixed'],
  ] as const)('%s', (_title, typed, font, text, cure) => {
    expect(cured(typed, font)).toEqual({ text, cure, doubt: null })
  })

  test('of several fonts is read as one, with the capitals where their font is', () => {
    const runs = [
      { text: 'NguyÔ', font: '.VnTime' },
      { text: 'n ThÞ ', font: '.VnTime' },
      { text: 'Ð', font: '.VnTimeH' },
      { text: 'n', font: '.VnTime' },
    ]
    expect(cureRuns(runs, settings)).toEqual({ text: 'Nguyễn Thị Én', cure: 'tcvn3', doubt: null })
    const mixed = [
      { text: 'Lß ThÞ', font: '.VnTime' },
      { text: ' Hồng', font: 'Arial' },
    ]
    expect(cureRuns(mixed, settings).text).toBe('Lò Thị Hồng')
  })

  test('is asked where two readings are as likely, and where only its neighbours say otherwise', () => {
    expect(cured('Hòa', '.VnTime').doubt).toContain('"Hũa"')
    expect(cured('Quª quán').doubt).not.toBeNull()
    expect(cured('Nguyễn V¨n Dòng')).toMatchObject({ cure: 'mixed', text: 'Nguyễn Văn Dũng' })
    expect(cured('Nguyễn V¨n Dòng').doubt).toContain('"Dũng"')
    const near = { ...settings, expected: { id: 'tcvn3', pure: true } as const }
    expect(cureText('Dòng', null, near)).toEqual({ text: 'Dũng', cure: 'tcvn3', doubt: null })
    expect(cureText('Lù', '.VnTime', near).doubt).toBeNull()
  })

  test('typed from any list of invented words comes back by its font', () => {
    const fonts = {
      tcvn3: '.VnTime',
      vni: 'VNI-Times',
      vps: 'VPS Times',
      viscii: 'VI Times',
    } as const
    const near = (id: keyof typeof fonts) => ({ ...settings, expected: { id, pure: true } })
    const words = fc.array(fc.constantFrom(...texts(300, 17)), { minLength: 1, maxLength: 4 })
    const ids = fc.constantFrom('tcvn3', 'vni', 'vps', 'viscii')
    fc.assert(
      fc.property(words, ids, (parts, id) => {
        const meant = parts.join(', ')
        const typed = encodeText(meant, id)
        if (typed !== null) expect(cureText(typed, fonts[id], near(id)).text).toBe(meant)
      }),
    )
  })
})

describe('text that is right', () => {
  test.each(FOREIGN)('%s stays', (text) => {
    expect(cured(text)).toEqual(kept(text))
    expect(cured(text, 'Times New Roman')).toEqual(kept(text))
  })

  test('in any invented list stays, and a cured text needs no second cure', () => {
    for (const text of texts(500, 23)) expect(cured(text)).toEqual(kept(text))
    for (const text of texts(200, 24)) {
      const once = cured(encodeText(text, 'tcvn3') ?? text, '.VnTime')
      expect(cured(once.text)).toEqual(kept(once.text))
    }
  })

  test('in the sample workbooks is never changed', async () => {
    for (const name of Object.values(SAMPLES)) {
      const { preview } = importOf(await sampleWorkbook(name))
      expect(preview.rows.flatMap(({ cures }) => cures)).toEqual([])
    }
  })

  test('that is random is never made longer than it was, and never throws', () => {
    const unit = fc.string({ unit: 'binary', maxLength: 30 })
    const font = fc.constantFrom(null, '.VnTime', '.VnTimeH', 'VNI-Times', 'Arial')
    fc.assert(
      fc.property(unit, font, (text, own) => {
        expect(cured(text, own).text.length).toBeLessThanOrEqual(text.normalize('NFC').length * 3)
      }),
    )
  })
})

describe('forms of Unicode', () => {
  test('letters are composed, spaces ordinary and single, invisible marks gone', () => {
    expect(cured('Ho\u0300a')).toEqual({ text: 'Hòa', cure: 'composed', doubt: null })
    expect(cured(' Lò\u00a0 Thị\u200b\nÁnh ')).toEqual({
      text: 'Lò Thị Ánh',
      cure: 'spaces',
      doubt: null,
    })
  })

  test.each([
    ['hoà, khoẻ, thuỷ, THUÝ', 'hòa, khỏe, thủy, THÚY'],
    ['hòan, tòan, thủyen', 'hoàn, toàn, thủyen'],
    ['quý, quỳnh, giá, khuỷu, ngoèo, huỳnh', 'quý, quỳnh, giá, khuỷu, ngoèo, huỳnh'],
  ])('the tone of "%s" stands where the old style has it', (typed, old) => {
    expect(cured(typed).text).toBe(old)
  })

  test('the new style is a setting', () => {
    const fresh = makeCureSettings(DEFINITIONS.encodings, 'new')
    expect(cureText('Hòa khỏe, thủy quý, hoàn', null, fresh)).toEqual({
      text: 'Hoà khoẻ, thuỷ quý, hoàn',
      cure: 'tone-placement',
      doubt: null,
    })
  })
})

describe('names', () => {
  const rules = {
    syllables: ENCODINGS.syllables,
    particles: DEFINITIONS.vocabulary.nameParticles,
  }

  test.each([
    ['NGUYỄN THỊ O', 'Nguyễn Thị O'],
    ['giàng a sử', 'Giàng A Sử'],
    ['Y BLIĂ NIÊ', 'Y Bliă Niê'],
    ["K'BRỄU", "K'Brễu"],
    ["ksor h'blăm", "Ksor H'Blăm"],
    ['NGUYỄN THU-HÀ', 'Nguyễn Thu-Hà'],
    ['Nguyễn Thị én', 'Nguyễn Thị Én'],
    ['Lê Thị HOA', 'Lê Thị Hoa'],
    ['LE VAN TAM', 'Le Van Tam'],
    ['VINCENT VAN GOGH', 'Vincent van Gogh'],
    ['NT Hoa', 'NT Hoa'],
    ['A B', 'A B'],
    ['McDonald Ánh', 'McDonald Ánh'],
    ['Ma Thị Nết', 'Ma Thị Nết'],
  ])('%s', (typed, meant) => {
    expect(properName(typed, rules)).toBe(meant)
  })

  test('a name in proper case stays, whatever people it is from', () => {
    const next = series(31)
    for (let at = 0; at < 300; at += 1) {
      const name = aName(next)
      expect(properName(name, rules)).toBe(name)
    }
  })
})

test('on invented lists every cure with a font or neighbours is right, and none is silently wrong in half a percent', () => {
  for (const [row, { cases, cured: right, asked, wrong, missed }] of measureCures(120)) {
    expect([row, right + asked + wrong + missed]).toEqual([row, cases])
    const certain = !/alone|beside Unicode/.test(row)
    if (certain) expect([row, right]).toEqual([row, cases])
    else expect([row, wrong / cases < 0.02, right / cases > 0.6]).toEqual([row, true, true])
  }
})
