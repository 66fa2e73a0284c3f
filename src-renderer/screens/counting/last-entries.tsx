import { memo, useState } from 'react'
import type { BallotEntryView, CountingView } from '#core/contract/counting-values.ts'
import { describeEntry } from '#core/election/ballot-entry.ts'
import { Panel } from '#renderer/parts/panel.tsx'
import type { WaitingEntry } from './entry-queue.ts'

const LAST = 7

interface LastEntriesProps {
  readonly entries: readonly BallotEntryView[]
  readonly waiting: readonly WaitingEntry[]
  readonly words: CountingView['words']
  readonly onOpen: (number: number) => void
}

/** The ballots just written, newest first; all of them on request. Left alone while one is typed. */
export const LastEntries = memo(function LastEntries(props: LastEntriesProps) {
  const { entries, waiting, words, onOpen } = props
  const [all, setAll] = useState(false)
  return (
    <Panel
      title="Vừa nhập"
      className="counting-last"
      more={
        entries.length > LAST && (
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all ? `${LAST} phiếu cuối` : `Cả ${entries.length} phiếu`}
          </button>
        )
      }
    >
      <div className="scroll">
        <ol>
          {waiting.map((one) => (
            <li key={`w${one.key}`}>
              <b>{one.key}</b>
              <span className="ell">{describeEntry(one.entry, words)}</span>
              <span className={one.refusal === null ? 'sub' : 'c-bad'}>
                {one.refusal === null ? 'đang ghi' : 'chưa ghi'}
              </span>
            </li>
          ))}
          <Lines entries={entries} words={words} most={all ? Infinity : LAST} onOpen={onOpen} />
        </ol>
        {entries.length + waiting.length === 0 && (
          <p className="sub panel-body">Chưa có phiếu nào.</p>
        )}
      </div>
    </Panel>
  )
}, haveSameBallots)

function haveSameBallots(before: LastEntriesProps, after: LastEntriesProps): boolean {
  return before.entries === after.entries && before.waiting === after.waiting
}

interface LinesProps {
  readonly entries: readonly BallotEntryView[]
  readonly words: CountingView['words']
  readonly most: number
  readonly onOpen: (number: number) => void
}

/** Drawn anew when a ballot was written, not when one is being typed. */
const Lines = memo(
  function Lines({ entries, words, most, onOpen }: LinesProps) {
    return entries
      .toSorted((left, right) =>
        left.at < right.at ? 1 : left.at > right.at ? -1 : right.number - left.number,
      )
      .slice(0, most)
      .map(({ number, corrected, ...entry }) => (
        <li key={number}>
          <b>{number}</b>
          <span className="ell">
            {describeEntry(entry, words)}
            {corrected && <span className="sub">, đã sửa</span>}
          </span>
          <button
            type="button"
            className="link-button"
            aria-label={`Sửa phiếu ${number}`}
            onClick={() => onOpen(number)}
          >
            Sửa
          </button>
        </li>
      ))
  },
  (before, after) => before.entries === after.entries && before.most === after.most,
)
