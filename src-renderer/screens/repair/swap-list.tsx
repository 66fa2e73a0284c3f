import { lowerFirst } from '#core/base/vietnamese-text.ts'
import { ArrowRight, Pin, UserMinus, UserPlus } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { RepairOption } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useComposition } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { describeReason } from '../personnel/eligibility-words.ts'
import type { PersonVerdict } from '../personnel/eligibility-words.ts'
import { capitalize } from '../personnel/requirement-words.ts'
import type { Wishes } from './use-wishes.ts'
import {
  askedRequirements,
  describeEffects,
  describePerson,
  namedCandidates,
} from './repair-words.ts'
import type { Named } from './repair-words.ts'

interface SwapListProps {
  readonly dossier: Dossier
  readonly option: RepairOption
  readonly wishes: Wishes
  readonly busy: boolean
}

/** Who goes and who comes, pair by pair, with the requirement each serves. */
export function SwapList({ dossier, option, wishes, busy }: SwapListProps) {
  const view = useComposition(dossier.id).data
  const people = namedCandidates(dossier)
  const verdicts = new Map(view?.people.map((verdict) => [verdict.candidateId, verdict]))
  const requirements = askedRequirements(dossier, wishes.settings.tried)
  const onDay = dossier.congress.ageDate ?? dossier.congress.startDate
  return (
    <section className="panel swap-panel" aria-label="Người ra, người vào">
      <div className="swap-head" aria-hidden="true">
        <span>Đưa ra khỏi danh sách</span>
        <span />
        <span>Đưa vào danh sách</span>
      </div>
      <ol className="scroll" tabIndex={0} aria-label="Các lần thay" aria-busy={busy}>
        {option.swaps.map((swap) => {
          const out = swap.out === null ? null : (people.get(swap.out) ?? null)
          const enters = swap.in === null ? null : (people.get(swap.in) ?? null)
          const { serves, besides } = describeEffects(swap, option, requirements)
          const why = [...barOf(out, verdicts), ...serves]
          return (
            <li key={`${swap.out} ${swap.in}`} className="swap">
              <Side icon={UserMinus} look="out" named={out} onDay={onDay} />
              <span className="arrow">
                <ArrowRight size={22} strokeWidth={1.75} role="img" aria-label="thay bằng" />
              </span>
              <Side icon={UserPlus} look="in" named={enters} onDay={onDay} />
              <div className="why">
                <Why serves={why} besides={besides} />
                {out && (
                  <Button
                    small
                    look="quiet"
                    icon={Pin}
                    disabled={busy}
                    onClick={() => wishes.keep(out.candidate.id)}
                  >
                    Giữ {out.person.fullName}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
        {option.swaps.length === 0 && (
          <li className="swap none sub">Giữ nguyên danh sách hiện nay.</li>
        )}
      </ol>
    </section>
  )
}

interface WhyProps {
  readonly serves: readonly string[]
  readonly besides: readonly string[]
}

/** What a swap is for; only where it serves nothing by itself, what else it does. */
function Why({ serves, besides }: WhyProps) {
  if (serves.length > 0)
    return (
      <p className="c-ok label">
        <StateGlyph state="met" small /> {capitalize(serves.join('; '))}
      </p>
    )
  const words = besides.length > 0 ? capitalize(besides.join(', ')) : 'Các yêu cầu giữ như cũ'
  return <p className="sub">{words}</p>
}

/** Why a person may not stand: that alone is reason enough for the exchange. */
function barOf(named: Named | null, verdicts: ReadonlyMap<string, PersonVerdict>): string[] {
  const verdict = named === null ? undefined : verdicts.get(named.candidate.id)
  if (named === null || verdict?.verdict !== 'not-eligible') return []
  const reasons = verdict.reasons.map((one) => describeReason(one, named.candidate.candidacy))
  return [`bỏ người chưa đủ điều kiện (${reasons.map(lowerFirst).join('; ')})`]
}

interface SideProps {
  readonly icon: LucideIcon
  readonly look: 'out' | 'in'
  readonly named: Named | null
  readonly onDay: string | null
}

function Side({ icon: Icon, look, named, onDay }: SideProps) {
  if (named === null)
    return (
      <div className={`side ${look}`}>
        <span className="sub">{look === 'out' ? 'Thêm người' : 'Bớt người, không có ai thay'}</span>
      </div>
    )
  return (
    <div className={`side ${look}`}>
      <b>
        <Icon size={18} strokeWidth={1.75} role="img" aria-label={look === 'out' ? 'Ra' : 'Vào'} />
        {named.person.fullName}
      </b>
      <span>{describePerson(named, onDay)}</span>
      {named.person.position !== null && <span>{named.person.position}</span>}
    </div>
  )
}
