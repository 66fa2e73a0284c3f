import { X } from 'lucide-react'
import { nameKey } from '#core/base/name-key.ts'
import type { ElectionView } from '#core/contract/elections-contract.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PersonPicker } from './person-picker.tsx'

export interface CounterDraft {
  readonly personId: string | null
  readonly name: string
  readonly isHead: boolean
}

interface CountersFieldsProps {
  readonly election: ElectionView
  readonly draft: readonly CounterDraft[]
  readonly onChange: (draft: readonly CounterDraft[]) => void
}

/** Who counts: one head and the members, none of whom stands in this election. */
export function CountersFields({ election, draft, onChange }: CountersFieldsProps) {
  const chosen = new Set(draft.map(({ personId, name }) => personId ?? name))
  const rest = election.mayCount.filter((one) => !chosen.has(one.personId ?? one.name))
  return (
    <fieldset className="counters">
      <legend>{election.countersName}</legend>
      <ul>
        {draft.map((one, place) => (
          <li key={one.personId ?? one.name}>
            <label className="choice-line">
              <input
                type="radio"
                name="head-of-counters"
                checked={one.isHead}
                onChange={() =>
                  onChange(draft.map((other, at) => ({ ...other, isHead: at === place })))
                }
              />
              <span>
                {one.name}
                <span className="sub t14">{one.isHead ? ', trưởng ban' : ', thành viên'}</span>
              </span>
            </label>
            <Button
              small
              look="quiet"
              icon={X}
              aria-label={`Bỏ ${one.name}`}
              onClick={() => onChange(draft.filter((_, at) => at !== place))}
            >
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
      <PersonPicker
        label={`Thêm vào ${election.countersName}`}
        action="Thêm"
        people={rest}
        // Without a list of delegates there is nobody to choose from, and the congress goes on.
        othersToo={election.meeting !== 'congress' || election.mayCount.length === 0}
        refuse={(typed) => refuseCounter(typed, election, draft)}
        onPick={(person, onTaken) => {
          onChange([...draft, { ...person, isHead: draft.length === 0 }])
          onTaken()
        }}
      />
    </fieldset>
  )
}

/** Why nobody is offered under this name. */
function refuseCounter(
  typed: string,
  { onBallots, countersName, steps }: ElectionView,
  draft: readonly CounterDraft[],
): string | null {
  const isTyped = (name: string) => nameKey(name) === nameKey(typed)
  if (draft.some(({ name }) => isTyped(name))) return `Người này đã có trong ${countersName}.`
  const listed = onBallots.find(isTyped)
  if (listed === undefined) return null
  const clause = steps.find(({ id }) => id === 'election-committee')?.clause.source
  return `${listed} có tên trong danh sách bầu cử nên không vào ${countersName} được${clause === undefined ? '' : ` (${clause})`}. Chọn người khác.`
}
