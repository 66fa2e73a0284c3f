import { ArrowLeft, UsersRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { RepairSettings } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { EmptyState, ErrorPanel } from '#renderer/parts/waiting.tsx'
import { useStatusHints } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ImpossibleView } from './impossible-view.tsx'
import { ProposalView } from './proposal-view.tsx'
import { SearchProgress } from './search-progress.tsx'
import { useRepair } from './use-repair.ts'
import type { Repair } from './use-repair.ts'
import { WishStrip } from './wish-strip.tsx'
import './repair.css'

const HINTS = [
  { keys: 'PgDn, PgUp', words: 'cách khác' },
  { keys: 'Ctrl Enter', words: 'thay theo cách này' },
]

/** Seconds for a search, and for one more when the first was too short. */
const FIRST_SECONDS = 30
const MORE_SECONDS = 120

const NO_WISHES: RepairSettings = { keep: [], tried: [], seconds: FIRST_SECONDS }

/** What can be asked of the search on this screen; nothing of it is written into the dossier. */
export interface Wishes {
  readonly settings: RepairSettings
  keep(candidateId: string): void
  letGo(candidateId: string): void
  tryLimits(limits: RepairSettings['tried'][number]): void
  stopTrying(requirementId: string): void
  searchLonger(): void
}

/** The fewest swaps that make the list meet the plan, or the proof that there are none. */
export function RepairScreen() {
  const { dossier } = useOpenDossier()
  const wishes = useWishes()
  const empty = dossier.candidates.length === 0
  useStatusHints(HINTS)
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

function useWishes(): Wishes {
  const [settings, setSettings] = useState(NO_WISHES)
  return useMemo(() => {
    const change = (part: Partial<RepairSettings>) => setSettings({ ...settings, ...part })
    const others = (requirementId: string) =>
      settings.tried.filter((one) => one.requirementId !== requirementId)
    return {
      settings,
      keep: (id) => change({ keep: [...settings.keep.filter((one) => one !== id), id] }),
      letGo: (id) => change({ keep: settings.keep.filter((one) => one !== id) }),
      tryLimits: (limits) => change({ tried: [...others(limits.requirementId), limits] }),
      stopTrying: (requirementId) => change({ tried: others(requirementId) }),
      searchLonger: () => change({ seconds: MORE_SECONDS }),
    }
  }, [settings])
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
