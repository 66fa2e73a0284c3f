import { known, unknown } from '../vocabulary/fact.ts'
import type { PaperSetting } from '../dossier/typed-facts.ts'
import type { DocumentModel } from './document-model.ts'
import type { FactTree } from './fact-tree.ts'
import { findNode } from './fact-names.ts'
import { isFact, isFactList } from './fact-tree.ts'
import type { PaperModel } from './paper-model.ts'
import type { PaperTemplate } from './paper-template.ts'

/** The paper as a draft, "DỰ THẢO (lần 2)", or with null as the final one, which bears no such word. */
export function stampPaper(model: PaperModel, draftNumber: number | null): PaperModel {
  return model.format === 'xlsx'
    ? { format: 'xlsx', sheet: stamp(model.sheet, draftNumber) }
    : { format: 'docx', document: stampCopies(model.document, draftNumber) }
}

function stampCopies(document: DocumentModel, draftNumber: number | null): DocumentModel {
  const { copies } = document
  const stamped = stamp(document, draftNumber)
  return copies === undefined
    ? stamped
    : { ...stamped, copies: copies.map((copy) => stamp(copy, draftNumber)) }
}

function stamp<T extends { readonly draftLabel: string | null }>(
  page: T,
  number: number | null,
): T {
  const { draftLabel } = page
  const words = draftLabel === null || number === null ? null : `${draftLabel} (lần ${number})`
  return { ...page, draftLabel: words }
}

const registered = new WeakMap<PaperTemplate, PaperTemplate>()

/** "Số: 45/KH-LĐLĐ" in place of "Số: …/KH-LĐLĐ", once the office has registered the paper. */
export function registeredTemplate(
  template: PaperTemplate,
  setting: PaperSetting | undefined,
): PaperTemplate {
  if (template.number === null || !setting?.number) return template
  const before = registered.get(template)
  if (before !== undefined) return before
  const word = /^[^:]*:\s*/.exec(template.number)?.[0] ?? ''
  const made = { ...template, number: `${word}{{ paper.number }}` }
  registered.set(template, made)
  return made
}

/** The facts with the number and the day of this one paper. */
export function registeredFacts(
  facts: FactTree,
  { code }: Pick<PaperTemplate, 'code'>,
  setting: PaperSetting | undefined,
): FactTree {
  const paper = facts['paper']
  if (paper === undefined || isFact(paper) || isFactList(paper)) return facts
  const { number = null, paperDate = null } = setting ?? {}
  // The program's own sheets bear the day they are made for; a paper of the dossier only the day it was given.
  const undated = code !== null && { date: { ...unknown('paper.date'), label: 'Ngày văn bản' } }
  return {
    ...facts,
    paper: {
      ...paper,
      ...(paperDate === null ? undated : { date: known(paperDate), isRegistered: known(true) }),
      ...(number !== null && { number: known(number) }),
    },
  }
}

/** What each copy of a paper is called: the name in its row, or its place. */
export function copyNames({ each }: Pick<PaperTemplate, 'each'>, facts: FactTree): string[] | null {
  if (each === null) return null
  const rows = findNode(each, facts)
  if (rows === null || !isFactList(rows)) return []
  return rows.map((row, place) => {
    const texts = ['name', 'title', 'organisation'].map((column) => row[column])
    const told = texts.find((node) => node !== undefined && isFact(node) && node.kind === 'known')
    const value = told !== undefined && isFact(told) && told.kind === 'known' ? told.value : ''
    return value === '' ? `Bản ${place + 1}` : String(value)
  })
}

/** One copy alone, counted from 0; the whole paper where there is no such copy. */
export function pickCopy(model: PaperModel, place: number): PaperModel {
  if (model.format === 'xlsx') return model
  const { copies = [], ...first } = model.document
  const document = [first, ...copies][place]
  return document === undefined ? model : { format: 'docx', document }
}
