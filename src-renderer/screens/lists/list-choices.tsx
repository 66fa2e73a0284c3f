import { Select } from 'antd'
import type { ListEntry, WantedListInput } from '#core/contract/list-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { FieldLine } from '#renderer/parts/field-line.tsx'

interface ListChoicesProps {
  readonly lists: readonly ListEntry[]
  readonly list: ListEntry
  readonly wanted: WantedListInput
  readonly onOpen: (listId: string) => void
  readonly onChange: (changes: Partial<WantedListInput>) => void
}

const FORMATS = { xlsx: 'Excel', docx: 'Word' } as const
const ORDERS = {
  list: 'Như trong danh sách',
  name: 'Theo tên A, B, C',
  unit: 'Theo đơn vị, rồi theo tên',
  delegation: 'Theo đoàn, tổ, rồi theo tên',
} as const
const GROUPINGS = {
  none: 'Một danh sách liền',
  delegation: 'Mỗi đoàn, tổ một trang',
  unit: 'Mỗi đơn vị một trang',
} as const

/** Which list, what kind of file, in which order and with which columns. */
export function ListChoices(props: ListChoicesProps) {
  const { lists, list, wanted, onOpen, onChange } = props
  return (
    <section className="panel list-choices" aria-label="Chọn danh sách">
      <div className="scroll">
        <FieldLine label="Danh sách" help={list.about}>
          {(control) => (
            <Select
              {...control}
              value={list.id}
              onChange={onOpen}
              options={lists.map(({ id, title, people }) => ({
                value: id,
                label: `${title} (${formatInteger(people)})`,
              }))}
              listHeight={360}
            />
          )}
        </FieldLine>
        {list.formats.length > 1 && (
          <div className="field">
            <span className="field-label">Loại tệp</span>
            <span className="seg" role="group" aria-label="Loại tệp">
              {list.formats.map((format) => (
                <button
                  key={format}
                  type="button"
                  aria-pressed={wanted.format === format}
                  onClick={() => onChange({ format })}
                >
                  {FORMATS[format]}
                </button>
              ))}
            </span>
          </div>
        )}
        <PlainChoice
          label="Thứ tự"
          value={wanted.order}
          choices={list.orders}
          words={ORDERS}
          onChange={(order) => onChange({ order })}
        />
        <PlainChoice
          label="Chia nhóm"
          value={wanted.grouping}
          choices={list.groupings}
          words={GROUPINGS}
          onChange={(grouping) => onChange({ grouping })}
        />
        <ColumnChoices list={list} wanted={wanted} onChange={onChange} />
      </div>
    </section>
  )
}

interface PlainChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}

/** Nothing to choose is not shown. */
function PlainChoice<Value extends string>(props: PlainChoiceProps<Value>) {
  const { label, value, choices, words, onChange } = props
  if (choices.length < 2) return null
  return (
    <FieldLine label={label}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onChange={onChange}
          options={choices.map((choice) => ({ value: choice, label: words[choice] }))}
        />
      )}
    </FieldLine>
  )
}

type ColumnChoicesProps = Pick<ListChoicesProps, 'list' | 'wanted' | 'onChange'>

function ColumnChoices({ list, wanted, onChange }: ColumnChoicesProps) {
  const chosen = new Set(wanted.columns)
  const toggle = (field: string) => {
    const next = new Set(chosen)
    if (!next.delete(field)) next.add(field)
    // A file without any column is no list: the last one stays.
    if (next.size > 0) onChange({ columns: [...next] })
  }
  const usual = list.columns.filter(({ on }) => on).map(({ field }) => field)
  const isUsual = usual.length === chosen.size && usual.every((field) => chosen.has(field))
  return (
    <fieldset className="columns">
      <legend>
        Cột{' '}
        <span className="sub t14">
          đã chọn {chosen.size} trên {list.columns.length}
        </span>
        {!isUsual && (
          <button
            type="button"
            className="link-button"
            onClick={() => onChange({ columns: usual })}
          >
            Như thường dùng
          </button>
        )}
      </legend>
      <div className="column-grid">
        {list.columns.map(({ field, heading, group, sensitive }) => (
          <label key={field}>
            <input type="checkbox" checked={chosen.has(field)} onChange={() => toggle(field)} />
            <span>
              {group === null ? heading : `${group}: ${heading}`}
              {sensitive && <span className="tag warn">nhạy cảm</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
