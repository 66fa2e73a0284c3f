import { ArrowRightLeft, Info } from 'lucide-react'
import { useNavigate } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { RepairProposal } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useComposition } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { ClashReasons } from './clash-reasons.tsx'
import { describeClash } from './clash.ts'
import type { Clash } from './clash.ts'
import type { Wishes } from './use-wishes.ts'
import { ProposalNotes } from './proposal-notes.tsx'
import { fewInWords } from './repair-words.ts'
import { WaysOut } from './ways-out.tsx'
import { WishStrip } from './wish-strip.tsx'

interface ImpossibleViewProps {
  readonly dossier: Dossier
  readonly proposal: RepairProposal
  readonly wishes: Wishes
  readonly busy: boolean
}

/** The proof that no list exists: what clashes, why in numbers, and the ways out. */
export function ImpossibleView({ dossier, proposal, wishes, busy }: ImpossibleViewProps) {
  const navigate = useNavigate()
  const view = useComposition(dossier.id).data ?? null
  const clash = describeClash({ dossier, proposal, view, tried: wishes.settings.tried })
  const count = clash.items.length
  return (
    <>
      <div aria-live="polite">
        <h1 className="say impossible">
          Không có danh sách {formatInteger(proposal.size)} người nào đạt{' '}
          {count === 1 ? 'điều dưới đây' : `cả ${fewInWords(count)} điều dưới đây`}
        </h1>
        <p className="sub">
          Chương trình đã xét mọi cách chọn từ {formatInteger(dossier.candidates.length)} người
          trong nguồn, {formatInteger(proposal.conflict.eligible)} người không vướng điều kiện.
          {count > 1 && ' Riêng các điều này đã vướng nhau, chưa kể yêu cầu khác.'}
        </p>
      </div>
      <WishStrip dossier={dossier} wishes={wishes} />
      <ProposalNotes dossier={dossier} proposal={proposal} />
      <ClashCards clash={clash} />
      <div className="repair-work impossible">
        <ClashReasons dossier={dossier} clash={clash} />
        <Panel title="Lối ra, chọn một">
          <WaysOut
            dossier={dossier}
            proposal={proposal}
            view={view}
            clash={clash}
            wishes={wishes}
            busy={busy}
          />
        </Panel>
      </div>
      <div className="action-bar">
        {proposal.waysOut.length > 0 && (
          <span className="sub row">
            <Info size={16} strokeWidth={1.75} aria-hidden="true" />
            “Thử lối này” chỉ xem kết quả, chưa đổi gì trong hồ sơ.
          </span>
        )}
        <span className="grow" />
        <Button onClick={() => void navigate(`/d/${dossier.id}/nhan-su`)}>Về danh sách</Button>
      </div>
    </>
  )
}

function ClashCards({ clash }: { readonly clash: Clash }) {
  const { items } = clash
  const pair = items.length === 2
  return (
    <ul className={pair ? 'clash pair' : 'clash'} aria-label="Các điều vướng nhau">
      {items.map((item, index) => (
        <li key={item.id} className="panel">
          <b>{item.title}</b>
          <span className="sub">{item.source}</span>
          {pair && index === 0 && (
            <span className="versus">
              <ArrowRightLeft size={18} strokeWidth={1.75} aria-hidden="true" />
              vướng nhau
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
