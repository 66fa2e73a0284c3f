import { invariant } from '#core/base/invariant.ts'
import { isTypedAlike } from '#core/base/name-key.ts'
import type { CountingMode, CountingPass } from '#core/contract/counting-values.ts'
import { canBeSigned, unsignedPairs } from '#core/election/signed-reasons.ts'
import type { PaperFigures } from '#core/election/signed-reasons.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { refuseFiguresBeside } from '#core/election/one-sheet.ts'
import { refuseCounting } from '#core/election/refuse-counting.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { differencesOf, settleBallot, settleTotals } from './counting-differences.ts'
import { closePass, enterBallot, enterTotal } from './counting-entries.ts'
import { ballotTableOf, journalOf, recountPageOf } from './counting-exports.ts'
import { confirmResult, resultOf } from './counting-result.ts'
import {
  modeOf,
  passOf,
  refuseChangedList,
  refuseConfirmed,
  refuseOtherPass,
  refuseSettler,
  requireCounting,
} from './counting-state.ts'
import type { BallotAsked, Counting } from './counting-state.ts'
import { viewCounting } from './counting-view.ts'
import { writeDayEvents } from './day-events.ts'
import { helpersOf, refuseHeadAsClerk, refuseOnBallot, requireSigner } from './confirm-by.ts'
import { atTheCount, electionCase, runChange } from './election-case.ts'
import { NO_EDITS, changeCells, withEdits } from './election-rows.ts'
import { requireDossier, unusable } from './failures.ts'
import { refuseConvened } from './refuse-convened.ts'
import { reopenPass } from './reopen-passes.ts'
import { signReasons } from './sign-reasons.ts'
import { withdrawResult } from './withdraw-result.ts'
import type { EngineParts } from './parts.ts'

/** Ballots read twice from paper, compared, settled and counted. */
export function countingHandlers(api: EngineApi, parts: EngineParts) {
  const { counting } = api
  return {
    counting: {
      view: counting.view.handler(({ input }) => viewCounting(parts, input)),
      begin: counting.begin.handler(({ input }) => beginPass(parts, input)),
      setFigures: counting.setFigures.handler(({ input }) => setFigures(parts, input)),
      explain: counting.explain.handler(({ input }) => explainFigure(parts, input)),
      enter: counting.enter.handler(({ input }) => enterBallot(parts, input)),
      enterTotal: counting.enterTotal.handler(({ input }) => enterTotal(parts, input)),
      close: counting.close.handler(({ input }) => closePass(parts, input)),
      reopen: counting.reopen.handler(({ input }) => reopenPass(parts, input)),
      differences: counting.differences.handler(({ input }) =>
        differencesOf(parts, requireCounting(parts, input)),
      ),
      settle: counting.settle.handler(({ input }) => settleBallot(parts, input)),
      settleTotals: counting.settleTotals.handler(({ input }) => settleTotals(parts, input)),
      result: counting.result.handler(({ input }) =>
        resultOf(parts, requireCounting(parts, input)),
      ),
      confirm: counting.confirm.handler(({ input }) => confirmResult(parts, input)),
      withdrawResult: counting.withdrawResult.handler(({ input }) => withdrawResult(parts, input)),
      ballotTable: counting.ballotTable.handler(({ input }) => ballotTableOf(parts, input)),
      recountPage: counting.recountPage.handler(({ input }) => recountPageOf(parts, input)),
      journal: counting.journal.handler(({ input }) => journalOf(parts, input)),
    },
  }
}

interface PassBegun extends BallotAsked {
  readonly pass: CountingPass
  readonly mode: CountingMode
  readonly clerk: string
  readonly reader: string | null
  /** Why somebody helps who was not elected to count. */
  readonly helps: string | null
}

function beginPass(parts: EngineParts, input: PassBegun) {
  const counting = requireCounting(parts, input)
  refuseConfirmed(counting)
  refuseChangedList(counting)
  refuseBeginning(counting, input)
  const at = atTheCount(parts, counting.dossier, input.ballotId)
  refuseHeadAsClerk(at, input.clerk)
  refuseOnBallot(at, input.clerk, 'clerk')
  if (input.reader !== null) refuseOnBallot(at, input.reader, 'reader')
  const helpers = helpersOf(at, [input.clerk, input.reader], input.helps)
  const notYet = refuseCounting(electionCase(parts, input.id), input.ballotId)
  if (notYet !== null) throw unusable(notYet)
  const { pass, mode, reader, helps } = input
  const label = `Đã bắt đầu kiểm phiếu lần ${pass}`
  const words = { dossierId: input.id, name: 'begin-counting-pass', label, undoable: false }
  const receipt = runCommand(parts, words, (write) => {
    const names = counting.names.map(({ id }) => id)
    const data = {
      pass,
      mode,
      reader,
      names,
      ...(helpers.length > 0 && { helpers, reason: helps }),
    }
    const event = {
      kind: 'clerk-began',
      subject: input.ballotId,
      actor: input.clerk,
      data,
    } as const
    writeDayEvents(parts, write, input.id, [event])
  })
  const { begun } = passOf(requireCounting(parts, input), pass)
  invariant(begun !== null, 'a pass that was begun')
  return { ...receipt, begun }
}

function refuseBeginning(counting: Counting, { pass, mode, clerk, reader }: PassBegun): void {
  const own = passOf(counting, pass)
  const other = passOf(counting, pass === 1 ? 2 : 1)
  if (counting.names.length === 0)
    throw unusable('Phiếu này chưa có tên ai. Ghi danh sách bầu cử rồi mới kiểm phiếu.')
  if (counting.form.places === 0)
    throw unusable('Chưa rõ bầu bao nhiêu người. Ghi số lượng cần bầu ở trang Bầu cử.')
  if (own.state === 'closed') throw unusable(`Lần ${pass} đã khóa. Xem trang So hai lần.`)
  if (reader !== null && isTypedAlike(reader, clerk))
    throw unusable('Người đọc phiếu và người nhập phải là hai người.', 'reader')
  refuseOtherPass(counting, pass, clerk)
  if (reader !== null) refuseSettler(counting, reader, 'reader')
  if (reader !== null && other.clerks.some((name) => isTypedAlike(name, reader)))
    throw unusable(`Đồng chí ${reader} đã nhập lần kia. Ghi tên người khác đọc phiếu.`, 'reader')
  const begun = modeOf(counting)
  if (begun !== null && begun !== mode)
    throw unusable('Lần kia đã kiểm theo cách khác. Chọn cùng một cách cho cả hai lần.', 'mode')
}

interface FiguresTold extends BallotAsked {
  readonly reason?: string | undefined
  readonly by?: string | undefined
  readonly figures: { readonly [Name in keyof PaperFigures]?: PaperFigures[Name] | undefined }
}

/** Into the row that papers read; null takes a figure back. */
function setFigures(parts: EngineParts, input: FiguresTold) {
  const counting = requireCounting(parts, input)
  refuseConfirmed(counting)
  const { collected } = input.figures
  const highest = Math.max(0, ...counting.entries.map(({ number }) => number))
  if (typeof collected === 'number' && collected < highest)
    throw unusable(
      `Đã nhập tới phiếu ${highest} nên số thu về không thể là ${collected}. Đếm lại phiếu thu về.`,
      'collected',
    )
  const told = figureChanges(counting, input)
  const corrected = modeOf(counting) === null ? [] : told
  if (corrected.some(({ field, after }) => field === 'collected' && after === null))
    throw unusable(
      'Đã bắt đầu kiểm phiếu nên không để trống số thu về được. Đếm lại rồi ghi số đúng.',
      'collected',
    )
  const reason = input.reason ?? null
  if (reason === null && corrected.some(({ before }) => before !== null))
    throw unusable('Đã bắt đầu kiểm phiếu. Muốn sửa số đã ghi thì ghi lý do.', 'reason')
  const changed = changeCells(counting.row, input.figures)
  refuseBesideConfirmed(parts, input, changed)
  const changes = [{ before: counting.row, after: changed }]
  refuseConvened(parts, { dossierId: input.id, changes }, false)
  const label = 'Đã ghi số phiếu phát ra, thu về'
  const words = { dossierId: input.id, name: 'set-ballot-figures', label, undoable: false }
  return runCommand(parts, words, (write) => {
    write.update('typedRow', input.ballotId, { cells: JSON.stringify(changed.cells) })
    const actor = input.by ?? lastClerk(counting)
    const events = corrected.map((change) => ({
      ...{ kind: 'figures-corrected' as const, subject: input.ballotId },
      ...(actor !== undefined && { actor }),
      data: { ...change, reason },
    }))
    writeDayEvents(parts, write, input.id, events)
  })
}

/** Who was last at the ballots; the account of the computer is nobody of the hall. */
function lastClerk({ events }: Counting): string | undefined {
  return events.findLast(({ kind }) => kind === 'clerk-began')?.actor
}

/** The other part of the sheet is confirmed with the figures of the same paper. */
function refuseBesideConfirmed(parts: EngineParts, { id, ballotId }: BallotAsked, row: TypedRow) {
  if (!parts.packs.has(requireDossier(parts, id).packId)) return
  const given = electionCase(parts, id)
  const dossier = withEdits(given.dossier, { ...NO_EDITS, changed: [row] })
  const refused = refuseFiguresBeside({ ...given, dossier }, ballotId)
  if (refused !== null) throw unusable(refused)
}

function figureChanges({ row }: Counting, { figures }: FiguresTold) {
  return Object.entries(figures).flatMap(([field, told]) => {
    const before = row.cells[field] ?? null
    const after = told ?? null
    return told === undefined || before === after ? [] : [{ field, before, after }]
  })
}

interface FigureSigned extends BallotAsked {
  readonly law: string
  readonly left: number | null
  readonly right: number | null
  readonly by: string
  readonly reason: string
}

function explainFigure(parts: EngineParts, input: FigureSigned) {
  const counting = requireCounting(parts, input)
  refuseConfirmed(counting)
  const { law, left, right, reason, by } = input
  if (!canBeSigned(law))
    throw unusable('Số này không thể khác nhau trên giấy. Đếm lại rồi sửa số đã ghi.', 'law')
  const open = unsignedPairs(counting.figures).find((pair) => pair.law === law)
  if (open === undefined || open.left !== left || open.right !== right)
    throw unusable('Hai số đã đổi hoặc đã có lý do. Xem lại số hiện nay rồi ghi.', 'law')
  requireSigner(atTheCount(parts, counting.dossier, input.ballotId), by)
  const signed = signReasons(parts, counting.dossier, {
    ballotId: input.ballotId,
    reasons: [{ ...open, by, reason }],
  })
  return runChange(parts, counting.dossier, {
    name: 'explain-figure',
    label: 'Đã ghi lý do số phiếu khác nhau',
    ...signed,
  })
}
