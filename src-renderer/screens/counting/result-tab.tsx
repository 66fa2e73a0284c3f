import { FileDown, ScrollText } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Link } from 'react-router'
import type { CountingView } from '#core/contract/counting-values.ts'
import type { ResultView } from '#core/contract/result-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { parseCount } from '#renderer/parts/typed-value.ts'
import { Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph, StateTag } from '#renderer/parts/state-glyph.tsx'
import type { StateKind } from '#renderer/parts/state-glyph.tsx'
import { EmptyState, LoadingBar } from '#renderer/parts/waiting.tsx'
import { CountField, countOf, typedOf } from '../elections/count-field.tsx'
import { useElections } from '../elections/use-elections.ts'
import { offerDownload, readBase64 } from '../papers/save-file.ts'
import { AskReason } from './ask-reason.tsx'
import { countWords } from './result-words.ts'
import { PaperPanel } from './paper-panel.tsx'
import { useResult, useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

interface ResultTabProps {
  readonly place: BallotPlace
  readonly view: CountingView
}

/** The result, once both passes agree; confirmed it stands in every paper. */
export function ResultTab({ place, view }: ResultTabProps) {
  const result = useResult(place)
  if (result.error !== null)
    return (
      <section className="panel counting-closed" aria-label="Kết quả">
        <EmptyState
          icon={ScrollText}
          title="Chưa có kết quả"
          sentence={describeFailure(result.error).sentence}
        />
      </section>
    )
  if (!result.data) return <LoadingBar what="Đang tính kết quả" />
  const { data } = result
  const summary = {
    entered: data.valid + data.invalid,
    valid: data.valid,
    invalid: data.invalid,
    marks: data.names.reduce((sum, { votes }) => sum + votes, 0),
    most: Math.max(0, ...data.names.map(({ votes }) => votes)),
  }
  return (
    <div className="counting-work">
      <Panel title={VERDICTS[data.verdict]} aside={countWords(data)} className="counting-result">
        <ResultTable result={data} />
      </Panel>
      <div className="counting-side scroll">
        <Confirm place={place} view={view} result={data} />
        <PaperPanel place={place} view={view} summary={summary} isOpen={data.open.length > 0} />
        <Files place={place} result={data} />
      </div>
    </div>
  )
}

const VERDICTS: Readonly<Record<ResultView['verdict'], string>> = {
  complete: 'Đã bầu đủ',
  incomplete: 'Chưa bầu đủ',
  tie: 'Bằng phiếu ở vị trí cuối',
  'no-quorum': 'Không đủ số người để bầu',
  'figures-differ': 'Các số chưa khớp',
  'cannot-tell': 'Chưa kết luận được',
}

const STATES: Readonly<Record<ResultView['names'][number]['state'], readonly [StateKind, string]>> =
  {
    elected: ['met', 'trúng cử'],
    alternate: ['met', 'dự khuyết'],
    tied: ['should-review', 'bằng phiếu, chờ quyết'],
    'not-elected': ['not-applicable', 'không trúng cử'],
    open: ['cannot-tell', 'chưa có kết quả'],
  }

function ResultTable({ result }: { readonly result: ResultView }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Số phiếu từng người">
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col" className="r">
              Số
            </th>
            <th scope="col">Họ và tên</th>
            <th scope="col" className="r">
              Số phiếu
            </th>
            <th scope="col" className="r">
              Tỉ lệ
            </th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {result.names.map(({ id, order, name, votes, percent, state }) => (
            <tr key={id}>
              <td className="r num">{order}</td>
              <td>{name}</td>
              <td className="r num">{votes}</td>
              <td className="r num">{percent}%</td>
              <td>
                <StateTag state={STATES[state][0]} words={STATES[state][1]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Confirm({ place, view, result }: ResultTabProps & { readonly result: ResultView }) {
  const [by, setBy] = useState(view.head ?? '')
  const [copies, setCopies] = useState(typedOf(view.copies))
  const confirm = useStep(place.id, client.counting.confirm)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (by.trim() !== '') confirm.run({ ...place, by, copies: countOf(copies) })
  }
  if (view.confirmed !== null)
    return <Confirmed place={place} view={view} confirmed={view.confirmed} />
  return (
    <Panel title="Xác nhận kết quả">
      <form className="panel-body counting-form" onSubmit={submit}>
        <Before view={view} result={result} />
        <FieldLine label="Trưởng ban kiểm phiếu" error={confirm.refusal}>
          {(control) => (
            <input
              {...control}
              className="input"
              autoComplete="off"
              value={by}
              onChange={({ target }) => setBy(target.value)}
            />
          )}
        </FieldLine>
        <CountField
          label="Số bản biên bản kiểm phiếu"
          help="in trong biên bản"
          value={copies}
          onChange={setCopies}
        />
        <Button
          look="primary"
          type="submit"
          disabled={
            by.trim() === '' || !isCopies(copies) || result.open.length > 0 || confirm.running
          }
        >
          Xác nhận và ghi vào văn bản
        </Button>
        <p className="sub t14">
          {by.trim() === '' ? 'Ghi tên người xác nhận trước. ' : ''}Xác nhận rồi thì muốn sửa phải
          rút lại kết quả, kèm lý do.
        </p>
      </form>
    </Panel>
  )
}

/** What holds the result back, and the way to put right what both passes have wrong. */
function Before({ view, result }: Pick<ResultTabProps, 'view'> & { readonly result: ResultView }) {
  const withdrawn = view.withdrawn.at(-1)
  return (
    <>
      {withdrawn !== undefined && (
        <p>
          Kết quả xác nhận trước đã được {withdrawn.by} rút lúc {withdrawn.at.slice(11, 16)}:{' '}
          {withdrawn.reason}.
        </p>
      )}
      <Heard heard={withdrawn?.heard ?? null} />
      {result.open.map((sentence) => (
        <p key={sentence} className="c-bad">
          {sentence}
        </p>
      ))}
      {result.warnings.map((sentence) => (
        <p key={sentence} className="note warn">
          <StateGlyph state="should-review" /> <span>{sentence}</span>
        </p>
      ))}
      {(result.open.length > 0 || withdrawn !== undefined) && (
        <p>
          Hai lần cùng ghi sai thì <Link to="?phan=lan-1">mở lại hai lần</Link>, kèm lý do.
        </p>
      )}
    </>
  )
}

/** The hall has heard the result that is withdrawn. */
function Heard({ heard }: Pick<CountingView['withdrawn'][number], 'heard'>) {
  const note = useRef<HTMLDivElement>(null)
  // It stands above the form that was just sent. Braces: newer browsers answer with a promise.
  useEffect(() => {
    void note.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (heard === null) return null
  return (
    <div className="note warn" role="status" ref={note}>
      <StateGlyph state="should-review" />
      <div>
        <p>{heard.warning}</p>
        <p>“{heard.say}”</p>
      </div>
    </div>
  )
}

/** Nothing yet, or a number from 1. */
function isCopies(typed: string): boolean {
  const read = parseCount(typed)
  return read.ok && (read.value === null || read.value > 0)
}

interface ConfirmedProps extends ResultTabProps {
  readonly confirmed: NonNullable<CountingView['confirmed']>
}

function Confirmed({ place, view, confirmed }: ConfirmedProps) {
  const [asking, setAsking] = useState(false)
  const withdraw = useStep(place.id, client.counting.withdrawResult)
  return (
    <Panel title="Đã xác nhận">
      <div className="panel-body counting-form">
        <p>
          {confirmed.by}, lúc {confirmed.at.slice(11, 16)}. Số phiếu đã vào các văn bản.
        </p>
        {confirmed.hash !== null && <Hash hash={confirmed.hash} />}
        <WhatFollows place={place} />
        {asking && confirmed.resting !== null && (
          <p className="c-bad" role="alert">
            {confirmed.resting}
          </p>
        )}
        {asking && confirmed.resting === null && <Heard heard={confirmed.heard} />}
        {asking && confirmed.resting === null ? (
          <AskReason
            who="Trưởng ban kiểm phiếu"
            by={view.head ?? ''}
            label="Vì sao rút lại kết quả"
            help="Số phiếu ra khỏi các văn bản, phiếu đã nhập vẫn còn. Lý do vào nhật ký nhập phiếu."
            action="Rút lại kết quả"
            refusal={withdraw.refusal}
            onCancel={() => setAsking(false)}
            onGive={(reason, by) => withdraw.run({ ...place, by, reason })}
          />
        ) : (
          <Button small look="quiet" onClick={() => setAsking(true)}>
            Kết quả sai, rút lại
          </Button>
        )}
      </div>
    </Panel>
  )
}

/** The minutes of this count, and the election it belongs to, where its result is announced. */
function WhatFollows({ place }: { readonly place: BallotPlace }) {
  const elections = useElections(place.id).data?.elections
  const election = elections?.find(({ ballotId }) => ballotId === place.ballotId)
  const minutes = election?.steps.find(({ id }) => id === 'counted')?.paper ?? 'counting-minutes'
  return (
    <>
      <Link to={`/d/${place.id}/van-ban?dong=${minutes}`}>Mở biên bản kiểm phiếu</Link>
      <Link
        className="btn primary"
        to={`/d/${place.id}/ngay-dai-hoi/bau-cu?phieu=${place.ballotId}`}
      >
        Tới công bố kết quả
      </Link>
    </>
  )
}

function Hash({ hash }: { readonly hash: string }) {
  return (
    <p className="t14">
      Mã kiểm: <span className="num hash">{hash}</span>
    </p>
  )
}

function Files({ place, result }: { readonly place: BallotPlace; readonly result: ResultView }) {
  const table = useStep(place.id, async () => {
    const { fileName, text } = await client.counting.ballotTable(place)
    offerDownload(fileName, new Blob([text], { type: 'text/csv;charset=utf-8' }))
  })
  const recount = useStep(place.id, async () => {
    const { fileName, text } = await client.counting.recountPage(place)
    offerDownload(fileName, new Blob([text], { type: 'text/html;charset=utf-8' }))
  })
  const journal = useStep(place.id, async () => {
    const { fileName, contentBase64 } = await client.counting.journal(place)
    offerDownload(fileName, new Blob([readBase64(contentBase64)]))
  })
  return (
    <Panel title="Tệp kèm biên bản">
      <div className="panel-body counting-form">
        {result.causes.map(({ reason, ballots }) => (
          <p key={reason} className="t14">
            Không hợp lệ, {reason}: {ballots} phiếu
          </p>
        ))}
        <div className="row wrap">
          <Button small icon={FileDown} onClick={() => journal.run(undefined)}>
            Nhật ký nhập phiếu
          </Button>
          {result.hash !== null && (
            <>
              <Button small icon={FileDown} onClick={() => table.run(undefined)}>
                Bảng phiếu (CSV)
              </Button>
              <Button small icon={FileDown} onClick={() => recount.run(undefined)}>
                Trang kiểm lại (HTML)
              </Button>
            </>
          )}
        </div>
      </div>
    </Panel>
  )
}
