import { Plus } from 'lucide-react'
import type { ElectionOfferView, ElectionView } from '#core/contract/elections-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { BreakWords } from './break-words.tsx'
import { MEETINGS, STATES } from './election-words.ts'
import { useElectionCall } from './use-elections.ts'
import type { ElectionsShown } from './use-elections.ts'

interface ElectionListProps {
  readonly dossierId: string
  readonly view: ElectionsShown
  readonly chosen: string | null
  readonly onChoose: (ballotId: string) => void
}

const ORDER = ['congress', 'first-meeting', 'inspection-meeting'] as const

/** The elections in the order of the meeting, and those that can still be set up. */
export function ElectionList({ dossierId, view, chosen, onChoose }: ElectionListProps) {
  const begin = useElectionCall(dossierId, client.elections.begin, ({ ballotId }) =>
    onChoose(ballotId),
  )
  const groups = ORDER.map((meeting) => ({
    meeting,
    elections: view.elections.filter((one) => one.meeting === meeting),
    offers: view.offers.filter((one) => one.meeting === meeting),
  })).filter(({ elections, offers }) => elections.length + offers.length > 0)
  return (
    <nav className="panel scroll election-list" aria-label="Các cuộc bầu">
      {begin.refused !== null && (
        <p className="c-bad t14 refused" role="alert">
          {begin.refused}
        </p>
      )}
      {groups.map(({ meeting, elections, offers }) => (
        <section key={meeting} aria-label={MEETINGS[meeting]}>
          <h2>{MEETINGS[meeting]}</h2>
          <ul>
            {elections.map((one) => (
              <li key={one.ballotId}>
                <Line election={one} isChosen={one.ballotId === chosen} onChoose={onChoose} />
              </li>
            ))}
            {offers
              .filter((offer) => !isBlocked(offer))
              .map((offer) => (
                <li key={offer.kind}>
                  <Offer
                    dossierId={dossierId}
                    offer={offer}
                    onBegin={() => begin.run({ id: dossierId, kind: offer.kind })}
                  />
                </li>
              ))}
          </ul>
          <Waiting dossierId={dossierId} offers={offers.filter(isBlocked)} />
        </section>
      ))}
    </nav>
  )
}

interface LineProps {
  readonly election: ElectionView
  readonly isChosen: boolean
  readonly onChoose: (ballotId: string) => void
}

function Line({ election, isChosen, onChoose }: LineProps) {
  const { glyph, words } = STATES[election.state]
  return (
    <button
      type="button"
      className="election-line"
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => onChoose(election.ballotId)}
    >
      <StateGlyph state={glyph} label={words} />
      <span>
        <b>{election.round > 1 ? `${election.body}, lần ${election.round}` : election.body}</b>
        <span className="sub t14">{election.summary}</span>
      </span>
    </button>
  )
}

function isBlocked({ breaks }: ElectionOfferView): boolean {
  return breaks.some(({ blocks }) => blocks)
}

interface OfferProps {
  readonly dossierId: string
  readonly offer: ElectionOfferView
  readonly onBegin: () => void
}

function Offer({ dossierId, offer, onBegin }: OfferProps) {
  return (
    <div className="election-offer">
      <button type="button" className="election-line" onClick={onBegin}>
        <Plus size={18} strokeWidth={1.75} aria-hidden="true" />
        <span>Lập: {offer.title}</span>
      </button>
      {offer.breaks.map((one) => (
        <p key={one.sentence} className="sub t14">
          <BreakWords dossierId={dossierId} one={one} />
        </p>
      ))}
    </div>
  )
}

interface WaitingProps {
  readonly dossierId: string
  readonly offers: readonly ElectionOfferView[]
}

/** Elections that cannot be set up yet, each with the reason. */
function Waiting({ dossierId, offers }: WaitingProps) {
  if (offers.length === 0) return null
  return (
    <details className="waiting-offers t14">
      <summary>Chưa lập được {offers.length} cuộc bầu</summary>
      <ul>
        {offers.map(({ kind, title, breaks }) => (
          <li key={kind}>
            <b>{title}</b>
            <span className="sub">
              {breaks
                .filter(({ blocks }) => blocks)
                .slice(0, 1)
                .map((one) => (
                  <BreakWords key={one.sentence} dossierId={dossierId} one={one} />
                ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
