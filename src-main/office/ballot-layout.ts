import type { BallotBlock, BallotPart, DocumentModel, Run } from '#core/papers/document-model.ts'
import { SEAL_ROOM, layoutOf, textWidth, twipsOfMm } from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'
import { POINTS_PER_WIDTH, countLines } from './text-width.ts'

/**
 * The sheet of a ballot. A voter holds one side of one sheet: the names are measured, and the first sheet and the
 * largest letters that hold them all are taken.
 */
export interface BallotPlan {
  readonly sheet: BallotSheet['name']
  readonly layout: PageLayout
  /** Half-points of the names. */
  readonly size: number
  readonly parts: readonly PlannedPart[]
  /** Points; never more than there is room. */
  readonly height: number
  readonly room: number
}

export interface PlannedPart {
  readonly part: BallotPart
  /** Twips, for each column of names: order, name, post and, where asked for, two for a mark. */
  readonly widths: readonly number[]
  /** The names of each column; the columns are about equally high. */
  readonly columns: readonly (readonly NumberedName[])[]
}

export type NumberedName = BallotPart['names'][number] & { readonly order: number }

interface BallotSheet {
  readonly name: 'A5' | 'A4' | 'A4 in two columns' | 'A3 in two columns' | 'A3 in three columns'
  /** Millimetres. */
  readonly paper: readonly [width: number, height: number]
  readonly margins: readonly [top: number, bottom: number, left: number, right: number]
  readonly columns: number
  readonly mostNames: number
  /** Half-points of the names, the largest first; 11 pt is the smallest a voter is asked to read. */
  readonly sizes: readonly number[]
  /** Half-points of what stands around the names. */
  readonly heading: number
  readonly small: number
}

const A3 = { paper: [297, 420], margins: [10, 8, 12, 12], heading: 28, small: 24 } as const

/** A5 up to 15 names, A4 up to 40, then two columns; A3 only where A4 cannot hold them at 11 pt. */
const SHEETS: readonly BallotSheet[] = [
  {
    name: 'A5',
    ...{ paper: [148, 210], margins: [8, 7, 12, 10], columns: 1, mostNames: 15 },
    ...{ sizes: [26, 24, 22], heading: 26, small: 22 },
  },
  {
    name: 'A4',
    ...{ paper: [210, 297], margins: [10, 8, 18, 12], columns: 1, mostNames: 40 },
    ...{ sizes: [28, 26, 24, 22], heading: 28, small: 24 },
  },
  {
    name: 'A4 in two columns',
    ...{ paper: [210, 297], margins: [8, 7, 10, 8], columns: 2, mostNames: Infinity },
    ...{ sizes: [24, 23, 22], heading: 26, small: 22 },
  },
  {
    name: 'A3 in two columns',
    ...{ ...A3, columns: 2, mostNames: Infinity, sizes: [24, 23, 22] },
  },
  {
    name: 'A3 in three columns',
    ...{ ...A3, columns: 3, mostNames: Infinity, sizes: [24, 23, 22] },
  },
]

/** Per cent of the room for the words that the name takes, the usual one first; the post takes the rest. */
const NAME_SHARES = [36, 33, 40, 30, 43, 27, 47, 51, 24]
const WIDE_SHARES = [40, 44, 48, 52, 56]
const ORDER_SHARE = 0.06
const ANSWER_SHARE = 0.13
/** Twips: "80", and "KHÔNG" in bold, each on one line. */
const TWO_DIGITS = 420
const LONGEST_ANSWER = 1080
/** So few names stand in one column, however many the other part has. */
const FEW_NAMES = 6
/** Twips. */
export const COLUMN_GAP = 160
export const BALLOT_CELL = { sides: 50, upright: 15 } as const
/** Share of the width for the issuer, top left, where the seal goes. */
export const ISSUER_SHARE = 0.6
/** Programs set a text a little differently; a row too low would push the last name off the sheet. */
const SAFETY = 0.98
/** Line height of Times New Roman to its size. */
const LINE = 1.15
const TWIPS_PER_POINT = 20
const RULES_AND_GAPS = 34
const DRAFT_MARK = 22

/** The sheet for the names, or null where no sheet holds them at 11 pt. */
export function planBallotSheet(document: DocumentModel): BallotPlan | null {
  const ballot = ballotOf(document)
  const count = ballot.parts.reduce((sum, { names }) => sum + names.length, 0)
  for (const sheet of SHEETS) {
    if (count > sheet.mostNames) continue
    const layout = layoutOfSheet(sheet)
    const room = roomOf(layout)
    const fixed = fixedHeight(document, layout)
    for (const { size, share } of triesOf(sheet)) {
      const plan = fillSheet({ ballot, sheet, layout, size, share })
      const height = fixed + plan.height
      if (height <= room)
        return { sheet: sheet.name, layout, size, parts: plan.parts, height, room }
    }
  }
  return null
}

/** Larger letters are worth more than columns of the usual widths. */
function triesOf({ sizes }: BallotSheet): { size: number; share: number }[] {
  return sizes.flatMap((size) => NAME_SHARES.map((share) => ({ size, share })))
}

/** One Vietnamese sentence where the names do not go onto one side of a sheet, null where they do. */
export function refuseBallot(document: DocumentModel): string | null {
  if (planBallotSheet(document) !== null) return null
  const { parts } = ballotOf(document)
  const posts = parts.flatMap(({ names }) => names.map(({ post }) => plainText(post).length))
  return (
    `Phiếu bầu ${posts.length} người không in đủ trên một mặt giấy ở cỡ chữ 11: ` +
    `hãy rút gọn cột chức vụ, đơn vị công tác (dài nhất ${Math.max(...posts)} chữ cái).`
  )
}

export function ballotOf({ blocks }: DocumentModel): BallotBlock {
  const ballot = blocks.find((block) => block.kind === 'ballot')
  if (ballot === undefined) throw new Error('a page for ballots needs the names of a ballot')
  return ballot
}

function layoutOfSheet({ paper, margins, heading, small }: BallotSheet): PageLayout {
  const usual = layoutOf('PB')
  const [top, bottom, left, right] = margins.map(twipsOfMm) as [number, number, number, number]
  const sizes = { issuer: small, title: heading, note: small, body: small, table: small }
  return {
    ...usual,
    width: twipsOfMm(paper[0]),
    height: twipsOfMm(paper[1]),
    margins: { top, bottom, left, right },
    sizes: { ...usual.sizes, ...sizes },
  }
}

function roomOf({ height, margins }: PageLayout): number {
  return ((height - margins.top - margins.bottom) / TWIPS_PER_POINT) * SAFETY
}

/** Everything but the names: issuer, seal, title, and what is said below them. */
function fixedHeight(document: DocumentModel, layout: PageLayout): number {
  const { head, titleLines, blocks } = document
  const { sizes } = layout
  const whole = textWidth(layout)
  const issuer = head.issuerLines.map(({ runs, bold }) =>
    heightOf(runs, { size: sizes.issuer, bold, width: whole * ISSUER_SHARE }),
  )
  const seal =
    head.sealLabel === undefined ? 0 : SEAL_ROOM / TWIPS_PER_POINT + (sizes.sealLabel / 2) * LINE
  const titles = titleLines.map(({ runs, style }) =>
    style === 'note'
      ? heightOf(runs, { size: sizes.note, bold: false, width: whole })
      : heightOf(runs, { size: sizes.title, bold: true, width: whole }),
  )
  const foot = blocks.map((block) =>
    'runs' in block
      ? heightOf(block.runs, { size: sizes.body, bold: false, width: whole * 0.94 }) + 6
      : 0,
  )
  const draft = document.draftLabel === null ? 0 : DRAFT_MARK
  return sum([...issuer, seal, draft, ...titles, ...foot]) + RULES_AND_GAPS
}

interface Measured {
  /** Half-points. */
  readonly size: number
  readonly bold: boolean
  /** Twips. */
  readonly width: number
}

function heightOf(runs: readonly Run[], { size, bold, width }: Measured): number {
  const points = Math.max(width / TWIPS_PER_POINT, 1)
  const font = { size: size / 2, bold }
  return countLines(plainText(runs), points / POINTS_PER_WIDTH, font) * (size / 2) * LINE
}

interface Filling {
  readonly ballot: BallotBlock
  readonly sheet: BallotSheet
  readonly layout: PageLayout
  readonly size: number
  /** Per cent of the room for the words that the name takes. */
  readonly share: number
}

function fillSheet({ ballot, sheet, layout, size, share }: Filling) {
  const parts = ballot.parts.map((part) => {
    const count = part.names.length > FEW_NAMES ? sheet.columns : 1
    const whole = textWidth(layout)
    const width = Math.floor((whole - (count - 1) * COLUMN_GAP) / count)
    const filled = fillPart(part, { widths: widthsOf(part, { share, size }, width), size, count })
    const title = heightOf(part.title, { size: layout.sizes.body, bold: true, width: whole }) + 6
    return { ...filled, height: filled.height + (part.title.length > 0 ? title : 0) }
  })
  return {
    parts: parts.map(({ planned }) => planned),
    height: sum(parts.map(({ height }) => height)),
  }
}

/** With few names there is room for each on one line. */
function nameShare(
  part: BallotPart,
  given: Pick<Filling, 'share' | 'size'>,
  words: number,
): number {
  if (part.names.length > FEW_NAMES) return given.share
  const { size } = given
  const fits = (share: number) => {
    const width = (words * share) / 100 - 2 * BALLOT_CELL.sides
    return part.names.every(
      ({ name }) =>
        heightOf(name, { size, bold: false, width }) ===
        heightOf(name, { size, bold: false, width: Infinity }),
    )
  }
  return [given.share, ...WIDE_SHARES].find(fits) ?? given.share
}

function widthsOf(part: BallotPart, given: Pick<Filling, 'share' | 'size'>, width: number) {
  const { answers } = part
  const order = Math.max(Math.floor(width * ORDER_SHARE), TWO_DIGITS)
  const mark = Math.max(Math.floor(width * ANSWER_SHARE), LONGEST_ANSWER)
  const marks = answers ? [mark, mark] : []
  const words = width - order - sum(marks)
  const name = Math.floor((words * nameShare(part, given, words)) / 100)
  return [order, name, words - name, ...marks]
}

interface PartFilling {
  readonly widths: readonly number[]
  readonly size: number
  /** Columns of names beside each other. */
  readonly count: number
}

/** Rows of the head: the words over the columns for a mark are the highest. */
const HEAD_LINES = { plain: 2, answers: 3 } as const

function fillPart(part: BallotPart, { widths, size, count }: PartFilling) {
  const names = part.names.map((name, place) => ({ ...name, order: place + 1 }))
  const heights = names.map((name) => rowHeight(name, widths, size))
  const { ends, tallest } = balance(heights, count)
  const columns = ends.map((end, place) => names.slice(ends[place - 1] ?? 0, end))
  const head = (part.answers ? HEAD_LINES.answers : HEAD_LINES.plain) * (size / 2) * LINE + 3
  return { planned: { part, widths, columns }, height: head + tallest }
}

function rowHeight({ name, post }: NumberedName, widths: readonly number[], size: number): number {
  const room = (column: number) => (widths[column] ?? 0) - 2 * BALLOT_CELL.sides
  const tallest = Math.max(
    heightOf(name, { size, bold: false, width: room(1) }),
    heightOf(post, { size, bold: false, width: room(2) }),
  )
  return tallest + (2 * BALLOT_CELL.upright) / TWIPS_PER_POINT + 0.5
}

const HALVINGS = 24

/** Where each column ends, the names in order, so that the tallest is as low as can be. */
function balance(heights: readonly number[], count: number) {
  let low = Math.max(0, ...heights)
  let high = sum(heights)
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (fillColumns(heights, middle).length <= count) high = middle
    else low = middle
  }
  const ends = fillColumns(heights, high)
  const columns = ends.map((end, place) => sum(heights.slice(ends[place - 1] ?? 0, end)))
  return { ends, tallest: Math.max(...columns) }
}

/** Ends of the columns when each is filled up to this height. */
function fillColumns(heights: readonly number[], most: number): number[] {
  const ends: number[] = []
  let filled = 0
  heights.forEach((height, place) => {
    if (filled > 0 && filled + height > most) {
      ends.push(place)
      filled = 0
    }
    filled += height
  })
  return [...ends, heights.length]
}

function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : '…………')).join('')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
