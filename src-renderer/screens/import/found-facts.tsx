import type { ImportPreview, ImportValue } from '#core/contract/import-values.ts'
import { isPlainDate } from '#core/base/plain-date.ts'
import { formatDateInColumn, formatInteger } from '#core/base/vietnamese-text.ts'
import { Panel } from '#renderer/parts/panel.tsx'

/** What the title rows add to the dossier, told before it is written; the dossier knew none of it. */
export function FoundFacts({ facts }: { facts: ImportPreview['facts'] }) {
  if (facts.length === 0) return null
  return (
    <Panel title="Ghi thêm vào hồ sơ" aside={formatInteger(facts.length)}>
      <p className="import-about sub">Đọc ở phần đầu tệp và dòng tổng; hồ sơ đang để trống.</p>
      <dl className="import-facts">
        {facts.map(({ field, label, value }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{showFact(field, value)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

/** Years stand without a dot; counts and days as in a column. */
export function showFact(field: string, value: ImportValue): string {
  if (typeof value === 'number') return isYear(field) ? String(value) : formatInteger(value)
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (value === null) return ''
  return isPlainDate(value) ? formatDateInColumn(value) : value
}

function isYear(field: string): boolean {
  return ['congress.termFrom', 'congress.termTo', 'congress.previousTermFrom'].includes(field)
}
