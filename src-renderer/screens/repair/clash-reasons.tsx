import { ageOn } from '#core/base/plain-date.ts'
import { formatInteger, lowerFirst } from '#core/base/vietnamese-text.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { Panel } from '#renderer/parts/panel.tsx'
import { describeReason } from '../personnel/eligibility-words.ts'
import { describeLimits, shortLabel } from '../personnel/requirement-words.ts'
import { describeTooMany } from './clash.ts'
import type { Clash, ClashCount } from './clash.ts'

/** Why it cannot be, in numbers, with the people the numbers are made of. */
export function ClashReasons({ dossier, clash }: { dossier: Dossier; clash: Clash }) {
  const [first, ...others] = clash.counts
  return (
    <Panel title="Vì sao" className="clash-reasons">
      <div className="scroll" tabIndex={0} role="region" aria-label="Vì sao, bằng số">
        {clash.keep.length > 0 && <Kept clash={clash} />}
        {clash.size && (
          <p className="panel-body">
            Trong {formatInteger(dossier.candidates.length)} người của nguồn, số còn lại chưa đủ
            tháng công tác, vắng họp quá mức hoặc chưa rõ. Xem cột Còn tháng và Vắng họp ở danh
            sách.
          </p>
        )}
        {first && (
          <>
            <Sentence first={first} others={others} />
            <TooMany clash={clash} first={first} />
            <People dossier={dossier} first={first} others={others} />
            <Barred count={first} />
          </>
        )}
      </div>
    </Panel>
  )
}

function Kept({ clash }: { readonly clash: Clash }) {
  const barred = clash.keep.flatMap(({ candidate, person }) => {
    const verdict = clash.verdicts.get(candidate.id)
    if (verdict?.verdict !== 'not-eligible') return []
    const why = verdict.reasons.map((one) => describeReason(one, candidate.candidacy)).join('; ')
    return [`${person.fullName} ${why}`]
  })
  if (barred.length > 0)
    return (
      <p className="panel-body">
        {barred.join('; ')}. Người chưa đủ điều kiện không ở lại danh sách được.
      </p>
    )
  const names = clash.keep.map(({ person }) => person.fullName).join(', ')
  return <p className="panel-body">Giữ {names} thì không đạt được các điều còn lại ở trên.</p>
}

function Sentence({ first, others }: { first: ClashCount; others: readonly ClashCount[] }) {
  const { requirement, eligible } = first
  return (
    <p className="panel-body">
      {shortLabel(requirement)}: nguồn có{' '}
      <b className="strong">{formatInteger(eligible.length)} người đủ điều kiện</b>, cần{' '}
      {describeLimits(requirement)}.
      {others.map((other) => (
        <span key={other.requirement.id}>
          {' '}
          Trong đó{' '}
          <b className="strong c-bad">
            {formatInteger(shared(first, other).size)} người tính vào{' '}
            {lowerFirst(shortLabel(other.requirement))}
          </b>
          , mức là {describeLimits(other.requirement)}.
        </span>
      ))}
    </p>
  )
}

function TooMany({ clash, first }: { readonly clash: Clash; readonly first: ClashCount }) {
  const sentence = describeTooMany(clash, first)
  return sentence === null ? null : <p className="panel-body">{sentence}</p>
}

/** Rows of the first requirement that also count for the other. */
function shared(first: ClashCount, other: ClashCount): ReadonlySet<string> {
  const counted = new Set(other.eligible.map(({ candidate }) => candidate.id))
  return new Set(
    first.eligible.map(({ candidate }) => candidate.id).filter((id) => counted.has(id)),
  )
}

interface PeopleProps {
  readonly dossier: Dossier
  readonly first: ClashCount
  readonly others: readonly ClashCount[]
}

function People({ dossier, first, others }: PeopleProps) {
  const onDay = dossier.congress.ageDate ?? dossier.congress.startDate
  const columns = others.map((other) => ({ other, counted: shared(first, other) }))
  if (first.eligible.length === 0) return null
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th>Họ và tên</th>
          <th className="r">Tuổi</th>
          <th>Khối</th>
          {columns.map(({ other }) => (
            <th key={other.requirement.id}>{shortLabel(other.requirement)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.eligible.map(({ person, candidate }) => (
          <tr key={candidate.id}>
            <td className="label">{person.fullName}</td>
            <td className="r">
              {person.birth === null || onDay === null ? '?' : ageOn(person.birth, onDay)}
            </td>
            <td>{candidate.block}</td>
            {columns.map(({ other, counted }) => (
              <td key={other.requirement.id}>
                {counted.has(candidate.id) && <span className="c-bad label">có</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Barred({ count }: { readonly count: ClashCount }) {
  if (count.barred.length === 0) return null
  return (
    <p className="panel-body t14 sub">
      {formatInteger(count.barred.length)} người khác cũng tính vào đây nhưng chưa đủ điều kiện:{' '}
      {count.barred
        .map(({ named, why }) => `${named.person.fullName} (${lowerFirst(why).replace(/\.$/, '')})`)
        .join(', ')}
      .
    </p>
  )
}
