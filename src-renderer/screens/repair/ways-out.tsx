import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formatInteger, lowerFirst } from '#core/base/vietnamese-text.ts'
import type { CompositionView, RepairProposal } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { Button } from '#renderer/parts/button.tsx'
import { shortLabel } from '../personnel/requirement-words.ts'
import { linkToPlace } from '../road.ts'
import type { Clash, ClashCount } from './clash.ts'
import type { Wishes } from './use-wishes.ts'

interface WaysOutProps {
  readonly dossier: Dossier
  readonly proposal: RepairProposal
  readonly view: CompositionView | null
  readonly clash: Clash
  readonly wishes: Wishes
  readonly busy: boolean
}

interface Way {
  readonly id: string
  readonly title: string
  readonly then: string
  readonly actions: ReactNode
}

/** Each way with a button that leads to its place; a limit may first be tried without writing it. */
export function WaysOut(props: WaysOutProps) {
  const go = useGo(props.dossier.id)
  const ways = [
    ...limitWays(props, go),
    ...keepWays(props, go),
    ...scarce(props).map((count) => poolWay(count, go)),
    ...consentWays(props, go),
    ...sizeWays(props, go),
    ...factWays(props, go),
  ]
  if (ways.length === 0)
    return (
      <p className="panel-body">
        Nới riêng một mức chưa đủ: sửa lại các yêu cầu, hoặc bổ sung người vào nguồn rồi tìm lại.
      </p>
    )
  return (
    <ol className="ways-out scroll" tabIndex={0} aria-label="Lối ra">
      {ways.map(({ id, title, then, actions }) => (
        <li key={id}>
          <div>
            <b className="strong">{title}</b>
            <p className="sub t14">{then}</p>
          </div>
          <span className="row">{actions}</span>
        </li>
      ))}
    </ol>
  )
}

type Go = ReturnType<typeof useGo>

function useGo(dossierId: string) {
  const navigate = useNavigate()
  const list = `/d/${dossierId}/nhan-su`
  return {
    requirement: (id: string) => () => void navigate(`${list}?yeu-cau=${id}`),
    cell: (field: string, row: string) => () => void navigate(`${list}?o=${field}&dong=${row}`),
    adding: () => void navigate(`${list}?them=nguoi`),
    listSize: () =>
      void navigate(
        linkToPlace(dossierId, { step: 'plan', field: 'plan.candidateListSize', rowId: null }),
      ),
  }
}

function limitWays({ proposal, clash, wishes, busy }: WaysOutProps, go: Go): Way[] {
  const requirements = new Map(clash.counts.map(({ requirement }) => [requirement.id, requirement]))
  return proposal.waysOut.flatMap((way) => {
    const requirement = requirements.get(way.requirement)
    if (!requirement) return []
    const what = lowerFirst(shortLabel(requirement))
    const { minimum, maximum } = requirement
    const limits = way.limit === 'min' ? { minimum: way.to, maximum } : { minimum, maximum: way.to }
    return {
      id: `${way.requirement} ${way.limit}`,
      title:
        way.limit === 'min'
          ? `Hạ ${what} còn từ ${formatInteger(way.to)} người`
          : `Nâng mức ${what} lên ${formatInteger(way.to)} người`,
      then: describeSwapsThen(way.swaps),
      actions: (
        <>
          <Button small look="quiet" onClick={go.requirement(requirement.id)}>
            Sửa yêu cầu
          </Button>
          <Button
            disabled={busy}
            onClick={() => wishes.tryLimits({ requirementId: requirement.id, ...limits })}
          >
            Thử lối này
          </Button>
        </>
      ),
    }
  })
}

function describeSwapsThen(swaps: number | null): string {
  if (swaps === null) return 'Chưa kịp tính khi đó phải thay mấy người.'
  return swaps === 0
    ? 'Khi đó không phải thay ai.'
    : `Khi đó cần thay ${formatInteger(swaps)} người. Nên xin lại ý kiến nơi đặt yêu cầu.`
}

function keepWays({ clash, wishes, busy }: WaysOutProps, go: Go): Way[] {
  return clash.keep.map(({ candidate, person }) => {
    const asked = wishes.settings.keep.includes(candidate.id)
    return {
      id: `keep ${candidate.id}`,
      title: `Thôi giữ ${person.fullName}`,
      then: candidate.mustKeep
        ? 'Đang ghi ở cột Giữ bắt buộc của danh sách.'
        : 'Chỉ mới giữ trong lần tìm này.',
      actions:
        asked && !candidate.mustKeep ? (
          <Button disabled={busy} onClick={() => wishes.letGo(candidate.id)}>
            Thôi giữ
          </Button>
        ) : (
          <Button onClick={go.cell('candidate.mustKeep', candidate.id)}>Tới cột Giữ</Button>
        ),
    }
  })
}

/** Requirements whose least number is what clashes: more people to choose from help there, and only there. */
function scarce({ proposal, clash }: WaysOutProps): readonly ClashCount[] {
  const lowered = new Set(
    proposal.waysOut.flatMap(({ requirement, limit }) => (limit === 'min' ? [requirement] : [])),
  )
  return clash.counts.filter(
    ({ requirement: { id, minimum }, eligible }) =>
      lowered.has(id) || (minimum !== null && eligible.length < minimum),
  )
}

function poolWay({ requirement, eligible }: ClashCount, go: Go): Way {
  const short = (requirement.minimum ?? 0) - eligible.length
  return {
    id: `pool ${requirement.id}`,
    title: `Bổ sung nguồn ${lowerFirst(shortLabel(requirement))}`,
    then:
      short > 0
        ? `Cần thêm ít nhất ${formatInteger(short)} người đủ điều kiện, rồi tìm lại.`
        : 'Cần thêm người đủ điều kiện mà không vướng điều kia, rồi tìm lại.',
    actions: <Button onClick={go.adding}>Thêm người</Button>,
  }
}

const MOST_NAMED = 3

/** The superior may agree to less remaining service; nobody may agree to missed meetings. */
function consentWays(props: WaysOutProps, go: Go): Way[] {
  const { dossier, clash, view } = props
  const clashing = [
    ...clash.keep,
    ...scarce(props).flatMap(({ barred }) => barred.map(({ named }) => named)),
  ].map(({ candidate }) => candidate.id)
  const pool = clash.size ? (view?.people.map(({ candidateId }) => candidateId) ?? []) : clashing
  const wanted = new Set(pool)
  const names = new Map(dossier.people.map(({ id, fullName }) => [id, fullName]))
  return dossier.candidates
    .filter(({ id }) => wanted.has(id) && onlyService(clash, id))
    .slice(0, MOST_NAMED)
    .map((candidate) => ({
      id: `consent ${candidate.id}`,
      title: `Xin cấp trên đồng ý cho ${names.get(candidate.personId) ?? ''}`,
      then: 'Có ý kiến đồng ý thì ghi vào cột Cấp trên đồng ý, rồi tìm lại.',
      actions: (
        <Button onClick={go.cell('candidate.superiorConsent', candidate.id)}>Tới cột ấy</Button>
      ),
    }))
}

function onlyService({ verdicts }: Clash, candidateId: string): boolean {
  const verdict = verdicts.get(candidateId)
  return (
    verdict?.verdict === 'not-eligible' && verdict.reasons.every(({ kind }) => kind === 'service')
  )
}

function sizeWays({ clash, proposal }: WaysOutProps, go: Go): Way[] {
  if (!clash.size) return []
  const short = proposal.size - proposal.conflict.eligible
  return [
    {
      id: 'size pool',
      title: 'Bổ sung nguồn nhân sự',
      then: `Cần thêm ít nhất ${formatInteger(short)} người đủ điều kiện, rồi tìm lại.`,
      actions: <Button onClick={go.adding}>Thêm người</Button>,
    },
    {
      id: 'size list',
      title: `Rút danh sách còn ${formatInteger(proposal.conflict.eligible)} người`,
      then: 'Số người của danh sách do kế hoạch định: xin ý kiến rồi sửa ở Hồ sơ hoặc ở yêu cầu.',
      actions: <Button onClick={go.listSize}>Tới Hồ sơ</Button>,
    },
  ]
}

/** Nobody is brought in of whom it is not known whether they may stand; the missing facts may end the clash. */
function factWays({ proposal: { leftOut } }: WaysOutProps, go: Go): Way[] {
  const [first] = leftOut
  if (first === undefined) return []
  return [
    {
      id: 'facts',
      title: `Điền số liệu còn thiếu của ${formatInteger(leftOut.length)} người trong nguồn`,
      then: 'Chưa rõ họ đủ điều kiện hay không nên chưa xét đưa vào; điền đủ rồi tìm lại.',
      actions: <Button onClick={go.cell('candidate.service', first)}>Tới người đầu</Button>,
    },
  ]
}
