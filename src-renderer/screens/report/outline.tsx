import type { ReportSectionView, ReportView } from '#core/contract/report-contract.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { SECTION_STATES, SECTION_WORDS } from './report-words.ts'

interface OutlineProps {
  readonly view: ReportView
  readonly chosen: string
  readonly onChoose: (section: string) => void
}

/** The sections by part, each with its state and how many remarks stand in it. */
export function Outline({ view, chosen, onChoose }: OutlineProps) {
  return (
    <nav className="panel report-outline scroll" aria-label="Các mục của báo cáo">
      {view.parts.map((part) => {
        const sections = view.sections.filter((section) => section.part === part.id)
        const written = sections.filter(({ state }) => state !== 'empty').length
        return (
          <div key={part.id}>
            <p className="part">
              {part.label}
              <span className="num">
                {written}/{sections.length}
              </span>
            </p>
            {sections.map((section) => (
              <OutlineLine
                key={section.id}
                section={section}
                remarks={view.remarks.filter((one) => one.section === section.id).length}
                chosen={section.id === chosen}
                onChoose={() => onChoose(section.id)}
              />
            ))}
          </div>
        )
      })}
    </nav>
  )
}

interface OutlineLineProps {
  readonly section: ReportSectionView
  readonly remarks: number
  readonly chosen: boolean
  readonly onChoose: () => void
}

function OutlineLine({ section, remarks, chosen, onChoose }: OutlineLineProps) {
  const count = section.state === 'empty' ? 0 : remarks
  const told = count > 0 ? `, ${count} góp ý` : ''
  return (
    <button
      type="button"
      className={chosen ? 'on' : ''}
      aria-current={chosen ? 'true' : undefined}
      aria-label={`${section.label}, ${SECTION_WORDS[section.state]}${told}`}
      onClick={onChoose}
    >
      <StateGlyph state={SECTION_STATES[section.state]} />
      <span>{section.label}</span>
      {count > 0 && <b className="num">{count}</b>}
    </button>
  )
}
