import { Select } from 'antd'
import type { Catalogue, OverlayScope } from '#core/contract/regulation-values.ts'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { SCOPE_WORDS } from './overlay-words.ts'
import type { DraftErrors, OwnValueDraft } from './own-value-draft.ts'

interface OverlayChoiceProps {
  readonly catalogue: Catalogue
  readonly draft: OwnValueDraft
  readonly errors: DraftErrors
  readonly onSet: (changes: Partial<OwnValueDraft>) => void
}

const NEW = ''
const SCOPES = Object.entries(SCOPE_WORDS).map(([value, label]) => ({ value, label }))

/** Which of the office's overlays takes the value; a new one says for whom it is. */
export function OverlayChoice({ catalogue, draft, errors, onSet }: OverlayChoiceProps) {
  const own = catalogue.overlays.filter(({ bundled }) => !bundled)
  return (
    <div className="section source-fields">
      {own.length > 0 && (
        <div className="wide-field">
          <FieldLine label="Ghi vào">
            {(control) => (
              <Select
                {...control}
                value={draft.overlayId ?? NEW}
                disabled={draft.replaces !== null}
                options={[
                  ...own.map(({ id, title }) => ({ value: id, label: title })),
                  { value: NEW, label: 'Tập quy định riêng mới' },
                ]}
                onChange={(id: string) => onSet({ overlayId: id === NEW ? null : id })}
              />
            )}
          </FieldLine>
        </div>
      )}
      {draft.overlayId === null && <NewOverlay draft={draft} errors={errors} onSet={onSet} />}
    </div>
  )
}

function NewOverlay({ draft, errors, onSet }: Omit<OverlayChoiceProps, 'catalogue'>) {
  return (
    <>
      <FieldLine label="Tên tập quy định riêng" error={errors.get('title') ?? null}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={draft.title}
            onChange={(event) => onSet({ title: event.target.value })}
          />
        )}
      </FieldLine>
      <FieldLine label="Phạm vi" help="Đơn vị đứng trước ngành và tỉnh">
        {(control) => (
          <Select
            {...control}
            value={draft.scope}
            options={SCOPES}
            onChange={(scope: OverlayScope) => onSet({ scope })}
          />
        )}
      </FieldLine>
      <div className="wide-field">
        <FieldLine
          label="Áp dụng cho công đoàn"
          help="Mỗi dòng một tên; tính cả cấp dưới trực tiếp. Để trống là mọi hồ sơ trên máy này."
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              value={draft.audience}
              onChange={(event) => onSet({ audience: event.target.value })}
            />
          )}
        </FieldLine>
      </div>
    </>
  )
}
