import { Select } from 'antd'
import { Plus } from 'lucide-react'
import type { CatalogueParameter } from '#core/checks/catalogue.ts'
import { UNION_LEVEL_LABELS } from '#core/vocabulary/labels.ts'
import { Button } from '#renderer/parts/button.tsx'
import type { DraftErrors, DraftRow, OwnValueDraft } from './own-value-draft.ts'

interface TableRowsProps {
  readonly draft: OwnValueDraft
  readonly limit: CatalogueParameter
  readonly errors: DraftErrors
  readonly onSet: (changes: Partial<OwnValueDraft>) => void
}

const LEVELS = [
  { value: '', label: 'Mọi cấp' },
  ...Object.entries(UNION_LEVEL_LABELS).map(([value, label]) => ({ value, label })),
]

/** The cases of the table in force with room for the office's amount, and cases of its own. */
export function TableRows({ draft, limit, errors, onSet }: TableRowsProps) {
  const setRow = (at: number, changes: Partial<DraftRow>) =>
    onSet({ rows: draft.rows.map((row, index) => (index === at ? { ...row, ...changes } : row)) })
  const add = () =>
    onSet({
      rows: [
        ...draft.rows,
        { when: {}, words: null, now: '', level: '', from: '', below: '', amount: '' },
      ],
    })
  return (
    <div className="table-rows">
      <p className="sub t14">
        Gõ mức mới ở trường hợp cần đổi{limit.unit === '' ? '' : ` (${limit.unit})`}; để trống là
        giữ mức của bộ quy định.
      </p>
      {draft.rows.map((row, index) => {
        const error = errors.get(`rows.${index}`) ?? null
        return (
          // Rows are only added at the end.
          <div key={index} className="case-row">
            {row.words === null ? (
              <OwnCase row={row} number={index + 1} onSet={(changes) => setRow(index, changes)} />
            ) : (
              <span>
                {row.words}
                {row.now !== '' && <span className="sub">, đang là {row.now}</span>}
              </span>
            )}
            <input
              className="input num"
              aria-label={`Mức mới: ${row.words ?? `trường hợp ${index + 1}`}`}
              aria-invalid={error !== null}
              value={row.amount}
              onChange={(event) => setRow(index, { amount: event.target.value })}
            />
            {error !== null && <span className="c-bad t14 wide-field">{error}</span>}
          </div>
        )
      })}
      {errors.has('rows') && (
        <p className="c-bad t14" role="alert">
          {errors.get('rows')}
        </p>
      )}
      <Button small icon={Plus} onClick={add}>
        Thêm trường hợp
      </Button>
    </div>
  )
}

interface OwnCaseProps {
  readonly row: DraftRow
  readonly number: number
  readonly onSet: (changes: Partial<DraftRow>) => void
}

function OwnCase({ row, number, onSet }: OwnCaseProps) {
  return (
    <span className="own-case">
      <Select
        aria-label={`Cấp của trường hợp ${number}`}
        value={row.level}
        options={LEVELS}
        onChange={(level: string) => onSet({ level })}
      />
      <span>
        từ{' '}
        <input
          className="input num"
          aria-label={`Từ số đoàn viên, trường hợp ${number}`}
          value={row.from}
          onChange={(event) => onSet({ from: event.target.value })}
        />{' '}
        đến dưới{' '}
        <input
          className="input num"
          aria-label={`Dưới số đoàn viên, trường hợp ${number}`}
          value={row.below}
          onChange={(event) => onSet({ below: event.target.value })}
        />{' '}
        đoàn viên
      </span>
    </span>
  )
}
