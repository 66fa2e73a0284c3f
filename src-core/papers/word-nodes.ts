/** The words of an office's own Word file with the tags in it, as docxtemplater reads them. */

export type WordNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  /** `{congress.venue}`, `{congress.startDate | date_in_words}`. */
  | { readonly kind: 'print'; readonly tag: string }
  /** `{#delegates.list}…{/delegates.list}`; with `^` what stands where there is nothing. */
  | {
      readonly kind: 'section'
      readonly tag: string
      readonly inverted: boolean
      readonly nodes: readonly WordNode[]
    }

export interface WordFault {
  /** As it stands in the file, with its braces. */
  readonly tag: string
  /** One Vietnamese sentence: what is wrong, what to do. */
  readonly message: string
}

/** The parts of a file that may hold tags; what stands above and below the pages is shared by all copies. */
export interface WordText {
  readonly main: string
  readonly edges: string
}

export interface OwnWord {
  /** The file itself, base64. */
  readonly content: string
  readonly main: readonly WordNode[]
  readonly edges: readonly WordNode[]
}

/** One tag whichever quotes and spaces Word has made of what was typed. */
export function normalTag(tag: string): string {
  return tag
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

const TAG = /\{([^{}\n]*)\}/g
const PRINTS = /^["'\p{L}_]/u

/** Rows of rows of rows; more is no office paper. */
const DEEPEST = 8
const TOO_DEEP = 'Quá nhiều phần lặp lồng nhau.'

interface OpenSection {
  readonly tag: string
  readonly inverted: boolean
  readonly nodes: WordNode[]
}

/** The tree of one text, whose lines are its paragraphs; what cannot be read as a tag is a fault. */
export function parseWordText(text: string): { nodes: WordNode[]; faults: WordFault[] } {
  const faults: WordFault[] = []
  const root: WordNode[] = []
  const open: OpenSection[] = []
  const here = () => open.at(-1)?.nodes ?? root
  let end = 0
  for (const found of text.matchAll(TAG)) {
    pushText(here(), text.slice(end, found.index), faults)
    end = found.index + found[0].length
    const fault = takeTag(normalTag(found[1] ?? ''), { open, root, faults })
    if (fault === null) continue
    faults.push({ tag: found[0], message: fault })
    if (fault === TOO_DEEP) return { nodes: root, faults }
  }
  pushText(here(), text.slice(end), faults)
  for (const { tag, inverted } of open) {
    const message = `Phần lặp «${tag}» mở mà không đóng: thêm {/${tag}} ở cuối phần.`
    faults.push({ tag: `{${inverted ? '^' : '#'}${tag}}`, message })
  }
  return { nodes: root, faults }
}

interface Reading {
  readonly open: OpenSection[]
  readonly root: WordNode[]
  readonly faults: WordFault[]
}

/** What is wrong with the tag itself; null: taken. */
function takeTag(tag: string, reading: Reading): string | null {
  const { open, root } = reading
  const sign = tag[0] ?? ''
  const name = normalTag(tag.slice(1))
  if (sign === '#' || sign === '^') {
    if (open.length >= DEEPEST) return TOO_DEEP
    open.push({ tag: name, inverted: sign === '^', nodes: [] })
    return null
  }
  if (sign === '/') return closeSection(name, reading)
  if (!PRINTS.test(tag)) return 'Thẻ này không dùng được: chỉ ghi tên dữ kiện.'
  ;(open.at(-1)?.nodes ?? root).push({ kind: 'print', tag })
  return null
}

function closeSection(name: string, { open, root }: Reading): string | null {
  const section = open.pop()
  if (section === undefined) return 'Thẻ này đóng một phần lặp chưa mở.'
  ;(open.at(-1)?.nodes ?? root).push({ kind: 'section', ...section })
  return name === '' || name === section.tag
    ? null
    : `Thẻ này đóng phần lặp khác: phần đang mở là «${section.tag}».`
}

function pushText(nodes: WordNode[], text: string, faults: WordFault[]): void {
  const brace = /[{}]/.exec(text)
  if (brace) {
    const near = text.slice(brace.index, brace.index + 30).split('\n')[0] ?? ''
    faults.push({
      tag: near,
      message: 'Dấu { hoặc } đứng lẻ: một thẻ có một dấu mở, một dấu đóng, nằm trong một đoạn.',
    })
  }
  for (const [place, line] of text.split('\n').entries()) {
    if (place > 0) nodes.push({ kind: 'break' })
    if (line !== '') nodes.push({ kind: 'text', text: line })
  }
}

/** Every tag of the tree in the order of the file, sections with their sign. */
export function tagsOf(nodes: readonly WordNode[]): string[] {
  const tags = nodes.flatMap((node): string[] => {
    if (node.kind === 'print') return [node.tag]
    if (node.kind !== 'section') return []
    return [`${node.inverted ? '^' : '#'}${node.tag}`, ...tagsOf(node.nodes)]
  })
  return [...new Set(tags)]
}
