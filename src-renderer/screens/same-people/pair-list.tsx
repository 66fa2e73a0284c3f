import { formatDateInColumn } from '#core/base/vietnamese-text.ts'
import type { PersonInPair, SamePairView } from '#core/contract/people-values.ts'
import { STRENGTH_WORDS } from './same-words.ts'

interface PairListProps {
  readonly pairs: readonly SamePairView[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** The pairs, strongest first; arrows go from one to the next. */
export function PairList({ pairs, chosen, onChoose }: PairListProps) {
  return (
    <ul className="pair-list scroll">
      {pairs.map((pair, index) => (
        <li key={`${pair.one.personId} ${pair.other.personId}`}>
          <button
            type="button"
            aria-current={index === chosen ? 'true' : undefined}
            onClick={() => onChoose(index)}
            onKeyDown={(event) => {
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
              const next = step === undefined ? undefined : pairs[index + step]
              if (step === undefined || next === undefined) return
              event.preventDefault()
              onChoose(index + step)
              const items = event.currentTarget.closest('ul')?.querySelectorAll('button')
              items?.[index + step]?.focus()
            }}
          >
            <span className="row">
              <b className="ell">{namesOf(pair)}</b>
              <span className={`tag ${STRENGTH_WORDS[pair.strength].tone}`}>
                {STRENGTH_WORDS[pair.strength].label}
              </span>
            </span>
            <span className="sub t14">{`${describe(pair.one)} · ${describe(pair.other)}`}</span>
            <span className="t14">{sentence(pair.reasons)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function namesOf({ one, other }: SamePairView): string {
  return one.fullName === other.fullName ? one.fullName : `${one.fullName} và ${other.fullName}`
}

function describe({ birth, lists }: PersonInPair): string {
  const words = lists.map(({ label }) => label).join(', ')
  return birth === null ? words : `${words}, sinh ${formatDateInColumn(birth)}`
}

export function sentence(reasons: readonly string[]): string {
  const text = reasons.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
