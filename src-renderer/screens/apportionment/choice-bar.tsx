import { useId } from 'react'
import type { ApportionmentSheet } from '#core/contract/apportionment-values.ts'
import type { ApportionmentChoice } from '#core/dossier/apportionment-choice.ts'
import {
  APPORTIONMENT_METHOD_LABELS,
  ROUNDING_LABELS,
  SHARE_BASIS_LABELS,
} from '#core/vocabulary/labels.ts'
import { apportionmentMethod, rounding, shareBasis } from '#core/vocabulary/terms.ts'
import { CountBox } from './count-box.tsx'

interface ChoiceBarProps {
  readonly choice: ApportionmentSheet['choice']
  readonly onChoose: (changes: Partial<ApportionmentChoice>) => void
}

/** How the office shares its delegates; every change is saved at once. */
export function ChoiceBar({ choice, onChoose }: ChoiceBarProps) {
  const { method } = choice
  return (
    <div className="choice-bar" role="group" aria-label="Cách chia đại biểu">
      <Choice
        label="Cách chia"
        value={method}
        values={apportionmentMethod.options}
        words={APPORTIONMENT_METHOD_LABELS}
        onChange={(shareMethod) => onChoose({ shareMethod })}
      />
      {method !== 'by-hand' && (
        <Choice
          label="Tính theo"
          value={choice.basis}
          values={shareBasis.options}
          words={SHARE_BASIS_LABELS}
          onChange={(basis) => onChoose({ shareBasis: basis })}
        />
      )}
      <CountBox
        label="Mỗi đơn vị ít nhất"
        value={choice.base}
        empty="1"
        required
        onSave={(shareBase) => onChoose({ shareBase })}
      />
      {method === 'per-members' && (
        <>
          <CountBox
            label="Một đại biểu cho"
            value={choice.membersPerDelegate}
            empty="chưa ghi"
            least={1}
            onSave={(membersPerDelegate) => onChoose({ membersPerDelegate })}
          />
          <Choice
            label="Phần lẻ"
            value={choice.rounding}
            values={rounding.options}
            words={ROUNDING_LABELS}
            onChange={(shareRounding) => onChoose({ shareRounding })}
          />
        </>
      )}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly values: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({
  label,
  value,
  values,
  words,
  onChange,
}: ChoiceProps<Value>) {
  const id = useId()
  return (
    <span className="count-box">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </span>
  )
}
