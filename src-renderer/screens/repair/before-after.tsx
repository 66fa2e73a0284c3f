import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { RepairOption } from '#core/contract/seats-values.ts'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useComposition } from '#renderer/client/queries.ts'
import { Panel } from '#renderer/parts/panel.tsx'
import { countBarred } from '../personnel/eligibility-notes.tsx'
import { describeLimits, shortLabel } from '../personnel/requirement-words.ts'
import type { Wishes } from './use-wishes.ts'
import { askedRequirements } from './repair-words.ts'

interface BeforeAfterProps {
  readonly dossier: Dossier
  readonly option: RepairOption
  readonly wishes: Wishes
  readonly size: number
}

interface Line {
  readonly id: string
  readonly words: string
  readonly title: string
  readonly needed: string
  readonly before: number
  readonly after: number
  readonly brokenBefore: boolean
  readonly brokenAfter: boolean
}

/** The size of the list: asked of every answer, so no answer counts it. */
const LISTED = 'listed'

/** Every requirement on the list of now and on the proposed one; those that were broken first. */
export function BeforeAfter({ dossier, option, wishes, size }: BeforeAfterProps) {
  const view = useComposition(dossier.id).data
  const requirements = askedRequirements(dossier, wishes.settings.tried)
  const listed = dossier.candidates.filter(({ onList }) => onList).length
  const counts = new Map(option.counts.map((count) => [count.requirement, count]))
  const counted = [...requirements.values()].flatMap((requirement) => {
    const count =
      requirement.tag === LISTED ? { before: listed, after: size } : counts.get(requirement.id)
    return count === undefined ? [] : [lineOf(requirement, count)]
  })
  const barred = view === undefined ? 0 : countBarred(dossier, view).barred
  const people: Line[] =
    view === undefined
      ? []
      : [
          {
            id: 'people',
            words: 'Không vướng điều kiện',
            title: 'Người trong danh sách không vướng điều kiện ứng cử',
            needed: `cả ${formatInteger(size)}`,
            before: listed - barred,
            after: size,
            brokenBefore: barred > 0,
            brokenAfter: false,
          },
        ]
  const lines = [...people, ...counted].toSorted(
    (a, b) => Number(b.brokenBefore) - Number(a.brokenBefore),
  )
  return (
    <Panel title="Trước và sau khi thay" className="before-after">
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng trước và sau">
        <table className="tbl">
          <thead>
            <tr>
              <th>Yêu cầu</th>
              <th className="r">Cần</th>
              <th className="r">Trước</th>
              <th className="r">Sau</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id} className={line.brokenBefore ? '' : 'same'}>
                <td title={line.title}>{line.words}</td>
                <td className="r">{line.needed}</td>
                <td className={line.brokenBefore ? 'r c-bad' : 'r'}>
                  {formatInteger(line.before)}
                </td>
                <td className={toneAfter(line)}>{formatInteger(line.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

function toneAfter({ brokenBefore, brokenAfter }: Line): string {
  if (brokenAfter) return 'r c-warn'
  return brokenBefore ? 'r c-ok' : 'r'
}

function lineOf(
  requirement: CompositionRequirement,
  { before, after }: { readonly before: number; readonly after: number },
): Line {
  const broken = (count: number) =>
    count < (requirement.minimum ?? 0) || count > (requirement.maximum ?? Infinity)
  const wish = requirement.mandatory ? '' : ' (mong muốn)'
  return {
    id: requirement.id,
    words: shortLabel(requirement) + wish,
    title: requirement.label,
    needed: describeLimits(requirement),
    before,
    after,
    brokenBefore: broken(before),
    brokenAfter: broken(after),
  }
}
