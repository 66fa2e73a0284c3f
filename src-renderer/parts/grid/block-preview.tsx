import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { Button } from '../button.tsx'
import { StateGlyph } from '../state-glyph.tsx'
import { blockLines, countBlock, describeCounts, writeWords } from './block-words.ts'
import type { BlockLine } from './block-words.ts'
import type { BlockPlan } from './block-plan.ts'
import type { WriteChoice } from './use-block-work.ts'

interface BlockPreviewProps {
  readonly plan: BlockPlan
  /** 5 -> "thêm 5 người". */
  readonly growthWords: ((count: number) => string) | undefined
  readonly onWrite: (choice: WriteChoice) => void
  readonly onDrop: () => void
}

/** More than this nobody reads. */
const MOST_LINES = 200

const GLYPHS = { refused: 'must-fix', doubtful: 'should-review', cured: 'met' } as const

/** What a block would write, what it cannot, and what is in doubt, before anything is written. */
export function BlockPreview({ plan, growthWords, onWrite, onDrop }: BlockPreviewProps) {
  const [withDoubts, setWithDoubts] = useState(true)
  const [withAdded, setWithAdded] = useState(true)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('[data-safe]')?.focus()
  }, [])
  const choice = { withDoubts, withAdded }
  const counts = countBlock(plan, choice)
  const addWords = plan.added > 0 ? growthWords?.(plan.added) : undefined
  const writes = writeWords(counts, withAdded ? addWords : undefined)
  return (
    <section
      ref={panel}
      className="g-preview"
      aria-label="Xem trước khi ghi"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDrop()
      }}
    >
      <header>
        <strong role="status">{describeCounts(counts)}</strong>
        <span className="sub">Chưa ghi gì.</span>
      </header>
      <LineTable lines={blockLines(plan)} />
      <footer>
        {counts.doubtful > 0 && (
          <Choice checked={withDoubts} onChange={setWithDoubts}>
            Nhận cả {formatInteger(counts.doubtful)} ô cần xem
          </Choice>
        )}
        {addWords !== undefined && (
          <Choice checked={withAdded} onChange={setWithAdded}>
            {capital(addWords)} vào cuối danh sách
          </Choice>
        )}
        {plan.nameless > 0 && (
          <span className="sub">
            {formatInteger(plan.nameless)} dòng thừa không có họ tên nên không thêm được.
          </span>
        )}
        <span className="grow" />
        <Button small data-safe onClick={onDrop}>
          Không ghi
        </Button>
        <Button small look="primary" disabled={writes === null} onClick={() => onWrite(choice)}>
          {writes ?? 'Không có ô nào để ghi'}
        </Button>
      </footer>
    </section>
  )
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

interface ChoiceProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

function Choice({ checked, onChange, children }: ChoiceProps) {
  return (
    <label className="nw">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />{' '}
      {children}
    </label>
  )
}

function LineTable({ lines }: { readonly lines: readonly BlockLine[] }) {
  if (lines.length === 0) return null
  return (
    <div className="g-preview-lines" tabIndex={0} role="region" aria-label="Các ô cần xem">
      <table>
        <thead>
          <tr>
            <th scope="col">Ô</th>
            <th scope="col">Chép sang</th>
            <th scope="col">Sẽ thành</th>
            <th scope="col">Vì sao</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_LINES).map((line) => (
            <tr key={line.key}>
              <td>
                {line.place}, <span className="sub">{line.column}</span>
              </td>
              <td>{line.before}</td>
              <td>{line.after}</td>
              <td>
                <StateGlyph state={GLYPHS[line.state]} small /> {line.reason}
              </td>
            </tr>
          ))}
          {lines.length > MOST_LINES && (
            <tr>
              <td colSpan={4} className="sub">
                và {formatInteger(lines.length - MOST_LINES)} ô nữa
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
