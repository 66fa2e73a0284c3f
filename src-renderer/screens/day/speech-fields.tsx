import { useId } from 'react'
import { Button } from '#renderer/parts/button.tsx'
import type { ItemDraft } from './item-draft.ts'
import type { RunWork } from './use-run.ts'

interface SpeechFieldsProps {
  readonly work: RunWork
}

/** Who speaks now: chosen from the register, or from the floor; the time is that of the press. */
export function SpeechFields({ work }: SpeechFieldsProps) {
  const { draft, change } = work.handle
  const waiting = work.view.speeches.filter(({ isHeld }) => !isHeld)
  const id = useId()
  const choose = (rowId: string) => {
    const chosen = waiting.find((one) => one.rowId === rowId)
    change({
      speechRow: rowId,
      speechName: chosen?.name ?? '',
      speechUnit: chosen?.unit ?? '',
      speechTopic: chosen?.topic ?? '',
    })
  }
  return (
    <div className="run-speech" role="group" aria-label="Phát biểu, tham luận">
      <div className="field">
        <label htmlFor={id}>Đã đăng ký</label>
        <select
          id={id}
          className="input"
          value={draft.speechRow}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">Phát biểu tại chỗ</option>
          {waiting.map(({ rowId, name, unit }) => (
            <option key={rowId} value={rowId}>
              {unit === '' ? name : `${name}, ${unit}`}
            </option>
          ))}
        </select>
      </div>
      <Line work={work} label="Người phát biểu" name="speechName" blamed="name" />
      <Line work={work} label="Đơn vị" name="speechUnit" blamed="unit" />
      <Line work={work} label="Chủ đề" name="speechTopic" blamed="topic" />
      <Line work={work} label="Nội dung chính" name="speechGist" blamed="gist" />
      <Button disabled={work.busy} onClick={work.speak}>
        Ghi
      </Button>
      {work.failure !== null && (
        <p className="c-bad" role="alert">
          {work.failure.sentence}
        </p>
      )}
    </div>
  )
}

interface LineProps extends SpeechFieldsProps {
  readonly label: string
  readonly name: keyof ItemDraft
  /** Field the engine names when it refuses. */
  readonly blamed: string
}

function Line({ work, label, name, blamed }: LineProps) {
  const id = useId()
  const { draft, change } = work.handle
  return (
    <div className={`field ${blamed}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        // Whoever registered is named there: another name would be another person.
        readOnly={name === 'speechName' && draft.speechRow !== ''}
        value={draft[name]}
        aria-invalid={work.failure?.field === blamed}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </div>
  )
}
