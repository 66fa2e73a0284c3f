import { Link, useSearchParams } from 'react-router'
import type { CheckReport } from '#core/checks/finding.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import { useUsualDay } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { DayField } from '#renderer/parts/day-field.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { describeUsualDay } from './day-reason.ts'

/** The day the dossier is judged on: why that one, and the way to another. */
export function CheckedDay({ dossierId, asOf }: { dossierId: string; asOf: string }) {
  const usual = useUsualDay(dossierId).data
  const choose = useChosenDay()
  return (
    <>
      <DayField
        label={
          usual?.day === asOf
            ? `Tính theo ${describeUsualDay(usual).replace(/ \d.*/, '')}`
            : 'Tính theo ngày'
        }
        value={asOf}
        onDay={(day) => choose(day === usual?.day ? null : day)}
      />
      <ToComparison dossierId={dossierId} />
    </>
  )
}

/** The only way to another pack, so it stands also where nothing could be checked. */
export function ToComparison({ dossierId }: { dossierId: string }) {
  return (
    <Link className="btn" to={`/d/${dossierId}/kiem-tra/so-sanh`}>
      So sánh, đổi bộ quy định
    </Link>
  )
}

function useChosenDay(): (day: string | null) => void {
  const [, setQuery] = useSearchParams()
  return (day) =>
    setQuery(
      (before) => {
        if (day === null) before.delete('ngay')
        else before.set('ngay', day)
        return before
      },
      { replace: true },
    )
}

/** The way back to the usual day goes away once it is taken; the keyboard goes to the day. */
export function enterDay(part: Element | null): void {
  part?.querySelector<HTMLElement>('.day-field input')?.focus()
}

/** Said as long as another day than the usual one is looked at: the other screens keep theirs. */
export function OtherDayNote({ report }: { report: CheckReport }) {
  const usual = useUsualDay(report.dossierId).data
  const choose = useChosenDay()
  if (!usual || usual.day === report.asOf) return null
  return (
    <div className="note info other-day" role="status">
      <span className="grow">
        Đang xem theo ngày {formatDateInText(report.asOf)}. Các trang khác và văn bản vẫn theo{' '}
        {describeUsualDay(usual)}.
      </span>
      <Button
        small
        onClick={() => {
          enterDay(document.querySelector('.checks'))
          choose(null)
        }}
      >
        Về {formatDateInText(usual.day)}
      </Button>
    </div>
  )
}

/** Which overlays decided here, and which could not be read. */
export function OverlayNotes({
  report,
}: {
  report: Pick<CheckReport, 'dossierId' | 'overlays' | 'overlayFaults'>
}) {
  const { dossierId, overlays, overlayFaults } = report
  const own = `/d/${dossierId}/quy-dinh?phan=rieng`
  return (
    <>
      {overlayFaults.length > 0 && (
        <div className="note bad" role="alert">
          <StateGlyph state="must-fix" />
          <span>
            <b>Có quy định riêng chưa dùng được nên các điều dưới đây chưa tính tới nó.</b>
            {overlayFaults.map((fault) => (
              <span key={fault} className="fault">
                {fault}
              </span>
            ))}
          </span>
        </div>
      )}
      {overlays.length > 0 && (
        <p className="t14 sub overlays-used">
          Có dùng quy định riêng: {overlays.map(({ title }) => title).join('; ')}.{' '}
          <Link to={own}>Xem quy định riêng</Link>
        </p>
      )}
    </>
  )
}
