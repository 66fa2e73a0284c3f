import { Building2, Trash2 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Finding } from '#core/checks/finding.ts'
import type { Dossier, PlanUnit } from '#core/dossier/dossier.ts'
import { unitChanges } from '#core/contract/values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { DataGrid } from '#renderer/parts/grid/data-grid.tsx'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { GridToolbar } from '#renderer/parts/grid/grid-toolbar.tsx'
import { NO_SELECTION, keepExisting } from '#renderer/parts/grid/row-selection.ts'
import { useArranged } from '#renderer/parts/grid/use-arranged.ts'
import type { CellChange, SaveBlock, SaveCells } from '#renderer/parts/grid/use-cell-draft.ts'
import { SelectionBar } from '#renderer/parts/selection-bar.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import type { JumpTarget } from '../use-jump-target.ts'
import { PASTED_BLOCK, SHOWN_IN_CELL, saveBlockWith, saveWith } from '#renderer/client/save-with.ts'
import { useReadTexts } from '../use-read-texts.ts'
import { showBreaches } from './unit-breaches.tsx'
import { unitColumns } from './unit-columns.ts'

interface UnitsTableProps {
  readonly dossier: Dossier
  readonly findings: readonly Finding[]
  readonly jump: JumpTarget | null
}

const rowId = (unit: PlanUnit) => unit.id
const rowLabel = (unit: PlanUnit) => unit.name

/** The units of the superior's plan; a cell that breaks a rule says which. */
export function UnitsTable({ dossier, findings, jump }: UnitsTableProps) {
  const { id, units } = dossier
  const [picked, setPicked] = useState(NO_SELECTION)
  const field = jump?.field ?? null
  const columns = useMemo(
    () => showBreaches(unitColumns(units, { findings, field }), findings),
    [units, findings, field],
  )
  const selection = keepExisting(
    picked,
    useMemo(() => new Set(units.map(rowId)), [units]),
  )
  const arranged = useArranged(units, columns)
  const saving = useSaveUnits(id)
  const rowIds = [...selection.ids]
  const target = findTarget(units, columns, jump)
  if (units.length === 0) return <NoUnits id={id} jump={jump} />
  return (
    <>
      <GridToolbar
        searchLabel="Tìm đơn vị"
        columns={columns}
        arranged={arranged}
        total={units.length}
      />
      <section className="panel units" aria-label="Các đơn vị">
        <DataGrid
          key={jump?.key ?? ''}
          label="Các đơn vị trong kế hoạch cấp trên"
          rows={units}
          columns={columns}
          rowId={rowId}
          rowLabel={rowLabel}
          {...arranged}
          selection={selection}
          onSelect={setPicked}
          {...saving}
          target={target}
          nothingFound="Không có đơn vị nào như vậy. Sửa chữ tìm hoặc bỏ bớt lọc."
        />
      </section>
      {rowIds.length > 0 && (
        <SelectionBar
          words={`Đã chọn ${rowIds.length} đơn vị`}
          onClear={() => setPicked(NO_SELECTION)}
          actions={<RemoveUnits id={id} rowIds={rowIds} />}
        />
      )}
    </>
  )
}

function RemoveUnits({ id, rowIds }: { id: string; rowIds: string[] }) {
  const remove = useCall(id, client.units.remove, { announce: true })
  return (
    <Button small icon={Trash2} onClick={() => remove.mutate({ id, rowIds })}>
      Xóa khỏi kế hoạch
    </Button>
  )
}

function NoUnits({ id, jump }: { id: string; jump: JumpTarget | null }) {
  const navigate = useNavigate()
  return (
    <section className="panel units" aria-label="Các đơn vị">
      <EmptyState
        icon={Building2}
        title="Chưa có đơn vị nào"
        sentence="Nhập biểu phân bổ của cấp trên từ tệp Excel."
        actions={
          <Button
            key={jump?.key ?? ''}
            autoFocus={jump !== null}
            look="primary"
            onClick={() => void navigate(`/d/${id}/nhap`)}
          >
            Nhập từ Excel
          </Button>
        }
      />
    </section>
  )
}

function findTarget(
  units: readonly PlanUnit[],
  columns: readonly GridColumn<PlanUnit>[],
  jump: JumpTarget | null,
) {
  if (!jump) return null
  const column = columns.find((one) => one.id === jump.field)
  const unit =
    units.find((one) => one.id === jump.rowId) ??
    units.find((one) => column?.read(one) === null) ??
    units[0]
  if (!unit) return null
  return { rowId: unit.id, columnId: column?.id ?? 'unit.name' }
}

const WRONG_SHAPE = 'Giá trị này chưa đúng dạng nên chưa ghi. Ngày đại hội cần đủ ngày, tháng, năm.'

function useSaveUnits(id: string) {
  const one = useCall(id, client.units.update, SHOWN_IN_CELL).mutateAsync
  const many = useCall(id, client.units.updateMany, PASTED_BLOCK).mutateAsync
  const onSave: SaveCells = useCallback(
    async (change) => {
      const changes = changesOfUnit(change)
      if (!changes.success) return WRONG_SHAPE
      return saveWith(() => one({ id, rowId: change.rowId, changes: changes.data }))
    },
    [id, one],
  )
  const onSaveBlock: SaveBlock = useCallback(
    async ({ work, changes, cured }) => {
      const rows = changes.flatMap((change) => {
        const read = changesOfUnit(change)
        return read.success ? [{ rowId: change.rowId, changes: read.data }] : []
      })
      if (rows.length < changes.length) return WRONG_SHAPE
      return saveBlockWith(cured, () => many({ id, work, rows }))
    },
    [id, many],
  )
  return { onSave, onSaveBlock, readTexts: useReadTexts('plan') }
}

function changesOfUnit({ values }: CellChange) {
  const named = [...values].map(([path, value]) => [path.replace('unit.', ''), value])
  return unitChanges.safeParse(Object.fromEntries(named))
}
