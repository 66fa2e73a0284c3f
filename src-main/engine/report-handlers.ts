import { foldedWords } from '#core/base/vietnamese-text.ts'
import { formatDecimal, roundTo } from '#core/base/decimal.ts'
import { invariant } from '#core/base/invariant.ts'
import type {
  ReportSectionView,
  ReportTargetView,
  ReportView,
} from '#core/contract/report-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { changedLines } from '#core/papers/changed-lines.ts'
import { linesOfModel } from '#core/papers/model-lines.ts'
import { makeTokenPrinter } from '#core/papers/print-token.ts'
import type { Remark } from '#core/report/remark.ts'
import { listChips } from '#core/report/report-chips.ts'
import { factOfSection } from '#core/report/report-definition.ts'
import { reviewReport } from '#core/report/review-report.ts'
import { TOKEN, makeReviewSource, textOfFact } from '#core/report/review-source.ts'
import type { ReviewSource, WrittenSection } from '#core/report/review-source.ts'
import { countTargets, settledVerdict } from '#core/report/targets.ts'
import type { PastTarget } from '#core/report/targets.ts'
import type { TermFigure } from '#core/report/term-figures.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import { factsOf, planFor, requireTemplate } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'

const REPORT = 'political-report'

/** The political report while it is written: what is there, what can be put in, what is worth a look. */
export function reportHandlers(api: EngineApi, parts: EngineParts) {
  return {
    report: {
      view: api.report.view.handler(({ input }) =>
        viewReport(parts, requireDossier(parts, input.id)),
      ),
      difference: api.report.difference.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const before = linesOfDraft(parts, dossier, input.from)
        const after =
          input.to === null
            ? [...linesOfModel(planFor(parts, dossier, requireTemplate(parts, REPORT)).model)]
            : linesOfDraft(parts, dossier, input.to)
        return { lines: changedLines(before, after) }
      }),
      readPrevious: api.report.readPrevious.handler(({ input }) => {
        const read = readDocxText(Buffer.from(input.contentBase64, 'base64'))
        if (!read.ok) throw unusable(read.error)
        return keepPrevious(parts, input.id, read.value)
      }),
    },
  }
}

const PREVIOUS = 'previousReport.text'

function keepPrevious(parts: EngineParts, id: string, text: string) {
  const dossier = requireDossier(parts, id)
  const before = dossier.typedFacts.find(({ name }) => name === PREVIOUS)
  const label = 'Đã đọc báo cáo của đại hội trước'
  const receipt = runCommand(
    parts,
    { dossierId: id, name: 'read-previous-report', label },
    (write) => {
      const value = JSON.stringify(text)
      if (before) write.update('typedFact', before.id, { value })
      else write.insert('typedFact', { id: parts.newId(), dossierId: id, name: PREVIOUS, value })
    },
  )
  return { ...receipt, words: foldedWords(text).length }
}

function linesOfDraft(parts: EngineParts, dossier: Dossier, number: number): string[] {
  const draft = parts.store
    .rows('paperDraft', dossier.id, ['number'])
    .find((row) => row['slug'] === REPORT && row['number'] === number)
  if (!draft) throw notFound(`Không có dự thảo lần ${number}. Mở lại trang này.`)
  return String(draft['words']).split('\n')
}

function viewReport(parts: EngineParts, dossier: Dossier): ReportView {
  const definition = parts.factDefinitions.report
  invariant(definition !== undefined, 'templates/report is read at the start')
  const print = makeTokenPrinter(factsOf(parts, dossier))
  const source = makeReviewSource(dossier, definition, print)
  const remarks = reviewReport(dossier, definition, print)
  const texts = [
    ...source.sections.map(({ text }) => text),
    textOfFact(dossier, 'sections.summary'),
  ]
  const tokens = texts.flatMap((text) =>
    [...text.matchAll(TOKEN)].map(([, token = '']) => token.trim()),
  )
  const chips = listChips(source.figures, source.past, definition)
  return {
    parts: definition.parts,
    sections: source.sections.map((written) => viewSection(written, dossier, remarks)),
    figures: source.figures.map((figure) => viewFigure(figure, source, print)),
    chips: chips.map(({ token, label, sections }) => ({
      token,
      label,
      printed: print(token),
      sections: [...sections],
    })),
    tokens: Object.fromEntries(tokens.map((token) => [token, print(token)])),
    targets: source.past.map(viewTarget),
    counts: countTargets(source.past),
    remarks,
    wordsPerPage: definition.review.limits.wordsPerPage,
    rowCounts: countRows(dossier),
    drafts: parts.store
      .rows('paperDraft', dossier.id, ['number'])
      .filter((row) => row['slug'] === REPORT)
      .map((row) => ({
        number: Number(row['number']),
        at: String(row['at']),
        actor: String(row['actor']),
      })),
  }
}

function countRows({ typedRows }: Dossier): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { list } of typedRows) counts[list] = (counts[list] ?? 0) + 1
  return counts
}

function viewSection(
  { section, text, printed }: WrittenSection,
  dossier: Dossier,
  remarks: readonly Remark[],
): ReportSectionView {
  const own = remarks.filter((one) => one.section === section.id)
  return {
    id: section.id,
    part: section.part,
    label: section.label,
    kind: section.kind,
    fact: factOfSection(section.id),
    list: section.list,
    text: textOfFact(dossier, factOfSection(section.id)),
    words: foldedWords(printed).length,
    state: text === '' ? 'empty' : own.length > 0 ? 'open' : 'done',
    suggestions: [...section.suggestions],
  }
}

function viewFigure(figure: TermFigure, { must }: ReviewSource, print: ReviewSource['print']) {
  const { definition, id, rowId, name, unit, values } = figure
  const token = `figures.${id}.term`
  return {
    id,
    rowId,
    name,
    unit,
    sections: [...(definition?.sections ?? [])],
    computed: figure.kind === 'ratio',
    must: definition?.must.some((who) => must.has(who)) ?? false,
    token,
    printed: definition === null ? null : print(token),
    values: [...values],
  }
}

function viewTarget(target: PastTarget): ReportTargetView {
  const { row, number, text, unit, judgement, method } = target
  // Percentages of screens have one decimal; papers have their own setting.
  const written = (value: number | null) =>
    value === null ? '' : formatDecimal(unit === '%' ? roundTo(value, 1) : value)
  return {
    rowId: row.id,
    number,
    text,
    unit,
    target: written(target.target),
    result: written(judgement.result),
    years: [...target.years],
    level: method === 'cumulative' || method === 'growth' ? null : target.target,
    verdict: settledVerdict(target),
    written: target.written,
    failed: [...judgement.failed],
    missing: [...judgement.missing],
  }
}
