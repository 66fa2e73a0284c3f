import { ChartNoAxesColumn } from 'lucide-react'
import { formatInteger, formatPercent } from '#core/base/vietnamese-text.ts'
import type { StatisticsView } from '#core/contract/list-values.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'

interface StatisticTableProps {
  readonly view: StatisticsView
  readonly openLine: string | null
  readonly onOpen: (lineId: string) => void
}

type Section = StatisticsView['sections'][number]
type Line = Section['lines'][number]

/** Sections with their numbers, each a button to the people behind it. */
export function StatisticTable({ view, openLine, onOpen }: StatisticTableProps) {
  if (view.total === 0)
    return (
      <EmptyState
        icon={ChartNoAxesColumn}
        title="Danh sách này chưa có ai"
        sentence="Nhập danh sách rồi số liệu hiện ra ở đây."
      />
    )
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Số liệu">
      <table className="tbl">
        <thead>
          <tr>
            <th>Nội dung</th>
            <th className="r">Số người</th>
            <th className="r">Tỷ lệ</th>
            <th aria-hidden="true" className="share" />
          </tr>
        </thead>
        <AgeRows view={view} openLine={openLine} onOpen={onOpen} />
        {view.sections.map((section) => (
          <tbody key={section.id}>
            <tr className="group">
              <th colSpan={4} scope="rowgroup">
                {section.title}
                {section.rounded && <span> tỷ lệ cộng lại khác 100% do làm tròn</span>}
              </th>
            </tr>
            {section.lines.map((line) => (
              <LineRow
                key={line.id}
                line={line}
                section={section}
                total={view.total}
                open={line.id === openLine}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface LineRowProps {
  readonly line: Line
  readonly section: Section
  readonly total: number
  readonly open: boolean
  readonly onOpen: (lineId: string) => void
}

function LineRow({ line, section, total, open, onOpen }: LineRowProps) {
  const { id, title, kind, count } = line
  // When nothing is known of anybody the others are not 0.
  const unknown = section.lines.find((one) => one.kind === 'unknown')?.count ?? 0
  const isOpenQuestion = kind !== 'unknown' && unknown === total
  return (
    <tr className={open ? 'is-open' : ''} aria-current={open ? 'true' : undefined}>
      <td className={kind === 'unknown' ? 'c-unk' : ''}>
        {kind === 'unknown' && <StateGlyph state="cannot-tell" small />} {title}
      </td>
      {isOpenQuestion ? (
        <>
          <td className="r c-unk">chưa rõ</td>
          <td />
          <td />
        </>
      ) : (
        <>
          <td className="r">
            <button
              type="button"
              className="link-button num"
              aria-label={`${formatInteger(count)} người: ${section.title}, ${title}`}
              onClick={() => onOpen(id)}
            >
              {formatInteger(count)}
            </button>
          </td>
          <td className="r num">{formatPercent(count, total, 1)}%</td>
          <td className="share" aria-hidden="true">
            <i
              className={kind === 'unknown' ? 'f-unk' : 'f-blue'}
              style={{ width: `${(100 * count) / total}%` }}
            />
          </td>
        </>
      )}
    </tr>
  )
}

function AgeRows({ view, openLine, onOpen }: StatisticTableProps) {
  const { ages } = view
  if (ages === null) return null
  const row = (id: string, title: string, value: string) => (
    <tr key={id} className={openLine === id ? 'is-open' : ''}>
      <td>{title}</td>
      <td className="r">
        <button
          type="button"
          className="link-button num"
          aria-label={`${title}: ${value}`}
          onClick={() => onOpen(id)}
        >
          {value}
        </button>
      </td>
      <td colSpan={2} />
    </tr>
  )
  return (
    <tbody>
      <tr className="group">
        <th colSpan={4} scope="rowgroup">
          Tuổi cao nhất, thấp nhất, bình quân
        </th>
      </tr>
      {row('oldest', 'Cao tuổi nhất', `${ages.oldest} tuổi`)}
      {row('youngest', 'Trẻ tuổi nhất', `${ages.youngest} tuổi`)}
      <tr>
        <td>Tuổi bình quân</td>
        <td className="r num">{ages.average.toFixed(1).replace('.', ',')}</td>
        <td colSpan={2} />
      </tr>
      {ages.yearOnly > 0 &&
        row('year-only', 'Mới có năm sinh, tuổi tính theo năm', `${ages.yearOnly} người`)}
      {ages.unknown > 0 && row('no-birth', 'Chưa rõ ngày sinh', `${ages.unknown} người`)}
    </tbody>
  )
}
