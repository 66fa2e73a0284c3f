import { Link } from 'react-router'
import type { RepairProposal } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { nameCandidates } from '../personnel/eligibility-words.ts'
import { shortLabel } from '../personnel/requirement-words.ts'

/** What the answer leaves open: wishes nobody can meet, requirements not counted, people nobody can judge. */
export function ProposalNotes({
  dossier,
  proposal,
}: {
  readonly dossier: Dossier
  readonly proposal: RepairProposal
}) {
  const names = nameCandidates(dossier)
  const labels = new Map(dossier.composition.map((one) => [one.id, shortLabel(one)]))
  const list = `/d/${dossier.id}/nhan-su`
  const { unmetWishes, ignored, unclear, leftOut } = proposal
  return (
    <>
      {unmetWishes.length > 0 && (
        <p className="open-note">
          <StateGlyph state="should-review" small />
          <span>
            Mong muốn không đạt được cùng các yêu cầu bắt buộc:{' '}
            {unmetWishes.map((id) => labels.get(id)).join('; ')}.
          </span>
        </p>
      )}
      {ignored.length > 0 && (
        <p className="open-note">
          <StateGlyph state="cannot-tell" small />
          <span>
            Chưa tính vì chưa chọn đếm ai:{' '}
            {ignored.map((id, index) => (
              <span key={id}>
                {index > 0 && '; '}
                <Link to={`${list}?yeu-cau=${id}`}>{labels.get(id)}</Link>
              </span>
            ))}
            .
          </span>
        </p>
      )}
      <Unjudged
        lead="Chưa biết đủ điều kiện hay không nên để nguyên"
        rows={unclear}
        {...{ list, names }}
      />
      <Unjudged
        lead="Chưa xét đưa vào vì còn thiếu số liệu, điền đủ thì kết quả có thể khác"
        rows={leftOut}
        {...{ list, names }}
      />
    </>
  )
}

interface UnjudgedProps {
  readonly lead: string
  readonly rows: readonly string[]
  readonly list: string
  readonly names: ReadonlyMap<string, string>
}

/** People of whom a fact is missing, each with the way to it. */
function Unjudged({ lead, rows, list, names }: UnjudgedProps) {
  if (rows.length === 0) return null
  return (
    <p className="open-note">
      <StateGlyph state="cannot-tell" small />
      <span>
        {lead}:{' '}
        {rows.map((id, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link to={`${list}?o=candidate.service&dong=${id}`}>{names.get(id)}</Link>
          </span>
        ))}
        .
      </span>
    </p>
  )
}
