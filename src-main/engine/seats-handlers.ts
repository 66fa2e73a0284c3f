import type { ApportionmentSettings } from '#core/contract/seats-values.ts'
import { invariant } from '#core/base/invariant.ts'
import type { newDecision } from '#core/contract/apportionment-values.ts'
import type { ApportionmentChoice } from '#core/dossier/apportionment-choice.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { formatDecision, namesOfTie, questionOfDossier } from '#core/seats/apportion-dossier.ts'
import type { DossierApportionment } from '#core/seats/apportion-dossier.ts'
import { apportion } from '#core/seats/apportion.ts'
import { describeApportionmentFailure } from '#core/seats/apportionment-failure.ts'
import type { Apportionment, ApportionmentQuestion } from '#core/seats/apportionment.ts'
import { compareApportionments } from '#core/seats/compare-apportionments.ts'
import type { EngineApi } from './api.ts'
import { explainAllocation } from '#core/seats/explain-allocation.ts'
import { APPORTIONMENT_METHOD_LABELS } from '#core/vocabulary/labels.ts'
import type { z } from 'zod'
import {
  apportionmentSheetOf,
  delegatesOf,
  sharedOf,
  whyNotWritten,
} from './apportionment-sheet.ts'
import { given, runCommand } from './commands.ts'
import { notFound, requireDossier, takeOrRefuse, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

/** Apportionment of delegates to the units of the plan. */
export function seatsHandlers(api: EngineApi, parts: EngineParts) {
  return {
    seats: {
      answer: api.seats.answer.handler(({ input }) => answer(input)),
      apportion: api.seats.apportion.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        return {
          answer: answer(questionOf(dossier, input.settings)),
          units: dossier.units.map((unit) => ({
            id: unit.id,
            number: unit.number,
            name: unit.name,
            members: unit.members ?? 0,
            appointed: unit.delegatesAppointed ?? 0,
            planned: unit.delegatesElected,
          })),
        }
      }),
      compare: api.seats.compare.handler(({ input }) =>
        compareApportionments(
          questionOf(requireDossier(parts, input.id), input.settings),
          input.methods,
        ),
      ),
      apply: api.seats.apply.handler(({ input }) =>
        applyAnswer(parts, requireDossier(parts, input.id), input.settings),
      ),
      sheet: api.seats.sheet.handler(({ input }) =>
        apportionmentSheetOf(requireDossier(parts, input.id)),
      ),
      explain: api.seats.explain.handler(({ input }) => ({
        sentences: explainAllocation(requireShared(requireDossier(parts, input.id)), input.unitId),
      })),
      choose: api.seats.choose.handler(({ input }) =>
        choose(parts, requireDossier(parts, input.id), input.changes),
      ),
      decide: api.seats.decide.handler(({ input }) =>
        decide(parts, requireDossier(parts, input.id), input.decision),
      ),
      withdraw: api.seats.withdraw.handler(({ input }) =>
        withdraw(parts, requireDossier(parts, input.id), input.rowId),
      ),
      write: api.seats.write.handler(({ input }) =>
        writeShared(parts, requireDossier(parts, input.id)),
      ),
    },
  }
}

function answer(question: ApportionmentQuestion): Apportionment {
  return takeOrRefuse(apportion(question), describeApportionmentFailure)
}

/** The question a dossier asks by settings of the caller; what is missing is refused with its field. */
function questionOf(dossier: Dossier, settings: ApportionmentSettings): ApportionmentQuestion {
  const question = questionOfDossier(dossier, settings)
  if (!question.ok) throw unusable(question.error.sentence, question.error.field)
  return question.value
}

function applyAnswer(parts: EngineParts, dossier: Dossier, settings: ApportionmentSettings) {
  const { allocations, ties } = answer(questionOf(dossier, settings))
  if (ties.length > 0) {
    throw unusable(
      `Còn ${ties.length} đại biểu chưa rõ về đơn vị nào vì số dư bằng nhau. Ghi quyết định cho các đơn vị đó rồi ghi lại.`,
      'settled',
    )
  }
  const records = settings.settled.map(({ record }) => record)
  const decided = records.length > 0 ? ` (${[...new Set(records)].join('; ')})` : ''
  const label = `Đã ghi phân bổ đại biểu cho ${dossier.units.length} đơn vị${decided}`
  return writeElected(parts, { dossier, label, allocations })
}

interface Writing {
  readonly dossier: Dossier
  readonly label: string
  readonly allocations: Apportionment['allocations']
}

function writeElected(parts: EngineParts, { dossier, label, allocations }: Writing) {
  return runCommand(
    parts,
    { dossierId: dossier.id, name: 'apply-apportionment', label },
    (write) => {
      dossier.units.forEach((unit, at) => {
        write.update('unit', unit.id, delegatesOf(unit, allocations[at]?.elected ?? 0))
      })
    },
  )
}

/** What the office has chosen and decided, into the units of the plan. */
function writeShared(parts: EngineParts, dossier: Dossier) {
  const shared = requireShared(dossier)
  const reason = whyNotWritten(dossier, shared)
  if (reason !== null) throw unusable(reason, 'settled')
  const records = shared.decided.map(formatDecision)
  const decided = records.length > 0 ? ` (${records.join('; ')})` : ''
  const label = `Đã ghi phân bổ đại biểu cho ${dossier.units.length} đơn vị${decided}`
  return writeElected(parts, { dossier, label, allocations: shared.answer.allocations })
}

function requireShared(dossier: Dossier): DossierApportionment {
  const shared = sharedOf(dossier)
  if (!shared.ok) throw unusable(shared.error.sentence, shared.error.field)
  return shared.value
}

type NewDecision = z.infer<typeof newDecision>

function decide(parts: EngineParts, dossier: Dossier, decision: NewDecision) {
  const shared = requireShared(dossier)
  const { answer, ties, settings } = shared
  const [open] = answer.ties
  const [tie] = ties
  const unit = dossier.units.find(({ id }) => id === decision.unitId)
  if (open === undefined || tie === undefined || !unit || !open.units.includes(unit.id)) {
    throw unusable(
      'Đơn vị này không còn nằm trong các đơn vị đang bằng nhau. Xem lại bảng phân bổ.',
      'unitId',
    )
  }
  const rowId = parts.newId()
  const seat = freeSeat(shared)
  const label = `Đã giao đại biểu bầu thứ ${seat} cho ${unit.name} (${formatDecision({ ...decision, id: rowId, method: settings.method, seat, tied: '' })})`
  const receipt = runCommand(
    parts,
    { dossierId: dossier.id, name: 'decide-tie', label },
    (write) => {
      write.insert('tieDecision', {
        ...decision,
        id: rowId,
        dossierId: dossier.id,
        position: nextPosition(parts, dossier.id),
        method: settings.method,
        seat,
        tied: namesOfTie(dossier.units, tie),
      })
    },
  )
  return { ...receipt, rowId }
}

/** The first open seat that no holding decision names. */
function freeSeat({ ties, decided }: DossierApportionment): number {
  const taken = new Set(decided.map(({ seat }) => seat))
  const free = ties.find(({ seat }) => !taken.has(seat))
  invariant(free, 'an open tie has a seat nobody has')
  return free.seat
}

function nextPosition(parts: EngineParts, dossierId: string): number {
  const last = parts.store.rows('tieDecision', dossierId, ['position']).at(-1)
  return last ? Number(last['position']) + 1 : 0
}

function withdraw(parts: EngineParts, dossier: Dossier, rowId: string) {
  const decision = dossier.tieDecisions.find((one) => one.id === rowId)
  if (!decision) throw notFound('Không còn quyết định này. Mở lại trang Phân bổ.')
  return runCommand(
    parts,
    {
      dossierId: dossier.id,
      name: 'withdraw-tie-decision',
      label: `Đã bỏ quyết định khi bằng nhau (${formatDecision(decision)})`,
    },
    (write) => write.remove('tieDecision', rowId),
  )
}

type ChoiceChanges = {
  readonly [Field in keyof ApportionmentChoice]?: ApportionmentChoice[Field] | undefined
}

function choose(parts: EngineParts, dossier: Dossier, changes: ChoiceChanges) {
  const method = changes.shareMethod
  const label = method
    ? `Đã chọn cách chia ${APPORTIONMENT_METHOD_LABELS[method]}`
    : 'Đã sửa cách chia đại biểu'
  return runCommand(
    parts,
    { dossierId: dossier.id, name: 'choose-apportionment', label },
    (write) => write.update('dossier', dossier.id, given(changes)),
  )
}
