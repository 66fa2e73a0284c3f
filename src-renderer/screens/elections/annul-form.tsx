import { useState } from 'react'
import { Link } from 'react-router'
import type { ElectionView } from '#core/contract/elections-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { useSecondPress, wordsOfPress } from '#renderer/parts/use-second-press.ts'
import { CountField, countOf, typedOf } from './count-field.tsx'
import { LineField } from './line-field.tsx'
import { Said } from './said.tsx'
import type { StepWorkProps } from './step-props.ts'
import { useElectionCall } from './use-elections.ts'
import { VoteFields, emptyVote, presentAt, voteOf } from './vote-fields.tsx'
import type { VoteDraft } from './vote-fields.tsx'

type Found = Pick<ElectionView['figures'], 'exchanged' | 'unused' | 'collected'>

interface AnnulFormProps extends StepWorkProps {
  /** What was found, as far as it was typed; what is recorded stands. */
  readonly found: { readonly [Name in keyof Found]?: Found[Name] | undefined }
  /** Asked for; else a button that asks first. */
  readonly isOpen: boolean
}

/** More ballots in the box than were handed out, counted again: the vote is void and held anew. */
export function AnnulForm(props: AnnulFormProps) {
  const { election } = props
  const [asked, setAsked] = useState(false)
  if (election.annul === null) return null
  if (!props.isOpen && !asked)
    return (
      <p className="annul">
        <Button small look="quiet" onClick={() => setAsked(true)}>
          Phiếu thu về nhiều hơn phát ra
        </Button>
      </p>
    )
  const { collected, issued } = election.figures
  if (collected !== null && issued !== null && collected <= issued)
    return (
      <p className="note info" role="status">
        <StateGlyph state="draft" />
        <span>
          Đang ghi thu về {collected}, phát ra {issued}. Đếm lại vẫn thừa thì sửa số thu về ở{' '}
          <Link to={`/d/${props.dossierId}/ngay-dai-hoi/bau-cu/${election.ballotId}`}>
            Kiểm phiếu
          </Link>
          , kèm lý do, rồi về đây ghi hủy lần bỏ phiếu.
        </span>
      </p>
    )
  return <Annulling {...props} way={election.annul} />
}

type AnnullingProps = AnnulFormProps & {
  readonly way: NonNullable<StepWorkProps['election']['annul']>
}

function Annulling(props: AnnullingProps) {
  const { election, dossierId, hall, way, onDone } = props
  const { figures, fields } = useFound(props)
  const [reason, setReason] = useState('')
  const [by, setBy] = useState('')
  const [typedVote, setVote] = useState<VoteDraft | null>(null)
  const vote = typedVote ?? emptyVote(presentAt(election, hall))
  const { run, isPending, refused } = useElectionCall(dossierId, client.elections.annul, onDone)
  const asked = voteOf(vote)
  const second = useSecondPress(
    typedVote === null && asked !== null ? JSON.stringify([figures, asked]) : null,
  )
  const submit = () => {
    if (!second.mayGoOn()) return
    run({ id: dossierId, ballotId: election.ballotId, ...figures, reason, by, vote: asked })
  }
  return (
    <div className="step-form">
      <fieldset className="annul">
        <legend>Phiếu thu về nhiều hơn phát ra, đã đếm lại</legend>
        <Said by={election.presidium} words={way.say} />
        <p className="t14 sub">
          {way.clause.source}. {way.clause.says} Số đã ghi từ bước in phiếu và phiếu đã nhập không
          dùng nữa; số thừa, lý do in vào biên bản kiểm phiếu.
        </p>
        <div className="figures">
          {fields.map((field) => (
            <CountField key={field.label} {...field} />
          ))}
        </div>
        <LineField
          label="Lý do hủy"
          help="Đã đếm lại thế nào, vì sao thừa."
          value={reason}
          onChange={setReason}
        />
        <LineField label="Người xác nhận số thu về" value={by} onChange={setBy} />
        <VoteFields
          subject={way.vote}
          draft={vote}
          isRefused={refused !== null}
          onChange={setVote}
        />
        {refused !== null && (
          <p className="c-bad refused" role="alert">
            {refused}
          </p>
        )}
        <Button disabled={isPending} onClick={submit}>
          {wordsOfPress(second.asked, asked?.agree ?? 0) ?? 'Ghi hủy, bỏ phiếu lại'}
        </Button>
      </fieldset>
    </div>
  )
}

/** Asked for where the steps have not recorded it yet: the account of the paper closes with it. */
const FIELDS = [
  ['exchanged', 'Đổi phiếu hỏng, đếm lại'],
  ['unused', 'Chưa dùng, đếm lại'],
  ['collected', 'Thu về, đếm lại'],
] as const satisfies readonly (readonly [keyof Found, string])[]

function useFound({ election, found }: AnnullingProps) {
  const [typed, setTyped] = useState<Partial<Record<keyof Found, string>>>({})
  const shown = (name: keyof Found) => typed[name] ?? typedOf(found[name] ?? null)
  const open = FIELDS.filter(([name]) => election.figures[name] === null)
  return {
    figures: Object.fromEntries(open.map(([name]) => [name, countOf(shown(name))])),
    fields: open.map(([name, label]) => ({
      ...{ label, value: shown(name) },
      onChange: (now: string) => setTyped({ ...typed, [name]: now }),
    })),
  }
}
