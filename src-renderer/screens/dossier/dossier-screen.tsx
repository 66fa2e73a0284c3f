import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { FileSpreadsheet } from 'lucide-react'
import type { Finding } from '#core/checks/finding.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useReport } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { FINDING_STATES, stateOfFinding } from '../finding-counts.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { useJumpTarget } from '../use-jump-target.ts'
import type { JumpTarget } from '../use-jump-target.ts'
import { DossierParts } from './dossier-parts.tsx'
import { FactField } from './fact-field.tsx'
import { PLAN_FIELDS, UNION_FIELDS, congressFields } from './field-specs.ts'
import type { FieldGroup } from './field-specs.ts'
import { askedFacts, asksForConsent, countMissing, rareFields } from './read-fact.ts'
import { UnitsTable } from './units-table.tsx'
import './dossier.css'

const NO_FINDINGS: readonly Finding[] = []

/** Step 1: the facts of the congress, the superior's plan, and the units it names. */
export function DossierScreen() {
  const { dossier } = useOpenDossier()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const jump = useJumpTarget()
  const findings = useReport(dossier.id).data?.findings ?? NO_FINDINGS
  const units = query.get('bang') === 'don-vi' || (jump !== null && isUnitField(jump))
  return (
    <div className="page dossier">
      <PageHeader
        title="Hồ sơ"
        answer={<DossierParts dossier={dossier} open={units ? 'units' : 'facts'} />}
        actions={
          units && dossier.units.length > 0 ? (
            <Button icon={FileSpreadsheet} onClick={() => void navigate(`/d/${dossier.id}/nhap`)}>
              Nhập từ Excel
            </Button>
          ) : (
            <span className="sub t14">Rời ô hoặc bấm Enter là lưu.</span>
          )
        }
      />
      {units ? (
        <UnitsTable dossier={dossier} findings={findings} jump={jump} />
      ) : (
        <Facts dossier={dossier} findings={findings} jump={jump} />
      )}
    </div>
  )
}

function isUnitField(jump: JumpTarget): boolean {
  return jump.rowId !== null || (jump.field?.startsWith('unit') ?? false)
}

interface FactsProps {
  readonly dossier: Dossier
  readonly findings: readonly Finding[]
  readonly jump: JumpTarget | null
}

function Facts(props: FactsProps) {
  const { dossier, findings, jump } = props
  const withConsent = jump?.field === 'congress.formConsent' || asksForConsent(dossier, findings)
  return (
    <div className="facts-work">
      <section className="panel" aria-label="Đại hội">
        <div className="scroll">
          <Group {...props} group={UNION_FIELDS} />
          <Group {...props} group={congressFields(withConsent)} />
          <RareFacts {...props} />
        </div>
      </section>
      <section className="panel" aria-label="Kế hoạch cấp trên">
        <div className="scroll">
          <Group {...props} group={PLAN_FIELDS} />
        </div>
      </section>
    </div>
  )
}

/** What few congresses need stays away until a rule asks for it, or a person. */
function RareFacts(props: FactsProps) {
  const { dossier, findings, jump } = props
  const [all, setAll] = useState(false)
  const asked = useMemo(() => askedFacts(findings), [findings])
  const groups = rareFields(dossier, asked, { all, jumpedTo: jump?.field ?? null })
  return (
    <>
      {groups.map((group) => (
        <Group key={group.title} {...props} group={group} asked={asked} />
      ))}
      <div className="rare-facts">
        <Button look="quiet" small aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Chỉ hiện mục cần cho đại hội này' : 'Hiện cả những mục ít dùng'}
        </Button>
        {!all && <span className="sub t14">Mục nào quy định hỏi tới thì tự hiện ở trên.</span>}
      </div>
    </>
  )
}

interface GroupProps extends FactsProps {
  readonly group: FieldGroup
  /** For rare facts: those a rule waits for. */
  readonly asked?: ReadonlySet<string>
}

function Group({ dossier, findings, jump, group, asked }: GroupProps) {
  const worst = useMemo(() => worstByField(findings), [findings])
  const missing = countMissing(dossier, group, asked ?? null)
  return (
    <fieldset className="fact-group">
      <legend>
        {group.title}
        {missing > 0 && (
          <span className="missing">
            <StateGlyph state="cannot-tell" small /> còn {missing} mục chưa rõ
          </span>
        )}
      </legend>
      <div className="fact-fields">
        {group.fields.map((spec) => (
          <FactField
            key={spec.path}
            dossier={dossier}
            spec={spec}
            finding={worst.get(spec.path) ?? null}
            jump={jump?.field === spec.path ? jump.key : null}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** For each field of the form the finding that asks for most. */
function worstByField(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const worst = new Map<string, Finding>()
  for (const state of FINDING_STATES.toReversed())
    for (const finding of findings)
      if (finding.place.rowId === null && stateOfFinding(finding) === state)
        worst.set(finding.place.field, finding)
  return worst
}
