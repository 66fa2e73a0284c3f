import type { PaperHead, Run } from './document-model.ts'
import type { HeadForm, PaperTemplate } from './paper-template.ts'

/**
 * The official heads (QĐ 933/QĐ-TLĐ, PL IV; NĐ 30/2020, PL I) as texts with facts: formulas of the regulation, the same
 * in every paper, and therefore not in `templates/`.
 */
interface HeadTexts {
  readonly issuer: readonly { readonly text: string; readonly bold: boolean }[]
  readonly date: string
  readonly withoutNationalTitle?: boolean
}

const CONGRESS_LINES = [
  '{{ congress.kindName | caps }}',
  '{{ union.nameInCongress | caps }}',
  'LẦN THỨ {{ congress.ordinal | roman }}, NHIỆM KỲ {{ congress.term }}',
]

const CONGRESS_DATE = '{{ union.place }}, {{ congress.startDate | date_in_words }}'
const OFFICE_DATE = '{{ union.place }}, {{ paper.date | date_in_words }}'

const HEADS: Readonly<Record<HeadForm, HeadTexts>> = {
  HA: {
    issuer: [
      { text: '{{ superior.name | caps }}', bold: false },
      { text: '{{ union.name | caps }}', bold: true },
    ],
    date: OFFICE_DATE,
  },
  HL: {
    issuer: [
      { text: '{{ superior.name | caps }}', bold: false },
      { text: '{{ union.name | caps }}', bold: true },
    ],
    date: OFFICE_DATE,
    withoutNationalTitle: true,
  },
  HB: {
    issuer: [
      { text: 'BAN CHẤP HÀNH', bold: true },
      { text: '{{ union.nameInCongress | caps }}', bold: true },
      {
        text: '{% if congress.previousOrdinal %}KHÓA {{ congress.previousOrdinal | roman }}{% endif %}',
        bold: true,
      },
    ],
    date: OFFICE_DATE,
  },
  HC: { issuer: CONGRESS_LINES.map((text) => ({ text, bold: true })), date: CONGRESS_DATE },
  HD: { issuer: CONGRESS_LINES.map((text) => ({ text, bold: false })), date: CONGRESS_DATE },
}

/** All texts of a template's head, for the check of their names and for rendering. */
export function planHead(
  template: Pick<PaperTemplate, 'head' | 'bodyName' | 'number' | 'dateLine'>,
  render: (text: string) => Run[],
): PaperHead {
  const head = HEADS[template.head]
  return {
    issuerLines: head.issuer
      .map(({ text, bold }) => ({ runs: render(text), bold }))
      .filter(({ runs }) => runs.length > 0),
    bodyLines: template.bodyName === null ? [] : [{ runs: render(template.bodyName), bold: true }],
    number: template.number === null ? null : render(template.number),
    placeAndDate: template.dateLine ? render(head.date) : null,
    ...(head.withoutNationalTitle === true && { withoutNationalTitle: true }),
  }
}

/** Place and date, for a signature that carries them itself. */
export function planDate({ head }: Pick<PaperTemplate, 'head'>, render: (text: string) => Run[]) {
  return render(HEADS[head].date)
}
