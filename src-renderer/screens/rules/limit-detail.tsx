import { Pencil, Trash2 } from 'lucide-react'
import type { CatalogueParameter, CatalogueValue } from '#core/checks/catalogue.ts'
import type { Catalogue } from '#core/contract/regulation-values.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import { describeAmount, describeCase, describeDated } from '#core/checks/describe-value.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { Quote } from '../quote.tsx'
import { nameSetBy } from './overlay-words.ts'
import { currentValue } from './rule-lines.ts'
import { useTop } from './use-top.ts'

interface LimitDetailProps {
  readonly catalogue: Catalogue
  readonly limit: CatalogueParameter
  readonly onSet: () => void
  readonly onEdit: (value: CatalogueValue) => void
  readonly onDrop: (value: CatalogueValue) => void
  readonly onRule: (ruleId: string) => void
}

/** A limit: its values day by day with their sources, who laid each down, and the way to one of the office's own. */
export function LimitDetail(props: LimitDetailProps) {
  const { catalogue, limit } = props
  const sections = useTop(limit.id)
  const rules = catalogue.rules.filter(({ id }) => limit.rules.includes(id))
  return (
    <section className="panel finding-detail" aria-label="Mức đang xem">
      <div className="top">
        <h2>{limit.label}</h2>
        <p className="sub t14">
          {currentValue(limit) === null
            ? `Vào ngày ${formatDateInText(catalogue.asOf)} chưa có mức nào.`
            : `Mức dùng vào ngày ${formatDateInText(catalogue.asOf)} có dấu “đang dùng”.`}
        </p>
      </div>
      <div
        ref={sections}
        className="scroll sections"
        tabIndex={0}
        role="region"
        aria-label="Chi tiết"
      >
        {limit.values.map((value) => (
          <ValueOf key={`${value.setBy} ${value.since}`} {...props} value={value} />
        ))}
        {rules.length > 0 && (
          <div className="section">
            <h3>Điều dùng mức này</h3>
            <ul>
              {rules.map(({ id, title }) => (
                <li key={id}>
                  <button type="button" className="link-button" onClick={() => props.onRule(id)}>
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className="foot">
        <Button look="primary" onClick={props.onSet}>
          Đặt mức riêng
        </Button>
        <span className="sub t14">Mức riêng đứng trên bộ quy định, không sửa bộ quy định.</span>
      </div>
    </section>
  )
}

function ValueOf(props: LimitDetailProps & { readonly value: CatalogueValue }) {
  const { catalogue, limit, value } = props
  const isOwn = catalogue.overlays.some(({ id, bundled }) => id === value.setBy && !bundled)
  return (
    <div className={value.current ? 'section value current' : 'section value'}>
      <h3>
        Từ {formatDateInText(value.since)}
        {value.current && <span className="tag info">đang dùng</span>}
      </h3>
      <Amounts limit={limit} value={value} />
      {value.citation !== null && <Quote citation={value.citation} />}
      <p className="sub t14">Ghi ở {nameSetBy(catalogue, value.setBy)}.</p>
      {isOwn && (
        <div className="row own-actions">
          <Button small icon={Pencil} onClick={() => props.onEdit(value)}>
            Sửa mức riêng
          </Button>
          <Button small icon={Trash2} onClick={() => props.onDrop(value)}>
            Bỏ mức riêng
          </Button>
        </div>
      )}
    </div>
  )
}

function Amounts({ limit, value }: { limit: CatalogueParameter; value: CatalogueValue }) {
  if ('table' in value.value)
    return (
      <table className="tbl cases">
        <thead>
          <tr>
            <th scope="col">Trường hợp</th>
            <th scope="col" className="r">
              Mức
            </th>
          </tr>
        </thead>
        <tbody>
          {value.value.table.map((row) => (
            <tr key={describeCase(row)}>
              <td>{describeCase(row)}</td>
              <td className={Array.isArray(row.value) ? '' : 'r nw'}>
                {describeAmount(row.value, limit)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )
  if ('notFound' in value.value)
    return (
      <p className="row not-found">
        <StateGlyph state="cannot-tell" />
        <span>
          <b>Chưa tìm thấy trong văn bản:</b> {value.value.notFound.replace(/\.$/, '')}. Cơ quan có
          văn bản thì đặt mức riêng.
        </span>
      </p>
    )
  return <p className="label">{describeDated(value.value, limit)}</p>
}
