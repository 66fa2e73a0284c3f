import { FileText, PenLine, Split } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { foldVietnamese, formatInteger } from '#core/base/vietnamese-text.ts'
import type { ApportionmentRow, ApportionmentSheet } from '#core/contract/apportionment-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useApportionment } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { useFindKey } from '#renderer/parts/use-find-key.ts'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { DossierParts } from '../dossier/dossier-parts.tsx'
import { useStatusHints } from '../status-hints.ts'
import type { StatusHint } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { describeSum, whyNotNow } from './sheet-words.ts'
import { TiePanel } from './tie-panel.tsx'
import { MethodCosts, UnitDetail } from './unit-detail.tsx'
import { UnitTable } from './unit-table.tsx'
import type { TableView } from './unit-table.tsx'
import { WritePreview } from './write-preview.tsx'
import './apportionment.css'

const HINTS: readonly StatusHint[] = [{ keys: '↑ ↓', words: 'đơn vị trước, sau' }]

/** Step 1, third part: how the delegates are shared among the units, and why. */
export function ApportionmentScreen() {
  const { dossier } = useOpenDossier()
  const sheet = useApportionment(dossier.id)
  useStatusHints(HINTS)
  return (
    <div className="page dossier apportionment">
      {sheet.data ? (
        <Apportionment dossier={dossier} sheet={sheet.data} />
      ) : (
        <>
          <PageHeader
            title="Phân bổ"
            answer={<DossierParts dossier={dossier} open="apportionment" />}
          />
          <Awaiting query={sheet} what="Đang chia đại biểu" failed="Chưa chia được đại biểu" />
        </>
      )}
    </div>
  )
}

interface ApportionmentProps {
  readonly dossier: Dossier
  readonly sheet: ApportionmentSheet
}

function Apportionment({ dossier, sheet }: ApportionmentProps) {
  const { id } = dossier
  const [preview, setPreview] = useState(false)
  const choose = useCall(id, client.seats.choose)
  const write = useCall(id, client.seats.write, {
    announce: true,
    onDone: () => setPreview(false),
  })
  const reason = whyNotNow(sheet)
  const showPreview = preview && reason === null
  return (
    <>
      <PageHeader
        title="Phân bổ"
        answer={<DossierParts dossier={dossier} open="apportionment" />}
        actions={
          <Actions
            id={id}
            reason={reason}
            onPreview={showPreview ? null : () => setPreview(true)}
          />
        }
      />
      <ChoiceBar choice={sheet.choice} onChoose={(changes) => choose.mutate({ id, changes })} />
      {sheet.gap ? (
        <Gap id={id} gap={sheet.gap} />
      ) : (
        <>
          <Sums sheet={sheet} reason={reason} />
          <Work
            {...{ id, sheet }}
            preview={
              showPreview ? (
                <WritePreview
                  changes={sheet.rows.filter((row) => row.changes)}
                  writing={write.isPending}
                  onWrite={() => write.mutate({ id })}
                  onCancel={() => setPreview(false)}
                />
              ) : null
            }
          />
        </>
      )}
    </>
  )
}

interface ActionsProps {
  readonly id: string
  /** Why nothing can be written now. */
  readonly reason: string | null
  /** Nothing while the preview is open. */
  readonly onPreview: (() => void) | null
}

function Actions({ id, reason, onPreview }: ActionsProps) {
  const navigate = useNavigate()
  return (
    <>
      <Button
        icon={FileText}
        onClick={() => void navigate(`/d/${id}/van-ban?dong=apportionment-annex`)}
      >
        Phụ lục cách tính
      </Button>
      {onPreview && (
        <Button
          look="primary"
          icon={PenLine}
          disabled={reason !== null}
          aria-describedby="why-not-written"
          onClick={onPreview}
        >
          Ghi vào biểu phân bổ
        </Button>
      )}
    </>
  )
}

function Sums({ sheet, reason }: { sheet: ApportionmentSheet; reason: string | null }) {
  const { state, words } = describeSum(sheet)
  const elsewhere = sheet.totals.appointedElsewhere
  return (
    <p className="sums" role="status">
      <StateGlyph state={state} /> <b>{words}</b>
      {elsewhere !== 0 && (
        <span className="mut">
          {formatInteger(elsewhere)} đại biểu chỉ định chưa ghi ở đơn vị nào
        </span>
      )}
      <span id="why-not-written" className="mut reason">
        {reason ?? `Biểu phân bổ sẽ đổi ${formatInteger(sheet.changes)} đơn vị`}
      </span>
    </p>
  )
}

function Gap({ id, gap }: { id: string; gap: NonNullable<ApportionmentSheet['gap']> }) {
  const navigate = useNavigate()
  const ofUnits = gap.field.startsWith('unit')
  const address = ofUnits ? '?bang=don-vi' : `?o=${gap.field}`
  return (
    <section className="panel units" aria-label="Chưa chia được">
      <EmptyState
        icon={Split}
        title="Chưa chia được đại biểu"
        sentence={gap.sentence}
        actions={
          gap.field === 'congress.membersPerDelegate' ? undefined : (
            <Button look="primary" onClick={() => void navigate(`/d/${id}/ho-so${address}`)}>
              {ofUnits ? 'Tới bảng đơn vị' : 'Tới ô cần điền'}
            </Button>
          )
        }
      />
    </section>
  )
}

type Only = 'all' | 'differ' | 'changes'

const ONLY: readonly (readonly [Only, string, (row: ApportionmentRow) => boolean])[] = [
  ['all', 'Mọi đơn vị', () => true],
  [
    'differ',
    'Khác nhau',
    (row) => row.others.some((theirs) => theirs !== null && theirs !== row.elected),
  ],
  ['changes', 'Sẽ đổi', (row) => row.changes],
]

interface WorkProps {
  readonly id: string
  readonly sheet: ApportionmentSheet
  readonly preview: ReactNode
}

function Work({ id, sheet, preview }: WorkProps) {
  const [view, setView] = useState<TableView>('compare')
  const [only, setOnly] = useState<Only>('all')
  const [search, setSearch] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const rows = useMemo(() => keepRows(sheet.rows, only, search), [sheet.rows, only, search])
  const open = sheet.rows.find((row) => row.id === openId) ?? null
  return (
    <div className="work">
      <section className="panel share-panel" aria-label="Các đơn vị">
        <ShareTools rows={sheet.rows} {...{ view, only, search, setView, setOnly, setSearch }} />
        {rows.length === 0 ? (
          <EmptyState
            icon={Split}
            title="Không có đơn vị nào như vậy"
            sentence="Sửa chữ tìm, hoặc chọn Mọi đơn vị."
          />
        ) : (
          <UnitTable {...{ sheet, rows, view, openId }} onOpen={setOpenId} />
        )}
      </section>
      {preview ?? (
        <div className="panel share-detail scroll">
          <TiePanel id={id} sheet={sheet} />
          {open ? (
            <UnitDetail id={id} sheet={sheet} row={open} />
          ) : (
            <p className="detail-part sub">
              Chọn một đơn vị ở bảng để xem vì sao có số ấy và đặt mức tối đa.
            </p>
          )}
          <MethodCosts sheet={sheet} row={open} />
        </div>
      )}
    </div>
  )
}

interface ShareToolsProps {
  readonly rows: readonly ApportionmentRow[]
  readonly view: TableView
  readonly only: Only
  readonly search: string
  readonly setView: (view: TableView) => void
  readonly setOnly: (only: Only) => void
  readonly setSearch: (search: string) => void
}

function ShareTools(props: ShareToolsProps) {
  const { rows, view, only, search, setView, setOnly, setSearch } = props
  useFindKey()
  return (
    <div className="share-tools">
      <span className="seg" role="group" aria-label="Bảng hiện gì">
        <Pressed on={view === 'compare'} onPress={() => setView('compare')}>
          So sánh các cách
        </Pressed>
        <Pressed on={view === 'working'} onPress={() => setView('working')}>
          Cách tính
        </Pressed>
      </span>
      <span className="seg" role="group" aria-label="Hiện đơn vị nào">
        {ONLY.map(([kind, words, keep]) => (
          <Pressed key={kind} on={only === kind} onPress={() => setOnly(kind)}>
            {words} {formatInteger(rows.filter(keep).length)}
          </Pressed>
        ))}
      </span>
      <input
        type="search"
        data-find
        className="input"
        aria-label="Tìm đơn vị"
        placeholder="Tìm đơn vị"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
    </div>
  )
}

function keepRows(rows: readonly ApportionmentRow[], only: Only, search: string) {
  const wanted = foldVietnamese(search)
  const keep = ONLY.find(([kind]) => kind === only)?.[2] ?? (() => true)
  return rows.filter(
    (row) => keep(row) && (wanted === '' || foldVietnamese(row.name).includes(wanted)),
  )
}

interface PressedProps {
  readonly on: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Pressed({ on, onPress, children }: PressedProps) {
  return (
    <button type="button" aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  )
}
