import { CircleCheck, CircleDashed, RotateCcw } from 'lucide-react'
import { Link } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { AttendanceView } from '#core/contract/attendance-contract.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { CONFIDENCE_WORDS } from '../quote.tsx'
import {
  isQuorate,
  presentWords,
  quorumWords,
  recountWords,
  sourceWords,
} from '../day/presence-words.ts'
import { hourOf, kindWords, peopleWord, sinceFrozen } from './check-in-words.ts'

interface AttendanceSideProps {
  readonly dossierId: string
  readonly view: AttendanceView
  readonly onBeginRoll: () => void
}

/** What the chair asks: are we quorate, who is missing, what was reported. */
export function AttendanceSide({ dossierId, view, onBeginRoll }: AttendanceSideProps) {
  return (
    <>
      <QuorumPanel dossierId={dossierId} view={view} />
      <CountsPanel view={view} />
      <FrozenPanel view={view} />
      {view.ballots.length > 0 && <BallotsPanel view={view} />}
      <Button icon={RotateCcw} onClick={onBeginRoll}>
        Điểm danh lại từ đầu
      </Button>
    </>
  )
}

function QuorumPanel({ dossierId, view }: Pick<AttendanceSideProps, 'dossierId' | 'view'>) {
  const { quorum, clause } = view
  const enough = isQuorate(quorum)
  const Lamp = enough ? CircleCheck : CircleDashed
  const source = sourceWords(quorum)
  const recount = recountWords(quorum)
  return (
    <section
      className={enough ? 'panel door-quorum enough' : 'panel door-quorum'}
      aria-label="Điều kiện về số người có mặt"
    >
      <Lamp size={40} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p className="figure-line" role="status">
          <strong>{presentWords(quorum)}</strong>
          <span>{quorumWords(quorum)}</span>
        </p>
        {source !== null && <p className="t14">{source}</p>}
        {recount !== null && (
          <p className="c-warn label" role="status">
            {recount}
          </p>
        )}
        {clause && (
          <p className="t14 sub" title={CONFIDENCE_WORDS[clause.confidence]}>
            {clause.source}. {`Tin\u00a0cậy\u00a0${clause.confidence}`}
          </p>
        )}
        {!enough && (
          <Link className="t14" to={`/d/${dossierId}/ngay-dai-hoi/tinh-huong?mo=quorum-lost`}>
            Chưa đủ người thì làm gì
          </Link>
        )}
      </div>
    </section>
  )
}

function CountsPanel({ view }: { readonly view: AttendanceView }) {
  const lines = view.byKind.length > 1 ? view.byKind : []
  return (
    <Panel
      title={view.quorum.recount === null ? 'Theo diện' : 'Theo diện, lần điểm danh lại'}
      aside={asideOf(view)}
    >
      <table className="tbl seat-counts">
        <thead>
          <tr>
            <th>Diện</th>
            <th className="r">Triệu tập</th>
            <th className="r">Có mặt</th>
            <th className="r">Có lý do</th>
            <th className="r">Chưa đến</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.kind}>
              <td>{kindWords(line.kind)}</td>
              <Figures counts={line} />
            </tr>
          ))}
          <tr className="sum">
            <td>Cộng</td>
            <Figures counts={view} />
          </tr>
        </tbody>
      </table>
    </Panel>
  )
}

function asideOf({ late, left, alternates }: AttendanceView): string {
  return [
    ...(late > 0 ? [`đến muộn ${late}`] : []),
    ...(left > 0 ? [`đã về ${left}`] : []),
    ...(alternates > 0 ? [`dự khuyết ${alternates}`] : []),
  ].join(', ')
}

type Counts = Pick<AttendanceView, 'convened' | 'present' | 'excused' | 'absent'>

function Figures({ counts }: { readonly counts: Counts }) {
  return (
    <>
      <td className="r">{formatInteger(counts.convened)}</td>
      <td className="r">{formatInteger(counts.present)}</td>
      <td className="r">{formatInteger(counts.excused)}</td>
      <td className="r">{formatInteger(counts.absent)}</td>
    </>
  )
}

function BallotsPanel({ view }: { readonly view: AttendanceView }) {
  return (
    <Panel title="Số phiếu phải có để trúng cử">
      <ul className="panel-body">
        {view.ballots.map(({ title, collected, threshold }) => (
          <li key={title}>
            {title}:{' '}
            {threshold === null ? (
              'bộ quy định không nêu mức'
            ) : (
              <strong className="label">từ {formatInteger(threshold)} phiếu</strong>
            )}
            , thu về {formatInteger(collected)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Where it is said why the figures cannot be frozen yet. */
export const UNREADY_ID = 'attendance-unready'

function FrozenPanel({ view }: { readonly view: AttendanceView }) {
  const { frozen, form, session, unready, quorum } = view
  return (
    <Panel title={form === 'plenary' ? 'Số người có mặt đã chốt' : 'Số liệu đã chốt'}>
      <div className="panel-body" role="status">
        {frozen === null ? (
          <p>
            Chưa chốt. Chốt xong, {view.isForReport ? 'báo cáo thẩm tra và biên bản' : 'biên bản'}
            {session === null ? '' : ` của ${session}`} lấy đúng số lúc chốt.
          </p>
        ) : (
          <>
            <p>
              Chốt lúc {hourOf(frozen.at)}
              {frozen.session === null ? '' : `, ${frozen.session}`}: triệu tập{' '}
              {formatInteger(frozen.counts.convened)} {peopleWord(form)}, có mặt{' '}
              {formatInteger(frozen.counts.present)}, vắng có lý do{' '}
              {formatInteger(frozen.counts.excused)}, vắng chưa rõ lý do{' '}
              {formatInteger(frozen.counts.absent)}.
            </p>
            <p className={frozen.cameSince + frozen.goneSince > 0 ? 'c-warn label' : 'sub'}>
              {sinceFrozen(frozen)}
            </p>
          </>
        )}
        {unready !== null && quorum.recount === null && <p id={UNREADY_ID}>{unready}</p>}
      </div>
    </Panel>
  )
}
