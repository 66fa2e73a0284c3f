import { memo, useMemo, useState } from 'react'
import type { CountingView } from '#core/contract/counting-values.ts'
import type { PassSummary } from '#core/election/ballot-entry.ts'
import { figureLines } from '#core/election/paper-figures.ts'
import type { FigureLaw, FigureLine } from '#core/election/paper-figures.ts'
import { canBeSigned, isSignedFor } from '#core/election/signed-reasons.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph, StateTag } from '#renderer/parts/state-glyph.tsx'
import { AskReason } from './ask-reason.tsx'
import { ExplainFigure } from './explain-figure.tsx'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

interface PaperPanelProps {
  readonly place: BallotPlace
  readonly view: CountingView
  readonly summary: PassSummary
  /** The result is kept open, by these figures or by others. */
  readonly isOpen?: boolean
}

/** The identities of this count, judged anew at each ballot and left alone while one is typed. */
export const PaperPanel = memo(function PaperPanel(props: PaperPanelProps) {
  const { place, view, summary, isOpen = false } = props
  const { figures, names, places, marks, explained, confirmed } = view
  const blind = view.own?.blind === true
  const untold = [figures.issued, figures.voters, figures.collected].includes(null)
  const [telling, setTelling] = useState(untold)
  const lines = useMemo(() => {
    const all = figureLines(figures, summary, { marks, names: names.length, places })
    return blind ? all.filter(({ law }) => !NEEDS_CONTENT.includes(law)) : all
  }, [figures, summary, marks, names.length, places, blind])
  const signed = (line: FigureLine) => explained.findLast((one) => isSignedFor(one, line))
  const broken = lines.filter((line) => line.state === 'broken' && !signed(line))
  return (
    <Panel
      title="Các số phải khớp"
      className="counting-paper"
      more={
        <StateTag
          state={broken.length > 0 || isOpen ? 'must-fix' : 'met'}
          words={
            broken.length > 0 ? `${broken.length} chỗ lệch` : isOpen ? 'chưa khớp' : 'đang khớp'
          }
        />
      }
    >
      <ul>
        {lines.map((line) => (
          <Line key={line.law} place={place} line={line} signed={signed(line)} />
        ))}
      </ul>
      {confirmed === null && (
        <div className="tell">
          <button
            type="button"
            className="link-button"
            aria-expanded={telling}
            onClick={() => setTelling(!telling)}
          >
            Sửa số phát ra, thu về
          </button>
          {telling && <FigureFields place={place} view={view} />}
        </div>
      )}
    </Panel>
  )
})

/** What the ballots of a pass say, which is kept back until both are closed. */
const NEEDS_CONTENT: readonly FigureLaw[] = [
  'valid-and-invalid',
  'marks-within-ballots',
  'votes-within-valid',
]

interface LineProps {
  readonly place: BallotPlace
  readonly line: FigureLine
  readonly signed: CountingView['explained'][number] | undefined
}

function Line({ place, line, signed }: LineProps) {
  const { law, state, label, value, remark } = line
  const glyph =
    state === 'holds'
      ? 'met'
      : state === 'open'
        ? 'not-applicable'
        : signed
          ? 'should-review'
          : 'must-fix'
  return (
    <li>
      <StateGlyph state={glyph} label={GLYPH_WORDS[glyph]} />
      <span>{label}</span>
      <b className="num">{value}</b>
      {remark !== null && <span className="sub t14">{remark}</span>}
      {law === 'entered' && <Progress line={line} />}
      {signed && (
        <span className="sub t14">
          {signed.by}: {signed.reason}
        </span>
      )}
      {state === 'broken' && !signed && canBeSigned(law) && (
        <ExplainFigure place={place} line={line} />
      )}
      {state === 'broken' && !canBeSigned(law) && (
        <span className="c-bad t14">Đếm lại rồi sửa số đã ghi.</span>
      )}
    </li>
  )
}

const GLYPH_WORDS = {
  met: 'khớp',
  'not-applicable': 'chưa đủ số',
  'should-review': 'khác, có lý do',
  'must-fix': 'lệch',
} as const

function Progress({ line: { left, right } }: { readonly line: FigureLine }) {
  const share = left === null || !right ? 0 : Math.min(100, (100 * left) / right)
  return (
    <span className="bar" aria-hidden="true">
      <i className="f-blue" style={{ width: `${share}%` }} />
    </span>
  )
}

const FIELDS = [
  ['voters', 'Người bỏ phiếu'],
  ['issued', 'Phát ra'],
  ['collected', 'Thu về'],
] as const

interface Changed {
  readonly name: (typeof FIELDS)[number][0]
  readonly label: string
  readonly value: number | null
}

function FigureFields({ place, view }: Omit<PaperPanelProps, 'summary'>) {
  const set = useStep(place.id, client.counting.setFigures)
  const [changed, setChanged] = useState<Changed | null>(null)
  const [again, setAgain] = useState(0)
  const begun = view.passes.some(({ state }) => state !== 'waiting')
  const by = view.own === null ? {} : { by: view.own.clerk }
  const drop = () => {
    setChanged(null)
    setAgain(again + 1)
  }
  const give = (next: Changed) => {
    const { name, value } = next
    if (begun && view.figures[name] !== null) setChanged(next)
    else set.run({ ...place, ...by, figures: { [name]: value } })
  }
  return (
    <div className="figure-fields">
      {FIELDS.map(([name, label]) => (
        <label key={`${name} ${again}`}>
          {label}
          <input
            className="input"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={view.figures[name] ?? ''}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur()
            }}
            onBlur={({ target }) => {
              const text = target.value.trim()
              const value = text === '' ? null : /^\d{1,5}$/.test(text) ? Number(text) : undefined
              if (value === undefined) target.value = String(view.figures[name] ?? '')
              else if (value !== view.figures[name]) give({ name, label, value })
            }}
          />
        </label>
      ))}
      {changed !== null && (
        <AskReason
          label={`Vì sao sửa “${changed.label}” từ ${view.figures[changed.name] ?? '?'} thành ${changed.value ?? 'để trống'}`}
          action="Sửa số"
          refusal={set.refusal}
          onCancel={drop}
          onGive={(reason) =>
            set.run({ ...place, ...by, figures: { [changed.name]: changed.value }, reason }, () =>
              setChanged(null),
            )
          }
        />
      )}
      {set.refusal !== null && changed === null && (
        <span className="c-bad t14" role="alert">
          {set.refusal}
        </span>
      )}
    </div>
  )
}
