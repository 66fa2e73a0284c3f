import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import type { FactDefinitions } from './fact-definition.ts'
import { findNearName, findNode, isKnownName } from './fact-names.ts'
import { isFact, isFactList } from './fact-tree.ts'
import type { FactTree } from './fact-tree.ts'
import { makePaperEngine } from './paper-engine.ts'
import type { PaperEngine } from './paper-engine.ts'
import type { PaperTemplate } from './paper-template.ts'
import { rehearsalFacts, rehearseOn } from './parse-paper-template.ts'
import { withOwnWord } from './plan-own-word.ts'
import { KNOWN_DOSSIER, UNKNOWN_DOSSIER } from './rehearsal-dossiers.ts'
import { explainLiquidError } from './template-errors.ts'
import { parseWordText } from './word-nodes.ts'
import type { WordFault, WordNode, WordText } from './word-nodes.ts'

interface OwnWordFile {
  readonly file: string
  /** base64 */
  readonly content: string
  readonly text: WordText
}

/** An own Word file as the template of a paper, or every tag in it that cannot be filled. */
export function parseOwnWord(
  { file, content, text }: OwnWordFile,
  standard: PaperTemplate,
  definitions: FactDefinitions,
): Result<PaperTemplate, WordFault[]> {
  const [main, edges] = [parseWordText(text.main), parseWordText(text.edges)]
  const broken = [...main.faults, ...edges.faults]
  if (broken.length > 0) return failed(broken)
  const facts = withRow(standard, rehearsalFacts(standard, KNOWN_DOSSIER, definitions))
  const engine = makePaperEngine(percentDecimalsOf(UNKNOWN_DOSSIER.congress))
  const desk: Desk = { engine, faults: new Map(), perCopy: standard.each !== null }
  const body = checkNodes(main.nodes, facts, desk)
  const below = checkNodes(edges.nodes, facts, desk)
  if (desk.perCopy) checkEdges(edges.nodes, desk)
  if (desk.faults.size > 0) return failed([...desk.faults.values()])
  const word = { content, main: main.nodes, edges: edges.nodes }
  const template = withOwnWord(standard, { file, word, body: body + below })
  const error = rehearseOn(template, definitions)
  return error === null ? ok(template) : failed([{ tag: file, message: error.message }])
}

interface Desk {
  readonly engine: PaperEngine
  readonly faults: Map<string, WordFault>
  readonly perCopy: boolean
}

/** Papers made once for each row of a list call it `row`. */
function withRow({ each }: PaperTemplate, facts: FactTree): FactTree {
  const rows = each === null ? null : findNode(each, facts)
  const row = rows !== null && isFactList(rows) ? rows[0] : undefined
  return row === undefined ? facts : { ...facts, row }
}

/** Notes what cannot be filled; gives the same as a text template, by which the facts used are known. */
function checkNodes(nodes: readonly WordNode[], facts: FactTree, desk: Desk): string {
  const texts = nodes.map((node) => {
    if (node.kind === 'print') return checkPrint(node.tag, facts, desk)
    return node.kind === 'section' ? checkSection(node, facts, desk) : ''
  })
  return texts.join('')
}

function checkPrint(tag: string, facts: FactTree, { engine, faults }: Desk): string {
  const text = `{{ ${tag} }}`
  try {
    const { globals } = engine.liquid.analyzeSync(engine.liquid.parse(text))
    for (const { segments } of Object.values(globals).flat()) {
      if (!isKnownName(segments, facts))
        note(faults, `{${tag}}`, unknown(segments.join('.'), facts))
    }
  } catch (thrown) {
    const { message } = explainLiquidError(thrown, { file: '', firstLine: 1 })
    note(faults, `{${tag}}`, message)
  }
  return text
}

function checkSection(node: WordNode & { kind: 'section' }, facts: FactTree, desk: Desk): string {
  const { tag, inverted, nodes } = node
  const found = findNode(tag, facts)
  if (found === null || !(isFactList(found) || isFact(found))) {
    note(desk.faults, `{${inverted ? '^' : '#'}${tag}}`, unknown(tag, facts))
    return ''
  }
  if (!isFactList(found)) return `{% if ${tag} %}${checkNodes(nodes, facts, desk)}{% endif %}`
  if (inverted) return checkNodes(nodes, facts, desk)
  return checkRows(node, { facts, row: found[0] ?? {} }, desk)
}

/** Names of the row are said as such, so that they are not taken for facts of the paper. */
function checkRows(
  { tag, nodes }: WordNode & { kind: 'section' },
  { facts, row }: { facts: FactTree; row: FactTree },
  desk: Desk,
): string {
  const body = checkNodes(nodes, { ...facts, ...row }, desk)
  const own = Object.keys(row).join('|')
  const named = own === '' ? body : body.replace(new RegExp(`(\\{\\{ )(${own})\\b`, 'g'), '$1r.$2')
  return `{% for r in ${tag} %}${named}{% endfor %}`
}

function unknown(name: string, facts: FactTree): string {
  const near = findNearName(name, facts)
  const hint = near === null ? 'xem danh sách dữ kiện' : `có phải {${near}}`
  return `Không có dữ kiện tên «${name}»: ${hint}.`
}

function note(faults: Map<string, WordFault>, tag: string, message: string): void {
  if (!faults.has(tag)) faults.set(tag, { tag, message })
}

/** Head and foot of a page stand once in the file, whoever the copy is for. */
function checkEdges(nodes: readonly WordNode[], desk: Desk): void {
  for (const node of nodes) {
    if (node.kind === 'section') checkEdges(node.nodes, desk)
    if ((node.kind === 'print' || node.kind === 'section') && /\brow\./.test(node.tag)) {
      const message = 'Đầu trang và chân trang dùng chung cho mọi bản: hãy đặt thẻ này vào thân.'
      note(desk.faults, `{${node.tag}}`, message)
    }
  }
}
