import type { OverlayPreview } from '#core/contract/regulation-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { describeAmount, describeCase, describeDated } from '#core/checks/describe-value.ts'
import { Answer } from '../checks/changed-findings.tsx'
import { describeSpan } from './overlay-words.ts'

/** What a change of the own overlays would do, or why it cannot be taken. */
export function OverlayEffect({ effect }: { effect: OverlayPreview }) {
  const { refusals, overlay, replaces, notHolding, clashes, comparison } = effect
  if (refusals.length > 0)
    return (
      <div className="note bad" role="alert">
        <span>
          <b>Chưa dùng được; chưa ghi gì.</b>
          {refusals.map((sentence) => (
            <span key={sentence} className="fault">
              {sentence}
            </span>
          ))}
        </span>
      </div>
    )
  return (
    <div className="overlay-effect" role="status">
      {overlay && replaces && (
        <p>
          Thay bản {replaces.version} đang có của “{replaces.title}” bằng bản {overlay.version}.
        </p>
      )}
      {overlay && <p className="sub t14">Hiệu lực {describeSpan(overlay.inForce)}.</p>}
      {clashes.map((sentence) => (
        <p key={sentence} className="note warn">
          {sentence}
        </p>
      ))}
      <Limits limits={effect.limits} />
      {notHolding !== null ? (
        <p className="note info">{notHolding}</p>
      ) : (
        comparison && <Findings changed={comparison.changed} same={comparison.same} />
      )}
    </div>
  )
}

/** Cases of a table that are named one by one. */
const CASES_SHOWN = 6

function Limits({ limits }: Pick<OverlayPreview, 'limits'>) {
  return (
    <ul className="limits-changed">
      {limits.map((one) => (
        <li key={one.id}>
          <span className="label">{one.label}</span>:{' '}
          {one.before === null ? 'không có' : describeDated(one.before.value, one)} →{' '}
          <After limit={one} />
        </li>
      ))}
    </ul>
  )
}

/** An own table decides only the cases it names; the others stay as they are. */
function After({ limit }: { limit: OverlayPreview['limits'][number] }) {
  const { before, after } = limit
  if (after === null) return 'không có'
  if (!('table' in after.value) || after.setBy === before?.setBy)
    return describeDated(after.value, limit)
  const { table } = after.value
  return (
    <>
      {table.slice(0, CASES_SHOWN).map((row) => (
        <span key={describeCase(row)} className="block">
          {describeCase(row)}: <b>{describeAmount(row.value, limit)}</b>
        </span>
      ))}
      {table.length > CASES_SHOWN && (
        <span className="block">và {formatInteger(table.length - CASES_SHOWN)} trường hợp nữa</span>
      )}
      <span className="block sub t14">Trường hợp khác giữ mức của bộ quy định.</span>
    </>
  )
}

const SHOWN = 8

type Changed = NonNullable<OverlayPreview['comparison']>['changed']

function Findings({ changed, same }: { changed: Changed; same: number }) {
  if (changed.length === 0)
    return (
      <p className="note info">
        Trong hồ sơ này không điều nào đổi ({formatInteger(same)} điều ra như cũ).
      </p>
    )
  return (
    <>
      <p className="label">Trong hồ sơ này đổi {formatInteger(changed.length)} điều:</p>
      <div role="table" aria-label="Điều sẽ đổi" className="effects">
        {changed.slice(0, SHOWN).map((one) => (
          <div key={one.key} role="row">
            <span role="cell" className="t14 strong">
              {(one.left ?? one.right)?.subject.label}: {(one.left ?? one.right)?.ruleTitle}
            </span>
            <Answer finding={one.left} />
            <Answer finding={one.right} />
          </div>
        ))}
      </div>
      {changed.length > SHOWN && (
        <p className="sub t14">và {formatInteger(changed.length - SHOWN)} điều nữa.</p>
      )}
    </>
  )
}
