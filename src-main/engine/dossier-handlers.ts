import { lowerFirst } from '#core/base/vietnamese-text.ts'
import { congressTitle, shortUnionName } from '#core/dossier/congress-title.ts'
import { EMPTY_CONGRESS, EMPTY_PLAN } from '#core/dossier/empty-rows.ts'
import type { CongressFacts, Dossier } from '#core/dossier/dossier.ts'
import type { DossierSummary, NewDossier } from '#core/contract/values.ts'
import { choosePack } from '#core/regulation/choose-pack.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import type { NextStep } from '#main/store/write-door.ts'
import { backUpBefore } from './backup-handlers.ts'
import { countFindings } from './check-handlers.ts'
import { given, guardStore, runCommand } from './commands.ts'
import { conflict, describeStepFailure, requireDossier, unusable } from './failures.ts'
import type { EngineApi } from './api.ts'
import { insertDossier } from './insert-dossier.ts'
import { purposeMissing, retentionOf } from './keeping.ts'
import { countPapers } from './paper-list.ts'
import { requirePackById } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'
import { stepPastCount, tellHeld } from './refuse-counted.ts'
import type { HeldStep } from './refuse-counted.ts'
import { summariseTasks } from './task-handlers.ts'
import { openSample } from './open-sample.ts'

const RECENT_CHANGES = 6
const HISTORY_LENGTH = 500
const USUAL_SAMPLE = 'tam-duong-xi'

export function dossierHandlers(api: EngineApi, parts: EngineParts) {
  return {
    dossiers: {
      list: api.dossiers.list.handler(() =>
        parts.store.listDossiers().flatMap((head) => summarise(parts, head)),
      ),
      create: api.dossiers.create.handler(({ input }) => ({ id: createDossier(parts, input) })),
      openSample: api.dossiers.openSample.handler(async ({ input }) => ({
        id: await openSample(parts, input?.sample ?? USUAL_SAMPLE),
      })),
      remove: api.dossiers.remove.handler(({ input }) => {
        const { congress } = requireDossier(parts, input.id)
        backUpBefore(parts, 'before-removal')
        const label = `Đã xóa hồ sơ ${congressTitle(congress)}`
        runCommand(parts, { dossierId: input.id, name: 'remove-dossier', label }, (write) =>
          write.update('dossier', input.id, { removed: true }),
        )
        return { label }
      }),
    },
    dossier: {
      get: api.dossier.get.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const recent = parts.store.changes(input.id, RECENT_CHANGES)
        return {
          dossier,
          title: congressTitle(dossier.congress),
          counts: countFindings(parts, dossier),
          papers: countPapers(parts, dossier),
          ...summariseTasks(parts, dossier),
          members: parts.store.count('member', input.id),
          retention: retentionOf(parts, dossier),
          purposeMissing: purposeMissing(parts, dossier),
          undo: stepPastCount(parts, input.id, 'undo').next?.label ?? null,
          redo: stepPastCount(parts, input.id, 'redo').next?.label ?? null,
          savedAt: recent[0]?.at ?? '',
          recent,
        }
      }),
      setCongress: api.dossier.setCongress.handler(({ input }) => setCongress(parts, input)),
      setPack: api.dossier.setPack.handler(({ input }) => setPack(parts, input)),
      setPlan: api.dossier.setPlan.handler(({ input }) => {
        requireDossier(parts, input.id)
        return runCommand(
          parts,
          { dossierId: input.id, name: 'set-plan', label: 'Đã sửa kế hoạch của cấp trên' },
          (write) => write.update('plan', input.id, given(input.changes)),
        )
      }),
      nextSteps: api.dossier.nextSteps.handler(({ input }) => nextSteps(parts, input.id)),
      undo: api.dossier.undo.handler(({ input }) => step(parts, input, 'undo')),
      redo: api.dossier.redo.handler(({ input }) => step(parts, input, 'redo')),
      history: api.dossier.history.handler(({ input }) => {
        requireDossier(parts, input.id)
        return parts.store.changes(input.id, HISTORY_LENGTH)
      }),
    },
  }
}

function setPack(parts: EngineParts, { id, packId }: { id: string; packId: string }) {
  requireDossier(parts, id)
  const { header } = requirePackById(parts, packId)
  return runCommand(
    parts,
    { dossierId: id, name: 'set-pack', label: `Đã chuyển sang ${header.title}` },
    (write) => write.update('dossier', id, { packId }),
  )
}

/** A new term brings its own rules along, where the program has them; a pack chosen by hand stays otherwise. */
function setCongress(parts: EngineParts, input: { id: string; changes: object }) {
  const { congress, packId } = requireDossier(parts, input.id)
  const changes = given({ ...input.changes })
  const changed = { ...congress, ...changes } as CongressFacts
  refuseBackwardSpans(changed)
  const usual = packOfTerm(parts, changed)
  const moved = usual !== null && usual !== packOfTerm(parts, congress)
  return runCommand(
    parts,
    { dossierId: input.id, name: 'set-congress', label: 'Đã sửa thông tin đại hội' },
    (write) => write.update('dossier', input.id, { ...changes, packId: moved ? usual : packId }),
  )
}

function nextSteps(parts: EngineParts, id: string) {
  requireDossier(parts, id)
  const [undo, redo] = (['undo', 'redo'] as const).map(
    (direction) => stepPastCount(parts, id, direction).next,
  )
  const view = (next: NextStep | null = null) => {
    if (next === null) return null
    const { command, tables, ...shown } = next
    return {
      ...shown,
      tables: [...tables],
      byOther: next.actor !== parts.actor,
      imports: command.startsWith('import-'),
    }
  }
  return { undo: view(undo), redo: view(redo) }
}

interface StepWanted {
  readonly id: string
  readonly changeId?: number | undefined
}

const COUNTED = 'giữ nguyên việc của cuộc bầu đã kiểm phiếu'
const KEPT: Readonly<Record<HeldStep['by'], string>> = {
  confirmed: COUNTED,
  counting: COUNTED,
  decided: 'giữ nguyên điều đã quyết định về số còn thiếu',
  undecided: 'giữ nguyên điều chưa quyết định về số còn thiếu',
  voted: 'giữ nguyên số lượng, danh sách đã biểu quyết',
  recorded: 'giữ nguyên dòng đã ghi của ngày đại hội',
  seated: 'giữ nguyên tên đại biểu dự khuyết đã ngồi thay',
  named: 'giữ nguyên việc còn được dùng ở nơi khác',
}

function step(parts: EngineParts, { id, changeId: meant }: StepWanted, direction: 'undo' | 'redo') {
  const word = direction === 'undo' ? 'hoàn tác' : 'làm lại'
  const { next, held } = stepPastCount(parts, id, direction)
  const [first] = held
  if (next === null && first !== undefined) throw conflict(tellHeld(first, word))
  // The change that was judged, and no other that came meanwhile.
  const wanted = meant ?? next?.changeId
  const outcome = guardStore(() =>
    parts.store[direction](
      id,
      { actor: parts.actor, at: parts.now() },
      { meant: wanted, held: held.map(({ step: one }) => one.changeId) },
    ),
  )
  if (!outcome.ok) throw conflict(describeStepFailure(outcome.error, word))
  const { changeId, revision, at, label } = outcome.value
  const done = direction === 'undo' ? 'Đã hoàn tác' : 'Đã làm lại'
  const kept = first === undefined ? '' : `; ${KEPT[first.by]}: ${lowerFirst(first.step.label)}`
  return { changeId, revision, label: `${done}: ${lowerFirst(label)}${kept}`, savedAt: at }
}

function refuseBackwardSpans(congress: CongressFacts): void {
  if (congress.startDate && congress.endDate && congress.endDate < congress.startDate) {
    throw unusable('Ngày kết thúc sớm hơn ngày khai mạc. Xem lại hai ngày này.', 'endDate')
  }
  if (
    congress.previousTermFrom &&
    congress.termFrom &&
    congress.previousTermFrom >= congress.termFrom
  ) {
    throw unusable(
      'Nhiệm kỳ vừa qua phải bắt đầu trước nhiệm kỳ này. Xem lại hai năm.',
      'previousTermFrom',
    )
  }
  if (congress.termFrom && congress.termTo && congress.termTo <= congress.termFrom) {
    throw unusable('Năm cuối nhiệm kỳ phải sau năm đầu. Xem lại nhiệm kỳ.', 'termTo')
  }
}

function summarise(
  parts: EngineParts,
  head: { id: string; sample: boolean; changedAt: string },
): DossierSummary[] {
  const dossier = readOrNull(parts, head.id)
  if (dossier === undefined) return []
  if (dossier === null) return [unreadable(head)]
  return [
    {
      id: head.id,
      unionName: dossier.congress.unionName,
      title: congressTitle(dossier.congress),
      sample: head.sample,
      form: dossier.congress.form,
      startDate: dossier.congress.startDate,
      venue: dossier.congress.venue,
      delegates: dossier.delegates.length,
      units: dossier.units.length,
      counts: countFindings(parts, dossier),
      retention: retentionOf(parts, dossier),
      changedAt: head.changedAt,
    },
  ]
}

/** Undefined when there is none any more, null when it cannot be read. */
function readOrNull(parts: EngineParts, id: string): Dossier | null | undefined {
  try {
    return parts.store.dossier(id) ?? undefined
  } catch (error) {
    if (error instanceof UnreadableData) return null
    throw error
  }
}

/** One damaged dossier must not hide the others. */
function unreadable(head: { id: string; sample: boolean; changedAt: string }): DossierSummary {
  return {
    ...head,
    unionName: null,
    title: 'Hồ sơ không đọc được',
    form: null,
    startDate: null,
    venue: null,
    delegates: 0,
    units: 0,
    counts: null,
    retention: null,
  }
}

/** The pack for a new congress; a term no pack knows is refused. */
function packFor(parts: EngineParts, congress: CongressFacts): string {
  const packId = packOfTerm(parts, congress)
  if (packId !== null) return packId
  const known = [...parts.packs.values()].flatMap(({ header: { terms } }) =>
    terms.map(({ from, to }) => `${from}-${to}`),
  )
  throw unusable(
    `Chương trình chưa có bộ quy định cho nhiệm kỳ ${congress.termFrom}-${congress.termTo}. Các nhiệm kỳ đã có: ${known.join(', ')}.`,
    'termTo',
  )
}

function packOfTerm(parts: EngineParts, congress: CongressFacts): string | null {
  return choosePack([...parts.packs.values()], congress)?.header.id ?? null
}

function createDossier(parts: EngineParts, input: NewDossier): string {
  const congress: CongressFacts = {
    ...EMPTY_CONGRESS,
    ...input,
    unionShortName: shortUnionName(input.unionName),
    case: 'elect',
  }
  refuseBackwardSpans(congress)
  const id = parts.newId()
  runCommand(
    parts,
    { dossierId: id, name: 'create-dossier', label: 'Đã lập hồ sơ', undoable: false },
    (write) =>
      insertDossier(write, {
        id,
        sample: false,
        packId: packFor(parts, congress),
        congress,
        plan: EMPTY_PLAN,
      }),
  )
  return id
}
