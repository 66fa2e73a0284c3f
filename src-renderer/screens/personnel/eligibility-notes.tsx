import { Link } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { CompositionView } from '#core/contract/seats-values.ts'
import { describeFacts, nameRows } from '#core/dossier/describe-fact.ts'
import type { Candidate, Dossier } from '#core/dossier/dossier.ts'
import { STATE_LABELS, StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { MissingLinks } from '../checks/finding-list.tsx'
import { describeReason, nameCandidates, sourceOfReason } from './eligibility-words.ts'
import type { PersonVerdict } from './eligibility-words.ts'

interface EligibilityNotesProps {
  readonly dossier: Dossier
  readonly view: CompositionView
}

interface ListedVerdict {
  readonly candidate: Candidate
  readonly verdict: PersonVerdict
}

function listedVerdicts({ dossier, view }: EligibilityNotesProps): ListedVerdict[] {
  const verdicts = new Map(view.people.map((verdict) => [verdict.candidateId, verdict]))
  return dossier.candidates.flatMap((candidate) => {
    const verdict = verdicts.get(candidate.id)
    return candidate.onList && verdict ? [{ candidate, verdict }] : []
  })
}

/** People of the list who may not stand, and of whom nobody can tell. */
export function countBarred(dossier: Dossier, view: CompositionView) {
  const listed = listedVerdicts({ dossier, view })
  const count = (wanted: PersonVerdict['verdict']) =>
    listed.filter(({ verdict }) => verdict.verdict === wanted).length
  return { barred: count('not-eligible'), open: count('cannot-tell') }
}

/** Who of the list may not stand, why, by which clause; and what is missing to tell. */
export function EligibilityNotes({ dossier, view }: EligibilityNotesProps) {
  const listed = listedVerdicts({ dossier, view })
  const barred = listed.filter(({ verdict }) => verdict.verdict === 'not-eligible')
  const open = listed.filter(({ verdict }) => verdict.verdict === 'cannot-tell')
  const missing = [...new Set(open.flatMap(({ verdict }) => verdict.missing))]
  return (
    <>
      {barred.length > 0 && <Barred dossier={dossier} view={view} barred={barred} />}
      {open.length > 0 && (
        <div className="requirement">
          <div className="head">
            <StateGlyph state="cannot-tell" label={STATE_LABELS['cannot-tell']} />
            <b className="strong">Điều kiện ứng cử</b>
            <span className="value c-unk">{formatInteger(open.length)} người chưa rõ</span>
          </div>
          <p className="clause">
            <MissingLinks missing={describeFacts(missing, nameRows(dossier))} />
          </p>
        </div>
      )}
    </>
  )
}

function Barred({ dossier, view, barred }: EligibilityNotesProps & { barred: ListedVerdict[] }) {
  const names = nameCandidates(dossier)
  const clauses = [
    ...new Set(
      barred.flatMap(({ candidate, verdict }) =>
        verdict.reasons.map((reason) => sourceOfReason(reason, candidate.candidacy, view.sources)),
      ),
    ),
  ].filter((clause) => clause !== null)
  return (
    <div className="requirement">
      <div className="head">
        <StateGlyph state="must-fix" label={STATE_LABELS['must-fix']} />
        <b className="strong">Điều kiện ứng cử</b>
        <span className="value c-bad">{formatInteger(barred.length)} người chưa đủ</span>
      </div>
      <ul className="clause whole">
        {barred.map(({ candidate, verdict }) => (
          <li key={candidate.id}>
            <Link to={`/d/${dossier.id}/nhan-su?o=candidate.service&dong=${candidate.id}`}>
              {names.get(candidate.id)}
            </Link>
            : {verdict.reasons.map((one) => describeReason(one, candidate.candidacy)).join('; ')}.
          </li>
        ))}
        {clauses.map((clause) => (
          <li key={clause} className="ell" title={clause}>
            {clause}
          </li>
        ))}
      </ul>
    </div>
  )
}
