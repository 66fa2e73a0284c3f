import { GitCompareArrows, Printer } from 'lucide-react'
import { useState } from 'react'
import type { CountingView, DifferencesView } from '#core/contract/counting-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { makeStore, useStore } from '#renderer/client/store.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { EmptyState, LoadingBar } from '#renderer/parts/waiting.tsx'
import { offerDownload, readBase64 } from '../papers/save-file.ts'
import { InHead } from './head-slot.tsx'
import { SettleBallot } from './settle-ballot.tsx'
import { SettleTotals } from './settle-totals.tsx'
import { useDifferences, useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

interface CompareTabProps {
  readonly place: BallotPlace
  readonly view: CountingView
  readonly onResult: () => void
}

/** Who holds the paper; told once, also when another screen was open meanwhile. */
const thirdPerson = makeStore('')

/** What the two passes do not have alike, settled from paper one after the other. */
export function CompareTab({ place, view, onResult }: CompareTabProps) {
  const differences = useDifferences(place)
  if (differences.error !== null)
    return (
      <section className="panel counting-closed" aria-label="So hai lần">
        <EmptyState
          icon={GitCompareArrows}
          title="Chưa so được hai lần"
          sentence={describeFailure(differences.error).sentence}
        />
      </section>
    )
  if (!differences.data) return <LoadingBar what="Đang so hai lần" />
  return <Compared place={place} view={view} found={differences.data} onResult={onResult} />
}

interface ComparedProps extends CompareTabProps {
  readonly found: DifferencesView
}

function Compared({ place, view, found, onResult }: ComparedProps) {
  const firstOpen = found.ballots.find(({ settled }) => settled === null)
  const [chosen, setChosen] = useState<number | null>(firstOpen?.number ?? null)
  const by = useStore(thirdPerson)
  const current = found.ballots.find(({ number }) => number === chosen) ?? firstOpen
  const goOn = () => {
    const after = found.ballots.filter(
      ({ number, settled }) => settled === null && number !== chosen,
    )
    setChosen(after[0]?.number ?? chosen)
  }
  return (
    <div className="counting-compare">
      <PrintDifferences place={place} />
      <DifferenceList found={found} chosen={current?.number ?? null} onChoose={setChosen} />
      <section className="panel compare-middle" aria-label="Quyết theo phiếu giấy">
        {found.mode === 'totals' ? (
          <SettleTotals {...{ place, view, found, by }} onBy={thirdPerson.set} />
        ) : current ? (
          <SettleBallot
            key={current.number}
            {...{ place, view, found, by }}
            difference={current}
            onBy={thirdPerson.set}
            onSettled={goOn}
          />
        ) : (
          <EmptyState
            icon={GitCompareArrows}
            title="Hai lần giống nhau"
            sentence="Không phiếu nào phải quyết. Xem và xác nhận kết quả."
          />
        )}
        {found.open === 0 && (
          <div className="foot">
            <StateTag state="met" words="Đã quyết xong" />
            <span className="grow" />
            <Button look={current ? 'plain' : 'primary'} onClick={onResult}>
              Mở kết quả
            </Button>
          </div>
        )}
      </section>
      <div className="counting-side">
        <TwoPasses found={found} />
        <Settled found={found} />
      </div>
    </div>
  )
}

function PrintDifferences({ place }: { readonly place: BallotPlace }) {
  const print = useStep(place.id, async () => {
    const { fileName, contentBase64 } = await client.counting.journal(place)
    offerDownload(fileName, new Blob([readBase64(contentBase64)]))
  })
  return (
    <InHead>
      <Button icon={Printer} disabled={print.running} onClick={() => print.run(undefined)}>
        In các phiếu khác nhau
      </Button>
    </InHead>
  )
}

interface DifferenceListProps {
  readonly found: DifferencesView
  readonly chosen: number | null
  readonly onChoose: (number: number) => void
}

function DifferenceList({ found, chosen, onChoose }: DifferenceListProps) {
  const all = found.ballots.length + found.totals.length
  const word = found.mode === 'totals' ? 'số' : 'phiếu'
  return (
    <section className="panel compare-list" aria-label="Các chỗ khác nhau">
      <div className="sum">
        <b>{all === 0 ? 'Khớp hết' : `Khác ${all} ${word}`}</b>
        <span className="bar" aria-hidden="true">
          <i className="f-ok" style={{ flex: found.same }} />
          <i className="f-warn" style={{ flex: all }} />
        </span>
        <span className="sub t14">
          {found.same} {word} giống nhau
        </span>
      </div>
      <ol className="scroll">
        {found.ballots.map((one) => (
          <li key={one.number}>
            <button
              type="button"
              aria-current={one.number === chosen ? 'true' : undefined}
              onClick={() => onChoose(one.number)}
            >
              <b>Phiếu {one.number}</b>
              {one.settled ? (
                <StateTag state="met" words="xong" />
              ) : (
                <span className="sub t14">{one.number === chosen ? 'đang xem' : 'chờ'}</span>
              )}
              <span className="sub t14 about">{aboutOf(one)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function aboutOf({ first, second, names }: DifferencesView['ballots'][number]): string {
  if (first === null && second === null) return 'Cả hai lần chưa nhập'
  if (first === null) return 'Lần 1: chưa nhập'
  if (second === null) return 'Lần 2: chưa nhập'
  if (names.length > 0) return `Khác ${names.length} tên`
  if (first.invalid !== null && second.invalid !== null) return 'Khác lý do không hợp lệ'
  return first.invalid === null ? 'Lần 2: không hợp lệ' : 'Lần 1: không hợp lệ'
}

function TwoPasses({ found: { passes, collected } }: { readonly found: DifferencesView }) {
  const rows = [
    ['Thu về', passes.map(() => collected)],
    ['Hợp lệ', passes.map(({ valid }) => valid)],
    ['Không hợp lệ', passes.map(({ invalid }) => invalid)],
    ['Cộng hai loại', passes.map(({ valid, invalid }) => valid + invalid)],
    ['Tổng phiếu bầu', passes.map(({ marks }) => marks)],
  ] as const
  return (
    <Panel title="Hai lần kiểm">
      <table className="tbl two-passes">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Số</span>
            </th>
            <th scope="col" className="r">
              Lần 1
            </th>
            <th scope="col" className="r">
              Lần 2
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, [first, second]]) => (
            <tr key={label} className={first === second ? '' : 'differs'}>
              <th scope="row">{label}</th>
              <td className="r">{formatInteger(first ?? 0)}</td>
              <td className="r">{formatInteger(second ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sub t14 say">
        Lần nào cộng cũng đủ mà hai lần vẫn có thể khác: phải xem phiếu giấy.
      </p>
    </Panel>
  )
}

function Settled({ found }: { readonly found: DifferencesView }) {
  const { settled } = found
  const all = found.ballots.length + found.totals.length
  return (
    <Panel
      title="Đã quyết"
      className="counting-settled"
      more={
        <span className="sub">
          {all - found.open} trên {all}
        </span>
      }
    >
      <div className="scroll">
        <ol>
          {settled.map(({ what, at, by, decision, reason }) => (
            <li key={`${what} ${at}`}>
              <b>{what}</b> {at.slice(11, 16)}, {by}
              <br />
              <span className="sub">{decision}</span>
              {reason !== '' && (
                <>
                  <br />
                  <span className="sub">Lý do: {reason}</span>
                </>
              )}
            </li>
          ))}
        </ol>
        <p className="sub t14 say">
          Bảng này kèm biên bản kiểm phiếu: phiếu nào, khác gì, ai quyết, lúc nào.
        </p>
      </div>
    </Panel>
  )
}
