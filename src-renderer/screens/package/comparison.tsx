import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { DossierDifferenceView } from '#core/contract/data-values.ts'
import { formatMomentInFull } from '#renderer/frame/clock.ts'
import { Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { stepsOnlyHere, stepsOnlyThere, tableWords } from './package-words.ts'

const LOOKS = {
  'only-here': ['note', 'met'],
  'only-there': ['note info', 'met'],
  same: ['note ok', 'met'],
  'newer-here': ['note warn', 'should-review'],
  'newer-there': ['note info', 'met'],
  'both-changed': ['note warn', 'should-review'],
} as const

/** The dossier here beside the one in the package. */
export function Comparison({ difference }: { readonly difference: DossierDifferenceView }) {
  const { here, there, tables, sentence } = difference
  const [look, state] = LOOKS[difference.state]
  return (
    <Panel title="So với hồ sơ trên máy">
      <div className="panel-body package-comparison">
        <p className={look}>
          <StateGlyph state={state} />
          <span>
            <b className="strong">{sentence}</b>
            {here?.removed &&
              ' Hồ sơ trên máy đã xóa khỏi danh sách; thay bằng bản trong gói thì hồ sơ hiện lại.'}
          </span>
        </p>
        {here && there && (
          <table className="tbl">
            <thead>
              <tr>
                <th aria-label="Bản" />
                <th>Sửa lần cuối</th>
                <th className="r">Thay đổi riêng</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>Trên máy này</td>
                <td>{formatMomentInFull(here.changedAt)}</td>
                <td className="r">{formatInteger(stepsOnlyHere(difference))}</td>
              </tr>
              <tr>
                <td>Trong gói</td>
                <td>{formatMomentInFull(there.changedAt)}</td>
                <td className="r">{formatInteger(stepsOnlyThere(difference))}</td>
              </tr>
            </tbody>
          </table>
        )}
        {here && tables.length > 0 && (
          <>
            <h3>Nếu thay hồ sơ trên máy bằng bản trong gói</h3>
            <ul className="package-differences">
              {tables.map((table) => (
                <li key={table.table}>
                  <span>{table.label}</span>
                  <span>{tableWords(table)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  )
}
