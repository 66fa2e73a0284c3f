import { ArrowRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { SubmitEvent } from 'react'
import type { ImportPreview } from '#core/contract/import-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { confirmDoubts, groupDoubts, sameWords } from './doubts.ts'
import type { Correction, DoubtKind } from './doubts.ts'
import { editorOf } from './import-fields.ts'
import type { ImportView } from './import-view.ts'

interface DoubtKindsProps {
  readonly preview: ImportPreview
  readonly onView: (view: ImportView) => void
  readonly onCorrect: (corrections: readonly Correction[]) => void
}

/** The doubts kind by kind: each is confirmed, cured with one value or looked at cell by cell. */
export function DoubtKinds({ preview, onView, onCorrect }: DoubtKindsProps) {
  const kinds = useMemo(() => groupDoubts(preview.rows), [preview.rows])
  const labels = new Map(preview.fields.map(({ id, label }) => [id, label]))
  if (kinds.length === 0) return null
  return (
    <Panel title="Nghi ngờ, mời đồng chí xem" className="import-doubts">
      {kinds.map((kind) => (
        <DoubtKindBox
          key={`${kind.field} ${kind.reason}`}
          kind={kind}
          label={labels.get(kind.field) ?? kind.field}
          onCorrect={onCorrect}
          onLook={() => onView({ kind: 'doubts', reason: kind.reason })}
        />
      ))}
    </Panel>
  )
}

interface DoubtKindBoxProps extends Pick<DoubtKindsProps, 'onCorrect'> {
  readonly kind: DoubtKind
  readonly label: string
  readonly onLook: () => void
}

function DoubtKindBox({ kind, label, onCorrect, onLook }: DoubtKindBoxProps) {
  const [curing, setCuring] = useState(false)
  const sure = confirmDoubts(kind.places)
  const count = formatInteger(kind.places.length)
  // One value for all makes sense only where all say the same.
  const alike = kind.places.length > 1 && sameWords(kind.places)
  return (
    <div className="kind">
      <p>
        <b className="strong">
          {count} chỗ ở {label}:
        </b>{' '}
        {kind.reason}
      </p>
      <p className="change">
        <span className="ell mut">{kind.before}</span>
        <ArrowRight size={16} strokeWidth={1.75} aria-label="thành" />
        <b className="ell strong">{describeAfter(kind)}</b>
      </p>
      {curing ? (
        <CureForm
          kind={kind}
          label={label}
          onCancel={() => setCuring(false)}
          onCure={(value) => {
            setCuring(false)
            onCorrect(kind.places.map(({ sheetRow }) => ({ sheetRow, field: kind.field, value })))
          }}
        />
      ) : (
        <div className="acts">
          {sure.length > 0 && (
            <Button small onClick={() => onCorrect(sure)}>
              {sure.length === 1 ? 'Đúng, nhận' : `Đúng, nhận cả ${formatInteger(sure.length)}`}
            </Button>
          )}
          {alike && (
            <Button small onClick={() => setCuring(true)}>
              Sửa cả {count}
            </Button>
          )}
          <Button small onClick={onLook}>
            Xem từng ô
          </Button>
        </div>
      )}
    </div>
  )
}

interface CureFormProps {
  readonly kind: DoubtKind
  readonly label: string
  readonly onCure: (value: Correction['value']) => void
  readonly onCancel: () => void
}

/** One value for every cell of the kind; it is read like a cell of the file, so a wrong one is doubted again. */
function CureForm({ kind, label, onCure, onCancel }: CureFormProps) {
  const editor = editorOf(kind.field)
  const name = `${label} cho cả ${formatInteger(kind.places.length)} chỗ`
  const cure = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('value') ?? '').trim()
    const choice =
      editor.kind === 'choice' ? editor.choices.find(({ label: words }) => words === typed) : null
    onCure(choice ? choice.value : typed)
  }
  return (
    <form
      className="cure"
      onSubmit={cure}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      {editor.kind === 'choice' ? (
        <select className="input" name="value" aria-label={name} autoFocus>
          {editor.choices.map(({ label: words }) => (
            <option key={words}>{words}</option>
          ))}
        </select>
      ) : (
        <input
          className="input"
          name="value"
          aria-label={name}
          defaultValue={kind.after}
          autoFocus
        />
      )}
      <div className="acts">
        <Button small type="submit">
          Ghi cho cả {formatInteger(kind.places.length)}
        </Button>
        <Button small onClick={onCancel}>
          Thôi
        </Button>
      </div>
    </form>
  )
}

function describeAfter({ before, after }: DoubtKind): string {
  if (after === '') return 'để trống'
  return after === before ? `giữ ${after}, hỏi sau` : after
}
