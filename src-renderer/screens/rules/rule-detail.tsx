import { Link } from 'react-router'
import type { Finding } from '#core/checks/finding.ts'
import type { Catalogue } from '#core/contract/regulation-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { STATE_LABELS, StateTag } from '#renderer/parts/state-glyph.tsx'
import { FINDING_STATES, stateOfFinding } from '../finding-counts.ts'
import { Quote } from '../quote.tsx'
import { describeSpan, nameSetBy } from './overlay-words.ts'
import type { WrittenRule } from './rule-lines.ts'
import { useTop } from './use-top.ts'

interface RuleDetailProps {
  readonly dossierId: string
  readonly rule: WrittenRule
  readonly catalogue: Catalogue
  readonly findings: readonly Finding[]
  readonly onLimit: (limitId: string) => void
}

/** A rule: what it says, where it stands, its limits, and what it finds in the open dossier. */
export function RuleDetail({ dossierId, rule, catalogue, findings, onLimit }: RuleDetailProps) {
  const sections = useTop(`${rule.id} ${rule.inForce.from}`)
  const limits = catalogue.parameters.filter(({ id }) => rule.parameters.includes(id))
  const right = rule.examples.filter(({ expected, came }) => expected === came).length
  return (
    <section className="panel finding-detail" aria-label="Quy định đang xem">
      <div className="top">
        <h2>{rule.title}</h2>
        <p className="sub t14">
          {rule.severity === 'must-fix' ? 'Không đạt thì phải sửa' : 'Không đạt thì nên xem'}. Hiệu
          lực {describeSpan(rule.inForce)}. Ghi ở {nameSetBy(catalogue, rule.setBy)}.
        </p>
      </div>
      <div
        ref={sections}
        className="scroll sections"
        tabIndex={0}
        role="region"
        aria-label="Chi tiết"
      >
        <div className="section">
          <h3>Căn cứ</h3>
          {rule.citations.length === 0 && <p>Chưa có văn bản; điều này chỉ soát phép cộng.</p>}
          {rule.citations.map((citation) => (
            <Quote key={`${citation.documentId} ${citation.clause}`} citation={citation} />
          ))}
        </div>
        {limits.length > 0 && (
          <div className="section">
            <h3>Mức dùng trong điều này</h3>
            <ul>
              {limits.map(({ id, label }) => (
                <li key={id}>
                  <button type="button" className="link-button" onClick={() => onLimit(id)}>
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <InDossier dossierId={dossierId} findings={findings} />
        <div className="section">
          <h3>Ví dụ đã chạy thử</h3>
          <p>
            {formatInteger(right)} trên {formatInteger(rule.examples.length)} ví dụ ra đúng.
          </p>
        </div>
      </div>
    </section>
  )
}

const SHOWN = 6

/** What the rule finds here, the worst first, each a way back to Kiểm tra. */
function InDossier({ dossierId, findings }: { dossierId: string; findings: readonly Finding[] }) {
  if (findings.length === 0)
    return (
      <div className="section">
        <h3>Trong hồ sơ này</h3>
        <p>Điều này không có hiệu lực vào ngày đang tính, hoặc hồ sơ chưa có gì để soát.</p>
      </div>
    )
  const sorted = FINDING_STATES.flatMap((state) =>
    findings.filter((finding) => stateOfFinding(finding) === state),
  )
  return (
    <div className="section">
      <h3>Trong hồ sơ này</h3>
      <ul className="in-dossier">
        {sorted.slice(0, SHOWN).map((finding) => (
          <li key={finding.key}>
            <StateTag state={stateOfFinding(finding)} />
            <Link to={`/d/${dossierId}/kiem-tra?dieu=${encodeURIComponent(finding.key)}`}>
              {finding.sentence === STATE_LABELS[stateOfFinding(finding)]
                ? finding.subject.label
                : finding.sentence}
            </Link>
          </li>
        ))}
      </ul>
      {sorted.length > SHOWN && (
        <p className="sub t14">và {formatInteger(sorted.length - SHOWN)} nơi nữa ở Kiểm tra.</p>
      )}
    </div>
  )
}
