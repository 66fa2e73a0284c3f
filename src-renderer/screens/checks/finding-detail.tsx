import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Explanation, Finding } from '#core/checks/finding.ts'
import { Button } from '#renderer/parts/button.tsx'
import { STATE_LABELS, STATE_TONES, StateTag } from '#renderer/parts/state-glyph.tsx'
import { stateOfFinding } from '../finding-counts.ts'
import { labelOfPlace, linkToPlace, linkToRule } from '../road.ts'
import { Quote } from '../quote.tsx'
import { MissingLinks } from './finding-list.tsx'

interface FindingDetailProps {
  readonly dossierId: string
  readonly finding: Finding | null
}

/** How it was worked out, by which clause, what can be done, and the way to the field. */
export function FindingDetail({ dossierId, finding }: FindingDetailProps) {
  if (!finding)
    return (
      <section className="panel finding-detail" aria-label="Điều đang xem">
        <p className="panel-body sub">Chọn một điều ở bên trái để xem cách tính và điều khoản.</p>
      </section>
    )
  const state = stateOfFinding(finding)
  return (
    <section className="panel finding-detail" aria-label="Điều đang xem">
      <div className="top">
        <h2>{finding.sentence}</h2>
        <p className="row sub t14">
          <StateTag state={state} />
          {!finding.sentence.startsWith(finding.subject.label) && (
            <span>{finding.subject.label}</span>
          )}
        </p>
      </div>
      <div className="scroll sections" tabIndex={0} role="region" aria-label="Chi tiết">
        {finding.missing.length > 0 && (
          <Section title="Còn thiếu">
            <p>
              <MissingLinks missing={finding.missing} />
            </p>
          </Section>
        )}
        <Working finding={finding} />
        <Regulation dossierId={dossierId} finding={finding} />
        {finding.remedy !== null && (
          <Section title="Có thể làm">
            <p>{finding.remedy}</p>
          </Section>
        )}
        <Reasoning key={finding.key} explanation={finding.explanation} />
      </div>
      <div className="foot">
        <Link className="btn primary" to={linkToPlace(dossierId, finding.place)}>
          {finding.status === 'cannot-tell'
            ? 'Điền ở'
            : finding.status === 'not-met'
              ? 'Sửa ở'
              : 'Xem ở'}{' '}
          {labelOfPlace(finding.place)}
        </Link>
        {finding.blocking && (
          <span className="sub t14">Chưa sửa thì chưa in được bản chính thức.</span>
        )}
      </div>
    </section>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="section">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

/** The clauses it stands on, and the way to the rule itself. */
function Regulation({ dossierId, finding }: { dossierId: string; finding: Finding }) {
  return (
    <Section title="Quy định">
      <p className="label">{finding.ruleTitle}</p>
      {finding.citations.map((citation) => (
        <Quote key={`${citation.documentId} ${citation.clause}`} citation={citation} />
      ))}
      <p className="t14 to-rule">
        <Link to={linkToRule(dossierId, finding.ruleId)}>
          Xem điều này và các mức của nó ở Quy định
        </Link>
      </p>
    </Section>
  )
}

/** Rows that end in the verdict. */
function Working({ finding }: { finding: Finding }) {
  if (finding.working.length === 0) return null
  const state = stateOfFinding(finding)
  return (
    <Section title="Cách tính">
      <dl className="working">
        {finding.working.map((line) => (
          <div key={line.label}>
            <dt>
              {line.label}
              {line.source !== null && <small>{line.source}</small>}
            </dt>
            <dd className="num">{line.value}</dd>
          </div>
        ))}
        <div className={`verdict ${STATE_TONES[state]}`}>
          <dt>Kết luận</dt>
          <dd>{STATE_LABELS[state]}</dd>
        </div>
      </dl>
    </Section>
  )
}

const OUTCOME_WORDS: Readonly<Record<Explanation['outcome'], string>> = {
  true: 'đúng',
  false: 'không đúng',
  unknown: 'chưa rõ',
  'not-applicable': 'không áp dụng',
}

/** The whole reasoning, folded: for whoever must answer why. */
function Reasoning({ explanation }: { explanation: Explanation }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="section">
      <Button look="quiet" small aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Ẩn lập luận từng bước' : 'Lập luận từng bước'}
      </Button>
      {open && (
        <ul className="reasoning">
          <ReasoningStep step={explanation} />
        </ul>
      )}
    </div>
  )
}

function ReasoningStep({ step }: { step: Explanation }) {
  return (
    <li>
      {step.text}: <span className="label">{OUTCOME_WORDS[step.outcome]}</span>
      {step.children.length > 0 && (
        <ul>
          {step.children.map((child, index) => (
            <ReasoningStep key={index} step={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
