import { ArrowLeft, UsersRound } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { EmptyState, ErrorPanel } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ImpossibleView } from './impossible-view.tsx'
import { ProposalView } from './proposal-view.tsx'
import { SearchProgress } from './search-progress.tsx'
import { useRepair } from './use-repair.ts'
import type { Repair, RepairState } from './use-repair.ts'
import { useWishes } from './use-wishes.ts'
import type { Wishes } from './use-wishes.ts'
import { WishStrip } from './wish-strip.tsx'
import './repair.css'

/** The fewest swaps that make the list meet the plan, or the proof that there are none. */
export function RepairScreen() {
  const { dossier } = useOpenDossier()
  const wishes = useWishes()
  const empty = dossier.candidates.length === 0
  return (
    <div className="page repair-page">
      <div className="page-head">
        <Link className="back" to={`/d/${dossier.id}/nhan-su`}>
          <ArrowLeft size={18} strokeWidth={1.75} aria-hidden="true" />
          Nhân sự Ban Chấp hành
        </Link>
      </div>
      {empty ? (
        <section className="panel people-list">
          <NoCandidates dossierId={dossier.id} />
        </section>
      ) : (
        <Search dossier={dossier} wishes={wishes} />
      )}
    </div>
  )
}

function Search({ dossier, wishes }: { readonly dossier: Dossier; readonly wishes: Wishes }) {
  const repair = useRepair(dossier.id, dossier.revision, wishes.settings)
  const { state, cancel } = repair
  const working = state.kind === 'working'
  const keys = useMemo(
    () => ({
      Escape: () => {
        if (!working) return false
        cancel()
        return true
      },
    }),
    [working, cancel],
  )
  useKeys(keys)
  useFocusOnAnswer(state)
  const proposal = state.kind === 'done' ? state.proposal : working ? repair.latest : null
  return (
    <>
      {proposal === null ? null : proposal.answer.status === 'impossible' ? (
        <ImpossibleView
          key={JSON.stringify(proposal.conflict)}
          dossier={dossier}
          proposal={proposal}
          wishes={wishes}
          busy={working}
        />
      ) : (
        <ProposalView
          key={JSON.stringify(proposal.answer)}
          dossier={dossier}
          proposal={proposal}
          wishes={wishes}
          busy={working}
        />
      )}
      <Unfinished dossier={dossier} wishes={wishes} repair={repair} alone={proposal === null} />
    </>
  )
}

/** The button somebody pressed may have gone with the answer before: the keyboard goes to what can be done now. */
function useFocusOnAnswer(state: RepairState) {
  useEffect(() => {
    if (state.kind !== 'done') return
    const lost = document.activeElement
    if (lost !== document.body && lost?.id !== 'main') return
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.action-bar .btn')]
    const usable = buttons.filter((button) => !button.disabled)
    const main = usable.find((button) => button.classList.contains('primary'))
    const target = main ?? usable.at(-1)
    target?.focus({ preventScroll: true })
  }, [state])
}

interface UnfinishedProps {
  readonly dossier: Dossier
  readonly wishes: Wishes
  readonly repair: Repair
  /** Nothing else stands on the screen. */
  readonly alone: boolean
}

/** While the solver works, and after it was stopped or failed. */
function Unfinished({ dossier, wishes, repair, alone }: UnfinishedProps): ReactNode {
  const { state, cancel, again } = repair
  const navigate = useNavigate()
  const back = () => void navigate(`/d/${dossier.id}/nhan-su`)
  if (state.kind === 'working')
    return (
      <SearchProgress
        key={`${dossier.revision} ${JSON.stringify(wishes.settings)}`}
        state={state}
        seconds={wishes.settings.seconds}
        alone={alone}
        onCancel={cancel}
      />
    )
  if (state.kind === 'cancelled')
    return (
      <section className="panel people-list" aria-label="Đã dừng tìm">
        <EmptyState
          icon={UsersRound}
          title="Đã dừng tìm"
          sentence="Danh sách chưa đổi gì."
          actions={
            <>
              <Button onClick={back}>Về danh sách</Button>
              <Button look="primary" autoFocus onClick={again}>
                Tìm lại
              </Button>
            </>
          }
        />
        <WishStrip dossier={dossier} wishes={wishes} />
      </section>
    )
  if (state.kind === 'failed')
    return (
      <section className="panel people-list" aria-label="Chưa tìm được">
        <ErrorPanel
          title="Chưa tìm được cách sửa"
          error={state.error}
          onRetry={again}
          actions={<Button onClick={back}>Về danh sách</Button>}
        />
      </section>
    )
  return null
}

function NoCandidates({ dossierId }: { readonly dossierId: string }) {
  const navigate = useNavigate()
  return (
    <EmptyState
      icon={UsersRound}
      title="Chưa có nguồn nhân sự"
      sentence="Nhập danh sách nguồn trước, rồi chương trình mới tìm được ai thay cho ai."
      actions={
        <Button
          look="primary"
          onClick={() => void navigate(`/d/${dossierId}/nhap?loai=candidates`)}
        >
          Nhập từ Excel
        </Button>
      }
    />
  )
}
