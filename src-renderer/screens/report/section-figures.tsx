import { Check, Plus } from 'lucide-react'
import type {
  ReportFigureView,
  ReportSectionView,
  ReportView,
} from '#core/contract/report-contract.ts'
import { Button } from '#renderer/parts/button.tsx'

interface SectionFiguresProps {
  readonly view: ReportView
  readonly section: ReportSectionView
  readonly onInsert: (token: string) => void
  readonly onType: (figure: string) => void
}

/** The figures this section is about: put into the text by a press, or told where nobody has. */
export function SectionFigures({ view, section, onInsert, onType }: SectionFiguresProps) {
  const own = view.figures.filter(
    ({ sections, must, printed, values }) =>
      sections.includes(section.id) &&
      (must || printed !== null || values.some(({ value }) => value !== null)),
  )
  const years = view.figures[0]?.values ?? []
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return (
    <section className="panel section-figures" aria-label="Số liệu của mục">
      <div className="panel-head">
        <h2>Số liệu của mục</h2>
        {first !== undefined && (
          <span className="more sub t14 num">
            {first} đến {last}
          </span>
        )}
      </div>
      {own.length === 0 ? (
        <p className="none">Mục này không có số liệu bắt buộc. Ctrl M để chèn số liệu khác.</p>
      ) : (
        <ul className="scroll">
          {own.map((figure) => (
            <FigureLine
              key={figure.id}
              figure={figure}
              section={section}
              onInsert={onInsert}
              onType={onType}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface FigureLineProps extends Omit<SectionFiguresProps, 'view'> {
  readonly figure: ReportFigureView
}

function FigureLine({ figure, section, onInsert, onType }: FigureLineProps) {
  const { id, name, token, printed, computed } = figure
  const used = section.text.includes(token)
  return (
    <li className={printed === null ? 'open' : ''}>
      <span>{name}</span>
      {printed !== null && <b className="num">{printed}</b>}
      {printed === null && computed && <span className="c-unk">chưa tính được</span>}
      {printed === null && !computed && (
        <button
          type="button"
          className="link-button"
          aria-label={`Nhập ${name}`}
          onClick={() => onType(id)}
        >
          Nhập
        </button>
      )}
      <span className="end">
        {used && <Check size={16} strokeWidth={2} aria-label="đã có trong bài" className="c-ok" />}
        {!used && printed !== null && section.kind === 'text' && (
          <Button
            small
            look="quiet"
            icon={Plus}
            aria-label={`Chèn ${name}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(token)}
          />
        )}
      </span>
    </li>
  )
}
