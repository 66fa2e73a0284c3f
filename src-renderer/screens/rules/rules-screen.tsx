import { Select } from 'antd'
import { ScrollText } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { isPlainDate } from '#core/base/plain-date.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { CatalogueParameter, CatalogueValue } from '#core/checks/catalogue.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { Catalogue } from '#core/contract/regulation-values.ts'
import { useCatalogue, useReport, useStatus } from '#renderer/client/queries.ts'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { DayField } from '#renderer/parts/day-field.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { useStatusHints } from '../status-hints.ts'
import type { StatusHint } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { DaysOff } from './days-off.tsx'
import { enterDetailSoon } from './enter-detail.ts'
import { FilteredLines } from './filtered-lines.tsx'
import { LimitDetail } from './limit-detail.tsx'
import { OwnOverlays } from './own-overlays.tsx'
import { draftOf, startDraft } from './own-value-draft.ts'
import type { OwnValueDraft } from './own-value-draft.ts'
import { OwnValueForm } from './own-value-form.tsx'
import { RuleDetail } from './rule-detail.tsx'
import { limitLines, ruleLines } from './rule-lines.ts'
import { useChangeOverlay } from './use-change-overlay.ts'
import '../checks/checks.css'
import './rules.css'

const HINTS: readonly StatusHint[] = [
  { keys: '↑ ↓', words: 'điều trước, sau' },
  { keys: 'Ctrl F', words: 'tìm' },
]
const NO_FINDINGS: readonly Finding[] = []

const PARTS = ['muc', 'luat', 'rieng', 'lich'] as const
type Part = (typeof PARTS)[number]

/** Every rule and limit with its source, and the office's own values over them. */
export function RulesScreen() {
  const { dossier } = useOpenDossier()
  const [query, setQuery] = useSearchParams()
  useStatusHints(HINTS)
  const asked = query.get('ngay')
  const catalogue = useCatalogue(dossier.id, {
    packId: query.get('bo'),
    asOf: asked !== null && isPlainDate(asked) ? asked : null,
  })
  const put = (changes: Readonly<Record<string, string | null>>) =>
    setQuery(
      (before) => {
        for (const [name, value] of Object.entries(changes))
          if (value === null) before.delete(name)
          else before.set(name, value)
        return before
      },
      { replace: true },
    )
  const part = partOf(query)
  return (
    <div className="page rules">
      <PageHeader
        title="Quy định"
        answer={catalogue.data && <Parts catalogue={catalogue.data} part={part} onPart={put} />}
        actions={
          <>
            <PackChoice
              packId={catalogue.data?.packId ?? null}
              onPack={(bo) => put({ bo, ngay: null })}
            />
            {catalogue.data && (
              <DayField
                label="vào ngày"
                value={catalogue.data.asOf}
                onDay={(ngay) => put({ ngay })}
              />
            )}
          </>
        }
      />
      {catalogue.data ? (
        <>
          <Faults faults={catalogue.data.faults} />
          <PartView part={part} catalogue={catalogue.data} query={query} put={put} />
        </>
      ) : (
        <Awaiting query={catalogue} what="Đang đọc quy định" failed="Chưa đọc được quy định" />
      )}
    </div>
  )
}

/** A link to a rule or a limit opens its part. */
function partOf(query: URLSearchParams): Part {
  const named = PARTS.find((part) => part === query.get('phan'))
  return named ?? (query.has('dieu-luat') ? 'luat' : 'muc')
}

type Put = (changes: Readonly<Record<string, string | null>>) => void

function Parts({ catalogue, part, onPart }: { catalogue: Catalogue; part: Part; onPart: Put }) {
  const own = catalogue.overlays.filter(({ bundled }) => !bundled).length
  const words: Readonly<Record<Part, string>> = {
    muc: `${formatInteger(catalogue.parameters.length)} mức và số liệu`,
    luat: `${formatInteger(catalogue.rules.length)} điều`,
    rieng: own === 0 ? 'Quy định riêng' : `Quy định riêng: ${own}`,
    lich: 'Lịch nghỉ',
  }
  return (
    <span className="seg" role="group" aria-label="Phần của quy định">
      {PARTS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === part}
          onClick={() => onPart({ phan: one })}
        >
          {words[one]}
        </button>
      ))}
    </span>
  )
}

interface PackChoiceProps {
  /** Null: the one that was asked for is not there. */
  readonly packId: string | null
  readonly onPack: (packId: string) => void
}

function PackChoice({ packId, onPack }: PackChoiceProps) {
  const packs = useStatus().data?.packs ?? []
  return (
    <Select
      aria-label="Bộ quy định"
      className="pack-choice"
      popupMatchSelectWidth={false}
      value={packId}
      options={packs.map(({ id, title }) => ({ value: id, label: id, title }))}
      onChange={onPack}
    />
  )
}

function Faults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <div className="note bad" role="alert">
      <StateGlyph state="must-fix" />
      <span>
        <b>Có tệp quy định riêng chưa dùng được; sửa hoặc bỏ tệp trong thư mục quy-dinh-rieng.</b>
        {faults.map((fault) => (
          <span key={fault} className="fault">
            {fault}
          </span>
        ))}
      </span>
    </div>
  )
}

interface PartViewProps {
  readonly part: Part
  readonly catalogue: Catalogue
  readonly query: URLSearchParams
  readonly put: Put
}

function PartView({ part, catalogue, query, put }: PartViewProps) {
  const { dossier } = useOpenDossier()
  const { awaits } = catalogue.packs.find(({ id }) => id === catalogue.packId) ?? { awaits: null }
  const toLimit = (muc: string) => put({ phan: 'muc', muc })
  if (part === 'lich') return <DaysOff catalogue={catalogue} />
  if (part === 'rieng')
    return <OwnOverlays dossierId={dossier.id} catalogue={catalogue} onLimit={toLimit} />
  if (awaits !== null)
    return (
      <section className="panel" aria-label="Bộ quy định còn trống">
        <EmptyState icon={ScrollText} title="Bộ quy định này còn trống" sentence={awaits} />
      </section>
    )
  return part === 'luat' ? (
    <Rules catalogue={catalogue} openId={query.get('dieu-luat')} put={put} onLimit={toLimit} />
  ) : (
    <Limits catalogue={catalogue} openId={query.get('muc')} put={put} />
  )
}

interface ListedProps {
  readonly catalogue: Catalogue
  readonly openId: string | null
  readonly put: Put
}

function Rules({
  catalogue,
  openId,
  put,
  onLimit,
}: ListedProps & { onLimit: (id: string) => void }) {
  const { dossier } = useOpenDossier()
  const lines = useMemo(() => ruleLines(catalogue), [catalogue])
  const findings = useReport(dossier.id).data?.findings ?? NO_FINDINGS
  return (
    <FilteredLines
      {...{ catalogue, lines, openId }}
      label="Các điều"
      onOpen={(id) => put({ phan: 'luat', 'dieu-luat': id })}
    >
      {(open) => {
        const rule = catalogue.rules.find(
          ({ id, inForce }) => open?.key === `${id} ${inForce.from}`,
        )
        return (
          rule && (
            <RuleDetail
              dossierId={dossier.id}
              rule={rule}
              catalogue={catalogue}
              findings={findings.filter(({ ruleId }) => ruleId === rule.id)}
              onLimit={onLimit}
            />
          )
        )
      }}
    </FilteredLines>
  )
}

function Limits({ catalogue, openId, put }: ListedProps) {
  const lines = useMemo(() => limitLines(catalogue), [catalogue])
  return (
    <FilteredLines
      {...{ catalogue, lines, openId }}
      label="Các mức và số liệu"
      onOpen={(id) => put({ phan: 'muc', muc: id })}
    >
      {(open) => {
        const limit = catalogue.parameters.find(({ id }) => id === open?.id)
        return limit && <OpenLimit catalogue={catalogue} limit={limit} put={put} />
      }}
    </FilteredLines>
  )
}

interface OpenLimitProps {
  readonly catalogue: Catalogue
  readonly limit: CatalogueParameter
  readonly put: Put
}

/** What is being typed or dropped at the limit that is shown; another limit begins afresh. */
function useOwnValue(limitId: string) {
  const [draft, setDraft] = useState<OwnValueDraft | null>(null)
  const [dropping, setDropping] = useState<CatalogueValue | null>(null)
  const [shownId, setShownId] = useState(limitId)
  // Not by a key: the part that has the keyboard must stand while one limit follows another.
  if (shownId !== limitId) {
    setShownId(limitId)
    setDraft(null)
    setDropping(null)
  }
  return { draft, setDraft, dropping, setDropping }
}

/** A limit, or the form of the office's own value for it. */
function OpenLimit({ catalogue, limit, put }: OpenLimitProps) {
  const { dossier } = useOpenDossier()
  const { draft, setDraft, dropping, setDropping } = useOwnValue(limit.id)
  const own = catalogue.overlays.find(({ bundled, applied }) => !bundled && applied)
  const begin = () =>
    setDraft(
      startDraft({
        limit,
        current: baseOf(catalogue, limit),
        audience: dossier.congress.unionName ?? '',
        overlayId: own?.id ?? null,
        since: catalogue.asOf,
      }),
    )
  const close = () => {
    setDraft(null)
    enterDetailSoon()
  }
  if (draft)
    return (
      <OwnValueForm
        dossierId={dossier.id}
        catalogue={catalogue}
        limit={limit}
        start={draft}
        onDone={close}
        onCancel={close}
      />
    )
  return (
    <>
      <LimitDetail
        catalogue={catalogue}
        limit={limit}
        onSet={begin}
        onEdit={(value) => setDraft(draftOf(limit, value, baseOf(catalogue, limit)))}
        onDrop={setDropping}
        onRule={(id) => put({ phan: 'luat', 'dieu-luat': id })}
      />
      {dropping && (
        <DropDialog
          dossierId={dossier.id}
          limit={limit}
          value={dropping}
          onClose={() => setDropping(null)}
          onDropped={() => {
            setDropping(null)
            enterDetailSoon()
          }}
        />
      )}
    </>
  )
}

/** The value of the packs an own value lies over, on the day of the catalogue. */
function baseOf(
  { overlays, asOf }: Catalogue,
  { values }: CatalogueParameter,
): CatalogueValue | null {
  const ofPacks = values.filter(({ setBy }) => !overlays.some(({ id }) => id === setBy))
  return ofPacks.find(({ since }) => since <= asOf) ?? ofPacks.at(-1) ?? null
}

interface DropDialogProps {
  readonly dossierId: string
  readonly limit: CatalogueParameter
  readonly value: CatalogueValue
  readonly onClose: () => void
  readonly onDropped: () => void
}

function DropDialog({ dossierId, limit, value, onClose, onDropped }: DropDialogProps) {
  const drop = useChangeOverlay(dossierId, onDropped)
  const { since, setBy } = value
  return (
    <ConfirmDialog
      question={`Bỏ mức riêng “${limit.label}”?`}
      consequence={`Từ đó dùng lại mức của bộ quy định. Không hoàn tác được; cần lại thì đặt lại. ${drop.refusal ?? ''}`}
      safe="Không bỏ"
      action="Bỏ mức riêng"
      onSafe={onClose}
      onAction={() =>
        drop.mutate({
          change: { kind: 'drop', overlayId: setBy, parameterId: limit.id, since },
        })
      }
    />
  )
}
