import type { CastAt } from '../election/casting-items.ts'
import { BODIES } from '../election/election-words.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import { NO_BASIS } from './fact-basis.ts'
import { NO_DEFINITIONS } from './fact-definition.ts'
import type { FactDefinitions } from './fact-definition.ts'
import { findNearName, isKnownName, isListName } from './fact-names.ts'
import type { FactTree } from './fact-tree.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ReadTemplate, TemplateFile } from './front-matter.ts'
import { closeTagLines, makePaperEngine } from './paper-engine.ts'
import { factsFor } from './facts-for.ts'
import type { RegisteredPaper } from './register-facts.ts'
import { paperFacts } from './paper-facts.ts'
import { SLOT_LETTERS } from './paper-slots.ts'
import type { PaperTemplate, TemplateError } from './paper-template.ts'
import { planPaper } from './plan-paper.ts'
import {
  KNOWN_DOSSIER,
  PLENARY_DOSSIER,
  TIED_DOSSIER,
  UNKNOWN_DOSSIER,
} from './rehearsal-dossiers.ts'
import { REHEARSAL_MOVES, REHEARSAL_REPORT, REHEARSAL_STATISTICS } from './rehearsal-report.ts'
import { tellAll, tellNothing } from './rehearsal-told.ts'
import { explainLiquidError } from './template-errors.ts'

const REHEARSAL_DAY = '2023-01-02'

/** A template file checked as far as it can be without a dossier: shape, tags, names, three rehearsals. */
export function parsePaperTemplate(
  file: TemplateFile,
  definitions: FactDefinitions = NO_DEFINITIONS,
): Result<PaperTemplate, TemplateError> {
  const read = readFrontMatter(file)
  if (!read.ok) return read
  const [error] = findFaults(read.value, definitions)
  return error === undefined ? ok(read.value.template) : failed(error)
}

/** Every fault that can be told apart; what only a rehearsal meets is told once the rest is right. */
export function findTemplateFaults(
  file: TemplateFile,
  definitions: FactDefinitions = NO_DEFINITIONS,
): TemplateError[] {
  const read = readFrontMatter(file)
  return read.ok ? findFaults(read.value, definitions) : [read.error]
}

function findFaults(read: ReadTemplate, definitions: FactDefinitions): TemplateError[] {
  const errors = checkTexts(read, definitions)
  if (errors.length > 0) return errors
  const error = rehearseOn(read.template, definitions)
  return error === null ? [] : [error]
}

/** The same without the rehearsals, for the program's own templates: the tests have rehearsed those. */
export function readPaperTemplate(file: TemplateFile): Result<PaperTemplate, TemplateError> {
  const read = readFrontMatter(file)
  return read.ok ? ok(read.value.template) : read
}

interface Rehearsal {
  readonly dossier: Dossier
  readonly facts: FactTree
}

const rehearsed = new WeakMap<FactDefinitions, Map<Dossier, Rehearsal>>()

/** The facts of an invented case; the same for every template, so made once. */
export function rehearsalFacts(
  template: Pick<PaperTemplate, 'uses'> & RegisteredPaper,
  dossier: Dossier,
  definitions: FactDefinitions,
): FactTree {
  const kept = rehearsed.get(definitions) ?? new Map<Dossier, Rehearsal>()
  rehearsed.set(definitions, kept)
  const rehearsal = kept.get(dossier) ?? prepare(dossier, definitions)
  kept.set(dossier, rehearsal)
  const source = { dossier: rehearsal.dossier, asOf: REHEARSAL_DAY, definitions }
  const invented = {
    report: () => REHEARSAL_REPORT,
    statistics: REHEARSAL_STATISTICS,
    personnel: REHEARSAL_STATISTICS,
    moves: () => REHEARSAL_MOVES,
    papers: [template],
  }
  return factsFor(template, { ...source, ...invented }, rehearsal.facts)
}

/** Any item will do for trying what a template asks of a ballot. */
const REHEARSAL_CAST: CastAt = new Map(
  [BODIES.committee, BODIES.congressChair, BODIES.delegation].map((body) => [
    body,
    'elect-committee',
  ]),
)

const REHEARSAL_WORDS = 'Một lần bỏ phiếu trước đã hủy.'

function prepare(dossier: Dossier, definitions: FactDefinitions): Rehearsal {
  const told = dossier === UNKNOWN_DOSSIER ? tellNothing(definitions) : tellAll(definitions)
  const whole = { ...dossier, ...told }
  return {
    dossier: whole,
    facts: paperFacts(whole, REHEARSAL_DAY, {
      definitions,
      ...{ electedAbovePercent: 50, handVoteAbovePercent: 50, ballotMarks: {} },
      castAt: REHEARSAL_CAST,
      ...{ annulledWords: REHEARSAL_WORDS, signedWords: NO_BASIS.signedWords, resolutionWords: [] },
    }),
  }
}

interface TemplateText {
  readonly text: string
  /** Line of the file on which the text starts. */
  readonly line: number
  readonly inRow: boolean
}

function checkTexts(read: ReadTemplate, definitions: FactDefinitions): TemplateError[] {
  const facts = rehearsalFacts(read.template, KNOWN_DOSSIER, definitions)
  const { each, neededBy, file } = read.template
  if (each !== null && !isListName(each, facts)) {
    const message = `Không có danh sách tên «${each}» để lập mỗi dòng một bản.`
    return [{ kind: 'unknown-name', file, line: read.lineOf(['each']), message }]
  }
  if (neededBy !== null && !isListName(neededBy, facts)) {
    const message = `Không có danh sách tên «${neededBy}» để biết khi nào cần văn bản này.`
    return [{ kind: 'unknown-name', file, line: read.lineOf(['neededBy']), message }]
  }
  return listTexts(read)
    .flatMap((text) => checkText(text, file, facts))
    .toSorted((left, right) => left.line - right.line)
}

function listTexts({ template, lineOf }: ReadTemplate): TemplateText[] {
  const at = (text: string | null, ...path: (string | number)[]): TemplateText[] =>
    text === null
      ? []
      : [{ text, line: lineOf(path), inRow: template.each !== null || path.includes('columns') }]
  return [
    ...at(template.bodyName, 'bodyName'),
    ...at(template.number, 'number'),
    ...at(template.subjectLine, 'subjectLine'),
    ...at(template.authority, 'authority'),
    ...at(template.decides, 'decides'),
    ...template.addressees.flatMap((text, i) => at(text, 'addressees', i)),
    ...template.bases.flatMap((text, i) => at(text, 'bases', i)),
    ...listBallotTexts({ template, lineOf }),
    ...template.titleLines.flatMap(({ text }, i) => at(text, 'titleLines', i, 'text')),
    ...template.recipients.flatMap((text, i) => at(text, 'recipients', i)),
    ...template.signatures.flatMap(({ lines, name }, i) => [
      ...lines.flatMap((line, j) => at(line, 'signatures', i, 'lines', j)),
      ...at(name, 'signatures', i, 'name'),
    ]),
    ...(template.sheet?.foot ?? []).flatMap((text, i) => at(text, 'sheet', 'foot', i)),
    ...(template.sheet?.columns ?? []).flatMap(({ value }, i) =>
      at(value, 'sheet', 'columns', i, 'value'),
    ),
    ...(template.sheet?.columns ?? []).flatMap(({ total }, i) =>
      at(total, 'sheet', 'columns', i, 'total'),
    ),
    { text: closeTagLines(template.body), line: template.bodyLine, inRow: template.each !== null },
  ]
}

function listBallotTexts({ template, lineOf }: ReadTemplate): TemplateText[] {
  return (template.ballot?.parts ?? []).flatMap(({ title, name, post }, i) => {
    const line = (field: string) => lineOf(['ballot', 'parts', i, field])
    return [
      ...(title === null ? [] : [{ text: title, line: line('title'), inRow: false }]),
      { text: name, line: line('name'), inRow: true },
      { text: post, line: line('post'), inRow: true },
    ]
  })
}

function checkText(text: TemplateText, file: string, facts: FactTree): TemplateError[] {
  if (SLOT_LETTERS.test(text.text)) {
    const message = 'Mẫu có ký tự riêng không in được; hãy gõ lại dòng này.'
    return [{ kind: 'syntax', file, line: text.line, message }]
  }
  const { liquid } = makePaperEngine(percentDecimalsOf(UNKNOWN_DOSSIER.congress))
  try {
    const { globals } = liquid.analyzeSync(liquid.parse(text.text))
    const used = Object.values(globals).flat()
    return used
      .filter(
        ({ segments }) => !(text.inRow && segments[0] === 'row') && !isKnownName(segments, facts),
      )
      .map(({ segments, location }) => {
        const name = segments.join('.')
        return unknownName({ name, file, line: text.line + location.row - 1, facts })
      })
  } catch (thrown) {
    return [explainLiquidError(thrown, { file, firstLine: text.line })]
  }
}

function unknownName(at: { name: string; file: string; line: number; facts: FactTree }) {
  const near = findNearName(at.name, at.facts)
  const hint = near === null ? 'hãy xem danh sách dữ kiện' : `có phải «${near}»`
  const message = `Không có dữ kiện tên «${at.name}»: ${hint}.`
  return { kind: 'unknown-name', file: at.file, line: at.line, message } as const
}

/** Plans the paper on the invented cases, which meets the names inside lists and the layout. */
export function rehearseOn(
  template: PaperTemplate,
  definitions: FactDefinitions,
): TemplateError | null {
  try {
    for (const dossier of [UNKNOWN_DOSSIER, KNOWN_DOSSIER, PLENARY_DOSSIER, TIED_DOSSIER]) {
      planPaper(template, rehearsalFacts(template, dossier, definitions))
    }
    return null
  } catch (thrown) {
    return explainLiquidError(thrown, { file: template.file, firstLine: template.bodyLine })
  }
}
