import { BODIES } from '../election/election-words.ts'
import type { HeadLine, PaperHead, Run } from './document-model.ts'
import type { HeadForm } from './paper-layout-fields.ts'
import type { PaperTemplate } from './paper-template.ts'

/**
 * The official heads (QĐ 933/QĐ-TLĐ, PL IV; NĐ 30/2020, PL I) as texts with facts: formulas of the regulation, the same
 * in every paper, and therefore not in `templates/`.
 */
interface HeadTexts {
  readonly issuer: readonly { readonly text: string; readonly bold: boolean }[]
  readonly date: string
  readonly withoutNationalTitle?: boolean
  /** The body stands above the rule, as the issuer; otherwise below it. */
  readonly bodyIssues?: boolean
}

/** `qd933` and `nd30` differ in how deputies sign; `model2022` prints papers of congress bodies without the body. */
export type LayoutProfile = 'qd933' | 'nd30' | 'model2022'

const CONGRESS_LINES = [
  '{{ congress.kindName | caps }}',
  '{{ union.nameInCongress | caps }}',
  'LẦN THỨ {{ congress.ordinal | roman }}, NHIỆM KỲ {{ congress.term }}',
]

/** The day of a paper nobody has dated yet is left for the hand. */
const PAPER_DAY =
  '{% if paper.date %}{{ paper.date | date_in_words }}{% else %}ngày {{ paper.date }} tháng {{ paper.date }} năm {{ paper.date }}{% endif %}'
const OFFICE_DATE = `{{ union.place }}, ${PAPER_DAY}`
/** A paper of the congress bears its first day, unless the office has dated it otherwise. */
const dayOr = (day: string) =>
  `{{ union.place }}, {% if paper.isRegistered %}${PAPER_DAY}{% else %}{{ ${day} | date_in_words }}{% endif %}`
const CONGRESS_DATE = dayOr('congress.startDate')
const SEAL_LABEL = '(Dấu của BCH công đoàn)'

const OFFICE: HeadTexts = {
  issuer: [
    { text: '{{ superior.name | caps }}', bold: false },
    { text: '{{ union.name | caps }}', bold: true },
  ],
  date: OFFICE_DATE,
}

const BODY_OF_UNION: HeadTexts = {
  issuer: [{ text: '{{ union.name | caps }}', bold: false }],
  date: OFFICE_DATE,
  bodyIssues: true,
}

function firstMeetingHead(meeting: string): HeadTexts {
  return {
    issuer: [
      { text: meeting, bold: true },
      { text: '{{ union.nameInCongress | caps }}', bold: true },
      {
        text: 'LẦN THỨ NHẤT, KHÓA {{ congress.ordinal | roman }}, NHIỆM KỲ {{ congress.term }}',
        bold: true,
      },
    ],
    date: dayOr('firstMeeting.date'),
  }
}

const HEADS: Readonly<Record<HeadForm, HeadTexts>> = {
  HA: OFFICE,
  HL: { ...OFFICE, withoutNationalTitle: true },
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
  HE: BODY_OF_UNION,
  HI: BODY_OF_UNION,
  HF: firstMeetingHead('HỘI NGHỊ BAN CHẤP HÀNH'),
  HM: firstMeetingHead(
    `{% if row.body == '${BODIES.inspectionVice}' %}HỘI NGHỊ ỦY BAN KIỂM TRA{% else %}HỘI NGHỊ BAN CHẤP HÀNH{% endif %}`,
  ),
  HS: {
    issuer: [
      { text: '{{ superior.superiorName | caps }}', bold: false },
      { text: '{{ superior.name | caps }}', bold: true },
    ],
    date: `{{ superior.place }}, ${PAPER_DAY}`,
  },
  HN: { issuer: [], date: OFFICE_DATE },
}

type Render = (text: string) => Run[]

export type HeadFields = Pick<
  PaperTemplate,
  'head' | 'page' | 'bodyName' | 'number' | 'subjectLine' | 'dateLine' | 'seal'
>

/** The head with its facts put in; a ballot has neither national title nor date (nothing but the issuer). */
export function planHead(
  template: HeadFields,
  render: Render,
  profile: LayoutProfile = 'qd933',
): PaperHead {
  const head = HEADS[template.head]
  const isBallot = template.page === 'PB'
  const isBare = template.head === 'HN'
  return {
    ...planIssuer(template, render, profile),
    number: template.number === null ? null : render(template.number),
    placeAndDate: isDated(template) ? render(head.date) : null,
    ...((head.withoutNationalTitle === true || isBallot) && { withoutNationalTitle: true }),
    ...(isBare && { bare: true }),
    ...(template.subjectLine !== null && { subjectLine: render(template.subjectLine) }),
    ...(template.seal !== null && { sealLabel: render(SEAL_LABEL) }),
  }
}

function isDated({ dateLine, page, head }: HeadFields): boolean {
  return dateLine && page !== 'PB' && head !== 'HN'
}

function planIssuer(
  template: HeadFields,
  render: Render,
  profile: LayoutProfile,
): Pick<PaperHead, 'issuerLines' | 'bodyLines'> {
  const head = HEADS[template.head]
  const line = (text: string, bold: boolean): HeadLine[] => {
    const runs = render(text)
    return runs.length === 0 ? [] : [{ runs, bold }]
  }
  const merged = profile === 'model2022' && template.head === 'HD'
  const body = template.bodyName === null || merged ? [] : line(template.bodyName, true)
  const issuer = head.issuer.flatMap(({ text, bold }) => line(text, bold || merged))
  return head.bodyIssues === true
    ? { issuerLines: [...issuer, ...body], bodyLines: [] }
    : { issuerLines: issuer, bodyLines: body }
}

/** Place and date, for a signature that carries them itself. */
export function planDate({ head }: Pick<PaperTemplate, 'head'>, render: Render) {
  return render(HEADS[head].date)
}
