import { Download, FolderOpen, ScrollText, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Catalogue, OverlayChange, OverlayFile } from '#core/contract/regulation-values.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import { describeAmount, describeCase, describeDated } from '#core/checks/describe-value.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { useOverlayFile, useOverlayPreview } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { EmptyState, ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { offerDownload } from '../papers/save-file.ts'
import { OverlayEffect } from './overlay-effect.tsx'
import { SCOPE_WORDS, describeSpan } from './overlay-words.ts'
import { useChangeOverlay } from './use-change-overlay.ts'

interface OwnOverlaysProps {
  readonly dossierId: string
  readonly catalogue: Catalogue
  readonly onLimit: (limitId: string) => void
}

type Overlay = Catalogue['overlays'][number]

/** The overlays of the office and those that came with the program; taking in a file of another office. */
export function OwnOverlays({ dossierId, catalogue, onLimit }: OwnOverlaysProps) {
  const [chosenId, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState<OverlayChange | null>(null)
  // The office's own come first; what lies with the program is there to read.
  const overlays = [...catalogue.overlays].sort(
    (one, other) => Number(one.bundled) - Number(other.bundled),
  )
  const chosen = overlays.find(({ id }) => id === chosenId) ?? overlays[0] ?? null
  return (
    <div className="work">
      <section className="panel rule-list" aria-label="Các tập quy định riêng">
        <TakeFile onFile={(fileName, text) => setAsked({ kind: 'import', fileName, text })} />
        {overlays.length === 0 ? (
          <EmptyState
            icon={ScrollText}
            title="Chưa có quy định riêng nào"
            sentence="Đặt mức riêng ở phần Mức và số liệu, hoặc lấy tệp của cơ quan khác."
          />
        ) : (
          <OverlayList
            overlays={overlays}
            chosenId={chosen?.id ?? null}
            onChoose={(id) => {
              setChosen(id)
              setAsked(null)
            }}
          />
        )}
      </section>
      {asked?.kind === 'import' ? (
        <ImportFile
          dossierId={dossierId}
          asOf={catalogue.asOf}
          change={asked}
          onClose={(takenId) => {
            setAsked(null)
            if (takenId !== null) setChosen(takenId)
            enterListSoon()
          }}
        />
      ) : (
        chosen && (
          <OverlayDetail
            key={chosen.id}
            dossierId={dossierId}
            overlay={chosen}
            catalogue={catalogue}
            onLimit={onLimit}
          />
        )
      )}
    </div>
  )
}

interface OverlayListProps {
  readonly overlays: readonly Overlay[]
  readonly chosenId: string | null
  readonly onChoose: (overlayId: string) => void
}

function OverlayList({ overlays, chosenId, onChoose }: OverlayListProps) {
  return (
    <ul className="scroll overlays" aria-label="Quy định riêng">
      {overlays.map((overlay) => (
        <li key={overlay.id}>
          <button
            type="button"
            aria-current={overlay.id === chosenId}
            onClick={() => onChoose(overlay.id)}
          >
            <span className="title">{overlay.title}</span>
            <span className="source">
              {overlay.bundled ? 'Đi kèm chương trình' : SCOPE_WORDS[overlay.scope]}, bản{' '}
              {overlay.version}.{' '}
              {overlay.applied ? 'Đang dùng cho hồ sơ này.' : 'Không dùng cho hồ sơ này.'}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What had the keyboard goes away with the preview or the overlay: back to the head of the list. */
function enterListSoon() {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.take-file button')?.focus())
}

/** Characters; an overlay of every limit is a hundredth of it. */
const LARGEST = 1_000_000

/** A text file of another office; what is no overlay is told by the preview. */
function TakeFile({ onFile }: { onFile: (fileName: string, text: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const take = async (file: File) => {
    setRefusal(null)
    if (file.size > LARGEST)
      return setRefusal(
        `Tệp “${file.name}” lớn quá nên không phải tệp quy định riêng. Chọn tệp khác.`,
      )
    try {
      onFile(file.name, await file.text())
    } catch {
      setRefusal(`Chưa mở được tệp “${file.name}”. Đóng tệp ở chương trình khác rồi chọn lại.`)
    }
  }
  return (
    <div className="take-file">
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml"
        hidden
        aria-label="Chọn tệp quy định riêng"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void take(file)
          event.target.value = ''
        }}
      />
      <Button small icon={FolderOpen} onClick={() => input.current?.click()}>
        Lấy tệp của cơ quan khác
      </Button>
      {refusal === null ? (
        <span className="sub t14">Xem trước rồi mới ghi.</span>
      ) : (
        <span className="c-bad t14" role="alert">
          {refusal}
        </span>
      )}
    </div>
  )
}

interface ImportFileProps {
  readonly dossierId: string
  readonly asOf: string
  readonly change: Extract<OverlayChange, { kind: 'import' }>
  /** With the overlay that was taken in; null: none was. */
  readonly onClose: (takenId: string | null) => void
}

function ImportFile({ dossierId, asOf, change, onClose }: ImportFileProps) {
  const effect = useOverlayPreview(dossierId, change, asOf)
  const save = useChangeOverlay(dossierId, () => onClose(effect.data?.overlay?.id ?? null))
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const refused = effect.data === undefined || effect.data.refusals.length > 0
  return (
    <section ref={panel} tabIndex={-1} className="panel finding-detail" aria-label="Xem trước tệp">
      <div className="top">
        <h2>{effect.data?.overlay?.title ?? change.fileName}</h2>
        <p className="sub t14">Chưa ghi gì. Tệp: {change.fileName}</p>
      </div>
      <div className="scroll sections" tabIndex={0} role="region" aria-label="Tệp này đổi gì">
        <div className="section">
          {effect.data && <OverlayEffect effect={effect.data} />}
          {effect.error && <p className="note bad">{describeFailure(effect.error).sentence}</p>}
          {effect.isPending && <LoadingBar what="Đang đọc tệp" />}
          {save.refusal !== null && <p className="note bad">{save.refusal}</p>}
        </div>
      </div>
      <div className="foot">
        {!refused && (
          <Button look="primary" disabled={save.isPending} onClick={() => save.mutate({ change })}>
            {effect.data?.replaces ? 'Thay bản đang có' : 'Thêm quy định riêng này'}
          </Button>
        )}
        <Button onClick={() => onClose(null)}>Không lấy</Button>
      </div>
    </section>
  )
}

interface OverlayDetailProps extends OwnOverlaysProps {
  readonly overlay: Overlay
}

function OverlayDetail({ dossierId, overlay, catalogue, onLimit }: OverlayDetailProps) {
  const [removing, setRemoving] = useState(false)
  const file = useOverlayFile(dossierId, overlay.id)
  return (
    <section className="panel finding-detail" aria-label="Quy định riêng đang xem">
      <div className="top">
        <h2>{overlay.title}</h2>
        <p className="sub t14">
          {SCOPE_WORDS[overlay.scope]}, bản {overlay.version}, hiệu lực{' '}
          {describeSpan(overlay.inForce)}. Đặt trên bộ {overlay.over.join(', ')}.{' '}
          {overlay.appliesTo.length === 0
            ? 'Cho mọi hồ sơ trên máy này.'
            : `Cho ${overlay.appliesTo.join('; ')} và cấp dưới trực tiếp.`}
        </p>
      </div>
      <div className="scroll sections" tabIndex={0} role="region" aria-label="Các mức">
        {file.error && <ErrorPanel title="Chưa đọc được quy định riêng này" error={file.error} />}
        {file.data && (
          <OverlayValues file={file.data.file} catalogue={catalogue} onLimit={onLimit} />
        )}
        {file.data && (
          <div className="section">
            <h3>Các bản</h3>
            {file.data.file.overlay.changelog.map((one) => (
              <p key={one.version} className="t14">
                Bản {one.version}, {formatDateInText(one.date)}: {one.what}
              </p>
            ))}
          </div>
        )}
      </div>
      <div className="foot">
        <ExportButton id={overlay.id} />
        {overlay.bundled ? (
          <span className="sub t14">Đi kèm chương trình nên không bỏ được.</span>
        ) : (
          <Button look="danger" icon={Trash2} onClick={() => setRemoving(true)}>
            Bỏ quy định riêng này
          </Button>
        )}
      </div>
      {removing && (
        <RemoveDialog dossierId={dossierId} overlay={overlay} onClose={() => setRemoving(false)} />
      )}
    </section>
  )
}

interface OverlayValuesProps extends Pick<OwnOverlaysProps, 'catalogue' | 'onLimit'> {
  readonly file: OverlayFile
}

/** The limits the overlay lays down, each with its source. */
function OverlayValues({ file, catalogue, onLimit }: OverlayValuesProps) {
  const labelOf = (id: string) =>
    catalogue.parameters.find((one) => one.id === id)?.label ??
    file.parameters.find((one) => one.id === id)?.label ??
    id
  const kindOf = (id: string) => {
    const known = catalogue.parameters.find((one) => one.id === id)
    const said = file.parameters.find((one) => one.id === id)
    return { kind: known?.kind ?? said?.kind ?? 'number', unit: known?.unit ?? said?.unit ?? '' }
  }
  return (
    <>
      {file.parameters.map((parameter) => (
        <div key={parameter.id} className="section">
          <h3>{labelOf(parameter.id)}</h3>
          {Object.entries(parameter.values).map(([since, value]) => (
            <p key={since}>
              Từ {formatDateInText(since)}: <OwnAmount value={value} kind={kindOf(parameter.id)} />
              <span className="sub t14 block">{sourceOf(file, parameter.citations[since])}</span>
            </p>
          ))}
          {catalogue.parameters.some(({ id }) => id === parameter.id) && (
            <button type="button" className="link-button" onClick={() => onLimit(parameter.id)}>
              Xem mức này
            </button>
          )}
        </div>
      ))}
    </>
  )
}

interface OwnAmountProps {
  readonly value: OverlayFile['parameters'][number]['values'][string]
  readonly kind: Parameters<typeof describeDated>[1]
}

/** The amount; a table is read out case by case, because it decides only the cases it names. */
function OwnAmount({ value, kind }: OwnAmountProps) {
  if ('same' in value) return 'như trước'
  if (!('table' in value)) return describeDated(value, kind)
  return value.table.map((row) => (
    <span key={describeCase(row)} className="block">
      {describeCase(row)}: <b>{describeAmount(row.value, kind)}</b>
    </span>
  ))
}

function sourceOf(
  { documents }: OverlayFile,
  citation: { document: string; clause: string; confidence: string } | undefined,
): string {
  if (!citation) return ''
  const symbol = documents.find(({ id }) => id === citation.document)?.symbol ?? citation.document
  return `${symbol}, ${citation.clause}. Tin cậy ${citation.confidence}.`
}

function ExportButton({ id }: { id: string }) {
  const exported = useCall(null, client.regulations.exportOverlay, {
    onDone: ({ fileName, text }) =>
      offerDownload(fileName, new Blob([text], { type: 'application/yaml' })),
  })
  return (
    <Button icon={Download} disabled={exported.isPending} onClick={() => exported.mutate({ id })}>
      Xuất ra tệp
    </Button>
  )
}

interface RemoveDialogProps {
  readonly dossierId: string
  readonly overlay: Overlay
  readonly onClose: () => void
}

/** A removed overlay is gone: one is told what it changes here, and to keep a file of it. */
function RemoveDialog({ dossierId, overlay, onClose }: RemoveDialogProps) {
  const change = { kind: 'remove', overlayId: overlay.id } as const
  const effect = useOverlayPreview(dossierId, change, null).data
  const remove = useChangeOverlay(dossierId, () => {
    onClose()
    enterListSoon()
  })
  const changed = effect?.comparison?.changed.length ?? 0
  const here =
    changed === 0 ? 'Không điều nào của hồ sơ này đổi.' : `Trong hồ sơ này ${changed} điều sẽ đổi.`
  return (
    <ConfirmDialog
      question={`Bỏ quy định riêng “${overlay.title}”?`}
      consequence={`${here} Không hoàn tác được; muốn giữ lại thì bấm Không bỏ rồi Xuất ra tệp trước. ${remove.refusal ?? ''}`}
      safe="Không bỏ"
      action="Bỏ quy định riêng"
      onSafe={onClose}
      onAction={() => remove.mutate({ change })}
    />
  )
}
