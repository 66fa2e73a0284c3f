import { FACT_TAG } from '#core/papers/body-directives.ts'
import { decodeXml } from './xml-text.ts'

export interface PaperText {
  /** Words of each free-text part, paragraphs parted by line ends, figures as `{{ fact | filter }}`. */
  readonly texts: ReadonlyMap<string, string>
  /** Parts that stand more than once in the file with different words; `texts` has the first. */
  readonly doubled: readonly string[]
  /** Figures of the parts as they stood printed, to find one that was typed over. */
  readonly figures: readonly PrintedFigure[]
  /** The lines outside the parts, in order, empty ones left out. */
  readonly rest: readonly string[]
}

export interface PrintedFigure {
  readonly part: string
  readonly token: string
  readonly shown: string
}

interface Control {
  tag: string | null
  isPlaceholder: boolean
  /** Between the words of a paragraph, or around whole paragraphs. */
  readonly isInline: boolean
  readonly lines: string[]
}

interface Sink {
  text: string
  /** The paragraph flows on into the next: its end was deleted. */
  flowsOn: boolean
}

/** Elements whose words are no words of the paper: deleted, moved away, doubled for old programs, or mere settings. */
const MUTED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:sdtPr',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
])
/** No element may run over the beginning of the next, or a part full of half elements is searched for hours. */
const PIECE = /<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/g
const NAMESPACE =
  /\sxmlns:(\w+)="http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main"/

/**
 * The words of `word/document.xml` as they read with all changes accepted. Word splits runs, adds marks of its own and
 * wraps what it likes: only paragraphs, texts and controls are looked at. Null when it is no text of Word.
 */
export function readWordText(document: string): PaperText | null {
  const prefix = NAMESPACE.exec(document.slice(0, 8_000))?.[1]
  if (prefix === undefined) return null
  const xml =
    prefix === 'w' ? document : document.replaceAll(new RegExp(`(</?|\\s)${prefix}:`, 'g'), '$1w:')
  const state = openReader()
  for (const [, closing, name, attributes = '', alone, words] of xml.matchAll(PIECE)) {
    if (words !== undefined) {
      if (state.inText) append(state, decodeXml(words))
    } else if (name !== undefined) {
      if (closing !== '/') openElement(state, name, attributes)
      if (closing === '/' || alone === '/') closeElement(state, name)
    }
  }
  const { texts, doubled, figures, rest, carried } = state
  return { texts, doubled: [...doubled], figures, rest: [...rest, ...linesOf(carried)] }
}

/** What is open at one place of the document: controls hold paragraphs, and paragraphs controls. */
interface Reader {
  readonly texts: Map<string, string>
  readonly doubled: Set<string>
  readonly figures: PrintedFigure[]
  readonly rest: string[]
  readonly controls: Control[]
  readonly sinks: Sink[]
  muted: number
  inParagraphSettings: boolean
  inText: boolean
  isPlaceholderRun: boolean
  /** Words of a paragraph whose end was deleted. */
  carried: string
}

function openReader(): Reader {
  return {
    ...{ texts: new Map(), doubled: new Set(), figures: [], rest: [], controls: [], sinks: [] },
    ...{ muted: 0, inParagraphSettings: false, inText: false, isPlaceholderRun: false },
    carried: '',
  }
}

type Action = (state: Reader, attributes: string) => void

const OPENERS: Readonly<Record<string, Action>> = {
  'w:p': (state) => state.sinks.push({ text: '', flowsOn: false }),
  'w:pPr': (state) => (state.inParagraphSettings = true),
  'w:r': (state) => (state.isPlaceholderRun = false),
  'w:rStyle': (state, attributes) =>
    (state.isPlaceholderRun = valueOf(attributes) === 'PlaceholderText'),
  'w:t': (state) => (state.inText = true),
  'w:tab': (state) => append(state, ' '),
  'w:br': (state) => append(state, '\n'),
  'w:cr': (state) => append(state, '\n'),
  'w:noBreakHyphen': (state) => append(state, '-'),
  'w:del': endParagraphDeleted,
  'w:moveFrom': endParagraphDeleted,
  'w:sdt': ({ controls, sinks }) =>
    controls.push({ tag: null, isPlaceholder: false, isInline: sinks.length > 0, lines: [] }),
  'w:tag': ({ controls }, attributes) => {
    const control = controls.at(-1)
    if (control !== undefined) control.tag ??= valueOf(attributes)
  },
  'w:showingPlcHdr': ({ controls }) => {
    const control = controls.at(-1)
    if (control !== undefined) control.isPlaceholder = true
  },
  'w:sdtContent': ({ controls, sinks }) => {
    const control = controls.at(-1)
    if (control !== undefined && isInlineSink(control)) sinks.push({ text: '', flowsOn: false })
  },
}

const CLOSERS: Readonly<Record<string, (state: Reader) => void>> = {
  'w:p': closeParagraph,
  'w:pPr': (state) => (state.inParagraphSettings = false),
  'w:t': (state) => (state.inText = false),
  'w:sdt': ({ controls }) => controls.pop(),
  'w:sdtContent': closeContent,
}

function openElement(state: Reader, name: string, attributes: string): void {
  if (MUTED.has(name)) state.muted += 1
  OPENERS[name]?.(state, attributes)
}

function closeElement(state: Reader, name: string): void {
  CLOSERS[name]?.(state)
  if (MUTED.has(name)) state.muted -= 1
}

function append({ sinks, controls, muted, isPlaceholderRun }: Reader, words: string): void {
  const sink = sinks.at(-1)
  const asks = isPlaceholderRun && controls.some(({ isPlaceholder }) => isPlaceholder)
  if (sink !== undefined && muted === 0 && !asks) sink.text += words
}

/** Among the settings of a paragraph: its end was deleted or moved away. */
function endParagraphDeleted({ inParagraphSettings, sinks }: Reader): void {
  const sink = sinks.at(-1)
  if (inParagraphSettings && sink !== undefined) sink.flowsOn = true
}

function partOf({ controls }: Reader): Control | undefined {
  return controls.findLast(({ tag }) => isPart(tag))
}

function closeParagraph(state: Reader): void {
  const sink = state.sinks.pop()
  if (sink === undefined) return
  const words = state.carried + sink.text
  state.carried = sink.flowsOn ? words : ''
  if (sink.flowsOn) return
  const part = partOf(state)
  if (part === undefined) state.rest.push(...linesOf(words.replaceAll('\n', ' ')))
  else part.lines.push(...linesOf(words))
}

function closeContent(state: Reader): void {
  const control = state.controls.at(-1)
  if (control === undefined) return
  const { tag, lines } = control
  const inner = isInlineSink(control) ? (state.sinks.pop()?.text ?? '') : ''
  if (tag?.startsWith(FACT_TAG) === true) closeFigure(state, tag.slice(FACT_TAG.length), inner)
  else if (tag !== null) keepPart(state, tag, [...lines, ...linesOf(inner)])
}

function closeFigure(state: Reader, token: string, shown: string): void {
  const part = partOf(state)?.tag ?? null
  if (part === null) {
    append(state, shown)
    return
  }
  state.figures.push({ part, token, shown: shown.trim() })
  append(state, `{{ ${token} }}`)
}

function keepPart({ texts, doubled }: Reader, name: string, lines: readonly string[]): void {
  const words = lines.join('\n')
  if ((texts.get(name) ?? words) !== words) doubled.add(name)
  else texts.set(name, words)
}

function isPart(tag: string | null): boolean {
  return tag !== null && !tag.startsWith(FACT_TAG)
}

/** A control between the words of a paragraph gathers its own words. */
function isInlineSink({ tag, isInline }: Control): boolean {
  return tag !== null && (isInline || tag.startsWith(FACT_TAG))
}

function valueOf(attributes: string): string | null {
  const value = /\sw:val\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)
  return value === null ? null : decodeXml(value[1] ?? value[2] ?? '')
}

function linesOf(words: string): string[] {
  return words
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/[\t ]+/g, ' ').trim())
    .filter((line) => line !== '')
}
