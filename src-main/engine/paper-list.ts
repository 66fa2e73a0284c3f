import type { Dossier } from '#core/dossier/dossier.ts'
import { tasksByDueDate } from '#core/dossier/due-date.ts'
import type { PaperEntry, PaperState } from '#core/contract/paper-values.ts'
import { describePaperChange } from '#core/papers/describe-paper-change.ts'
import type { DescribedChange } from '#core/papers/describe-paper-change.ts'
import { labelOfFact } from '#core/papers/fact-tree-labels.ts'
import { neededPapers } from '#core/papers/needed-papers.ts'
import type { NeededPaper } from '#core/papers/needed-papers.ts'
import { paperFileName } from '#core/papers/paper-file-name.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import type { EngineParts } from './parts.ts'
import { templateFaultsOf } from './own-templates.ts'
import { factsOf, glanceAt, memoryOf, planFor, settingOf } from './paper-plans.ts'
import type { PaperGlance, PlannedPaper } from './paper-plans.ts'
import { madeWithOf, memoryOfRecord, readPaperRecords } from './paper-records.ts'
import type { PaperRecord } from './paper-records.ts'

type Needed = NeededPaper<PaperTemplate>

function neededOf(parts: EngineParts, dossier: Dossier): Needed[] {
  return neededPapers(parts.templates, dossier, factsOf(parts, dossier))
}

/** A paper that was never written need not be planned to be known as needed. */
function stateOf(
  { isNeeded }: Needed,
  record: PaperRecord | undefined,
  fingerprint: () => string,
): PaperState {
  if (record === undefined) return isNeeded ? 'needed' : 'not-needed'
  if (record.fingerprint !== fingerprint()) return 'out-of-date'
  if (record.sentAt !== null) return 'sent'
  return record.finalAt === null ? 'draft' : 'final'
}

type PaperCounts = Record<'needed' | 'draft' | 'outOfDate' | 'final' | 'sent', number>

const COUNTED: Readonly<Record<PaperState, keyof PaperCounts | null>> = {
  needed: 'needed',
  draft: 'draft',
  'out-of-date': 'outOfDate',
  final: 'final',
  sent: 'sent',
  'not-needed': null,
}

interface KeptCounts {
  readonly templates: readonly PaperTemplate[]
  readonly counts: PaperCounts
}

const kept = new WeakMap<Dossier, KeptCounts>()

/** How many papers stand in each state; asked for after every edit, so it plans only what was written. */
export function countPapers(parts: EngineParts, dossier: Dossier): PaperCounts {
  const before = kept.get(dossier)
  const { templates } = parts
  if (before?.templates === templates) return before.counts
  const records = readPaperRecords(parts, dossier.id)
  const counts: PaperCounts = { needed: 0, draft: 0, outOfDate: 0, final: 0, sent: 0 }
  for (const needed of neededOf(parts, dossier)) {
    const { template } = needed
    const fingerprint = () => glanceAt(parts, dossier, template).fingerprint
    const counted = COUNTED[stateOf(needed, records.get(template.slug), fingerprint)]
    if (counted !== null) counts[counted] += 1
  }
  kept.set(dossier, { templates, counts })
  return counts
}

export function listPapers(parts: EngineParts, dossier: Dossier): PaperEntry[] {
  const records = readPaperRecords(parts, dossier.id)
  const deadlines = deadlinesOf(dossier)
  return neededOf(parts, dossier).map((needed) => {
    const { template, need } = needed
    const { slug, title, code, format, phase } = template
    const record = records.get(slug)
    const glance = glanceAt(parts, dossier, template)
    const { missing, copies } = glance
    const state = stateOf(needed, record, () => glance.fingerprint)
    const isStale = state === 'out-of-date' && record !== undefined
    const change = isStale
      ? keptChange(glance, record, () => changeOf(parts, record, planFor(parts, dossier, template)))
      : null
    const setting = settingOf(dossier, slug)
    return {
      ...{ slug, title, code, format, phase, state, need },
      choice: setting?.choice ?? null,
      reason: setting?.reason ?? null,
      number: setting?.number ?? null,
      paperDate: setting?.paperDate ?? null,
      deadline: deadlines.get(slug) ?? null,
      copies,
      stale: change?.reason ?? null,
      changes: [...(change?.changes ?? [])],
      fileName: record?.fileName ?? paperFileName(template),
      ...recordedOf(record),
      missing: [...missing],
      templateFaults: templateFaultsOf(parts, slug),
    }
  })
}

/** What an earlier write has left to tell. */
function recordedOf(record: PaperRecord | undefined) {
  return {
    writtenAt: record?.writtenAt ?? null,
    writtenBy: record?.actor ?? null,
    draftNumber: record?.draftNumber ?? null,
    finalAt: record?.finalAt ?? null,
    sentAt: record?.sentAt ?? null,
    sentTo: record?.sentTo ?? null,
    madeWith: record === undefined ? null : madeWithOf(record),
  }
}

interface KeptChange {
  readonly writtenAt: string
  readonly change: DescribedChange
}

const changes = new WeakMap<PaperGlance, KeptChange>()

/** Between the same file and the same state lies the same change. */
function keptChange(
  glance: PaperGlance,
  { writtenAt }: PaperRecord,
  describe: () => DescribedChange,
): DescribedChange {
  const kept = changes.get(glance)
  if (kept?.writtenAt === writtenAt) return kept.change
  const change = describe()
  changes.set(glance, { writtenAt, change })
  return change
}

function changeOf(parts: EngineParts, record: PaperRecord, planned: PlannedPaper): DescribedChange {
  const before = memoryOfRecord(record)
  if (before === null) return { reason: 'Số liệu hoặc mẫu đã đổi sau lần viết này', changes: [] }
  return describePaperChange(before, memoryOf(planned), (name) =>
    labelOfFact(name, parts.factDefinitions),
  )
}

/** The earliest day a task of the timeline wants a paper by. */
function deadlinesOf(dossier: Dossier): ReadonlyMap<string, string> {
  const days = tasksByDueDate(dossier).flatMap(({ task, due }): [string, string][] =>
    task.paper !== null && due.kind === 'known' ? [[task.paper, due.value]] : [],
  )
  return new Map(days.toReversed())
}
