import type { ReportView } from '#core/contract/report-contract.ts'
import type { Remark } from '#core/contract/report-contract.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'

interface RemarksPanelProps {
  readonly view: ReportView
  readonly section: string
  /** The one F8 stands on. */
  readonly current: Remark | null
  readonly onGo: (remark: Remark) => void
}

/** What is worth a look: of this section first, then of the others. */
export function RemarksPanel({ view, section, current, onGo }: RemarksPanelProps) {
  const ordered = orderRemarks(view.remarks, section)
  const own = view.remarks.filter((one) => one.section === section).length
  return (
    <section className="panel report-remarks" aria-label="Góp ý khi viết">
      <div className="panel-head">
        <h2 className="nw">Góp ý khi viết</h2>
        <span className="more sub t14">
          mục này {formatInteger(own)}, tất cả {formatInteger(ordered.length)}
        </span>
      </div>
      {ordered.length === 0 ? (
        <p className="none">Không còn góp ý nào.</p>
      ) : (
        <ol className="scroll">
          {ordered.map((remark, place) => (
            <li key={`${remark.rule} ${remark.sentence} ${place}`}>
              <button
                type="button"
                className={remark === current ? 'on' : ''}
                aria-current={remark === current ? 'true' : undefined}
                onClick={() => onGo(remark)}
              >
                <StateGlyph state={remark.severity} />
                <b>{remark.title}</b>
                <span>{remark.sentence}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className="rest">Chương trình chỉ nhắc, không tự viết thay.</p>
    </section>
  )
}

/** Those of the section first, in the order they come. */
export function orderRemarks(remarks: readonly Remark[], section: string): Remark[] {
  return [
    ...remarks.filter((one) => one.section === section),
    ...remarks.filter((one) => one.section !== section),
  ]
}
