import { ChevronLeft, ChevronRight, Info, UsersRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { RepairOption, RepairProposal } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { countMandatory } from '../personnel/requirement-words.ts'
import { useStatusHints } from '../status-hints.ts'
import { BeforeAfter } from './before-after.tsx'
import { ProposalNotes } from './proposal-notes.tsx'
import type { Wishes } from './use-wishes.ts'
import { describeChange, describeStatus } from './repair-words.ts'
import { SwapList } from './swap-list.tsx'
import { WishStrip } from './wish-strip.tsx'

interface ProposalViewProps {
  readonly dossier: Dossier
  readonly proposal: RepairProposal
  readonly wishes: Wishes
  /** A new search runs; this is what the last one found. */
  readonly busy: boolean
}

/** The swaps, what each serves, and the requirements before and after; one of up to five answers at a time. */
export function ProposalView({ dossier, proposal, wishes, busy }: ProposalViewProps) {
  const [at, setAt] = useState(0)
  const option = proposal.options[at] ?? null
  if (option === null) return <NothingInTime dossier={dossier} wishes={wishes} busy={busy} />
  return (
    <>
      <div aria-live="polite">
        <h1 className="say">
          {saySwaps(dossier, option, wishes)} <span>{describeStatus(proposal)}</span>
        </h1>
        <ProposalNotes dossier={dossier} proposal={proposal} />
      </div>
      <WishStrip dossier={dossier} wishes={wishes} />
      <div className="repair-work">
        <SwapList dossier={dossier} option={option} wishes={wishes} busy={busy} />
        <BeforeAfter dossier={dossier} option={option} wishes={wishes} size={proposal.size} />
      </div>
      <ActionBar
        dossier={dossier}
        option={option}
        wishes={wishes}
        busy={busy}
        stopped={proposal.answer.status === 'time-limit'}
        pager={
          proposal.options.length > 1 ? { at, count: proposal.options.length, onTurn: setAt } : null
        }
      />
    </>
  )
}

function saySwaps(dossier: Dossier, option: RepairOption, { settings }: Wishes): string {
  const wishes = dossier.composition.some(({ mandatory }) => !mandatory)
  const count = formatInteger(countMandatory(dossier.composition))
  const all =
    settings.tried.length > 0
      ? 'đạt các mức đang thử'
      : dossier.composition.length === 0
        ? 'không còn ai vướng điều kiện'
        : `đạt cả ${count} yêu cầu${wishes ? ' bắt buộc' : ''}`
  if (option.swaps.length === 0) return `Danh sách ${all}, không phải thay ai.`
  return `${describeChange(option)} là danh sách ${all}.`
}

interface Pager {
  readonly at: number
  readonly count: number
  readonly onTurn: (at: number) => void
}

interface ActionBarProps {
  readonly dossier: Dossier
  readonly option: RepairOption
  readonly wishes: Wishes
  readonly busy: boolean
  /** The search ran out of time. */
  readonly stopped: boolean
  readonly pager: Pager | null
}

function ActionBar({ dossier, option, wishes, busy, stopped, pager }: ActionBarProps) {
  const navigate = useNavigate()
  const list = `/d/${dossier.id}/nhan-su`
  const apply = useCall(dossier.id, client.repair.apply, {
    announce: true,
    onDone: () => void navigate(list),
  })
  const trying = wishes.settings.tried.length > 0
  const nothing = option.swaps.length === 0
  const usable = !busy && !trying && !nothing && !apply.isPending
  const take = () => apply.mutate({ id: dossier.id, out: option.out, in: option.in })
  useAnswerKeys({ pager, take: usable ? take : null })
  return (
    <div className="action-bar">
      <span className="sub row">
        <Info size={16} strokeWidth={1.75} aria-hidden="true" />
        {trying
          ? 'Đang thử mức chưa ghi vào hồ sơ nên chưa thay được. Ghi mức ấy, hoặc thôi thử.'
          : 'Chương trình chỉ đề xuất; chọn ai là việc của Ban Chấp hành.'}
      </span>
      <span className="grow" />
      {pager && <PagerButtons {...pager} />}
      {stopped && (
        <Button disabled={busy} onClick={wishes.searchLonger}>
          Tìm thêm 2 phút
        </Button>
      )}
      <Button onClick={() => void navigate(list)}>{nothing ? 'Về danh sách' : 'Không thay'}</Button>
      {!nothing && (
        <Button look="primary" disabled={!usable} onClick={take}>
          {describeChange(option).replace(/^Thay (?!1 )/, 'Thay cả ')}
        </Button>
      )}
    </div>
  )
}

function PagerButtons({ at, count, onTurn }: Pager) {
  return (
    <span className="pager" role="group" aria-label="Các cách cũng ít như thế">
      <Button
        icon={ChevronLeft}
        aria-label="Cách trước"
        title="Cách trước (PgUp)"
        disabled={at === 0}
        onClick={() => onTurn(at - 1)}
      />
      <span role="status">
        Cách {at + 1} trên {count}
      </span>
      <Button
        icon={ChevronRight}
        aria-label="Cách sau"
        title="Cách sau (PgDn)"
        disabled={at === count - 1}
        onClick={() => onTurn(at + 1)}
      />
    </span>
  )
}

/** PgDn and PgUp turn the answers, Ctrl+Enter takes the one that is shown. */
function useAnswerKeys({ pager, take }: { pager: Pager | null; take: (() => void) | null }) {
  const keys = useMemo(() => {
    const turn = (step: 1 | -1) => () => {
      const next = (pager?.at ?? 0) + step
      if (pager === null || next < 0 || next >= pager.count) return false
      pager.onTurn(next)
      return true
    }
    return {
      PageDown: turn(1),
      PageUp: turn(-1),
      'Ctrl+Enter': () => {
        if (take === null) return false
        take()
        return true
      },
    }
  }, [pager, take])
  useKeys(keys)
  const [turns, takes] = [pager !== null, take !== null]
  useStatusHints(
    useMemo(() => [...(turns ? [TURN_HINT] : []), ...(takes ? [TAKE_HINT] : [])], [turns, takes]),
  )
}

const TURN_HINT = { keys: 'PgDn, PgUp', words: 'cách khác' }
const TAKE_HINT = { keys: 'Ctrl Enter', words: 'thay theo cách này' }

function NothingInTime({ dossier, wishes, busy }: Omit<ProposalViewProps, 'proposal'>) {
  const navigate = useNavigate()
  const { seconds } = wishes.settings
  return (
    <>
      <section className="panel people-list" aria-label="Hết giờ">
        <EmptyState
          icon={UsersRound}
          title={`Hết ${formatInteger(seconds)} giây mà chưa tìm được danh sách nào`}
          sentence="Chưa kết luận được là có hay không có cách thay. Danh sách chưa đổi gì."
          actions={
            <>
              <Button onClick={() => void navigate(`/d/${dossier.id}/nhan-su`)}>
                Về danh sách
              </Button>
              <Button look="primary" disabled={busy} onClick={wishes.searchLonger}>
                Tìm thêm 2 phút
              </Button>
            </>
          }
        />
      </section>
      <WishStrip dossier={dossier} wishes={wishes} />
    </>
  )
}
