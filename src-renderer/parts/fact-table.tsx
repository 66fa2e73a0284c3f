import { Select } from 'antd'
import { ArrowDown, ArrowUp, Plus, Table2, Trash2 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { foldVietnamese, formatInteger } from '#core/base/vietnamese-text.ts'
import type { FactListView } from '#core/contract/facts-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import { client } from '../client/contract-client.ts'
import { saveWith } from '../client/save-with.ts'
import { toast } from '../client/toasts.ts'
import { useCall } from '../client/use-call.ts'
import { Button } from './button.tsx'
import { changedCells, factColumns, nextNumber } from './fact-columns.ts'
import './fact-table.css'
import { DataGrid } from './grid/data-grid.tsx'
import type { CellAddress, GridColumn } from './grid/grid-column.ts'
import { GridToolbar } from './grid/grid-toolbar.tsx'
import { NO_SELECTION, keepExisting } from './grid/row-selection.ts'
import { useArranged } from './grid/use-arranged.ts'
import type { SaveBlock, SaveCells } from './grid/use-cell-draft.ts'
import { SelectionBar } from './selection-bar.tsx'
import { EmptyState } from './waiting.tsx'

export interface FactTableProps {
  readonly dossier: Dossier
  /** One list of `facts.definitions`. */
  readonly list: FactListView
  /** Of a list below another one: the row above; its rows alone are shown, new ones go below it. */
  readonly parentId?: string | null
  /** Only these rows, e.g. the figures of one section. */
  readonly keep?: (row: TypedRow) => boolean
  /** Only these columns, in their own order; all where left out. */
  readonly columns?: readonly string[]
  /** Changes how a column is drawn or judged. */
  readonly drawColumn?: (column: GridColumn<TypedRow>) => GridColumn<TypedRow>
  /** For how many pixels its widths in per cent are meant; about the width of a screen where left out. */
  readonly sheetPixels?: number
  /** Cells of every row that is added here. */
  readonly newCells?: Readonly<Record<string, TypedValue>>
  /** The cell to stand on. */
  readonly target?: CellAddress | null
  /** Stands at the right of the toolbar. */
  readonly actions?: ReactNode
}

const rowId = (row: TypedRow) => row.id
const NOTHING = 'Không có dòng nào như vậy. Sửa chữ tìm hoặc bỏ bớt lọc.'
/** Saved cell by cell: what is refused is said in the cell. */
const IN_CELL = { onFailure: () => undefined }

/** Any told list: typed as in Excel, pasted from it, rows added, moved and taken away; each step can be undone. */
export function FactTable(props: FactTableProps) {
  const { dossier, list } = props
  const rows = useRows(props)
  const columns = useColumns(props)
  const [picked, setPicked] = useState(NO_SELECTION)
  const [added, setAdded] = useState<string | null>(null)
  const existing = useMemo(() => new Set(rows.map(rowId)), [rows])
  const selection = keepExisting(picked, existing)
  const arranged = useArranged(rows, columns)
  const saving = useSaving(props, rows)
  const { nameColumn, rowLabel } = useMemo(() => naming(list, columns), [list, columns])
  const add = useAddRow(props, rows, setAdded)
  if (rows.length === 0) return <NoRows {...props} onAdd={add} />
  const target =
    added !== null && existing.has(added)
      ? { rowId: added, columnId: nameColumn }
      : (props.target ?? null)
  return (
    <div className={selection.ids.size > 0 ? 'fact-table has-selection' : 'fact-table'}>
      <GridToolbar
        searchLabel={`Tìm ${list.rowWord}`}
        columns={columns}
        arranged={arranged}
        total={rows.length}
      >
        <AddRow {...props} onAdd={add} />
      </GridToolbar>
      <section className="panel fact-grid" aria-label={list.label}>
        <DataGrid
          key={`${added ?? ''} ${props.target?.rowId ?? ''} ${props.target?.columnId ?? ''}`}
          label={list.label}
          rows={rows}
          columns={columns}
          rowId={rowId}
          rowLabel={rowLabel}
          {...arranged}
          selection={selection}
          onSelect={setPicked}
          {...saving}
          growth={{
            nameColumnId: nameColumn,
            words: (count) => `thêm ${formatInteger(count)} ${list.rowWord}`,
          }}
          target={target}
          nothingFound={NOTHING}
        />
      </section>
      {selection.ids.size > 0 && (
        <SelectionBar
          words={`Đã chọn ${formatInteger(selection.ids.size)} ${list.rowWord}`}
          onClear={() => setPicked(NO_SELECTION)}
          actions={<PickedActions dossier={dossier} list={list} ids={[...selection.ids]} />}
        />
      )}
    </div>
  )
}

function useRows({ dossier, list, parentId = null, keep }: FactTableProps): readonly TypedRow[] {
  return useMemo(
    () =>
      dossier.typedRows.filter(
        (row) =>
          row.list === list.name &&
          (parentId === null || row.parentId === parentId) &&
          (keep === undefined || keep(row)),
      ),
    [dossier.typedRows, list.name, parentId, keep],
  )
}

function useColumns({ dossier, list, columns, drawColumn, sheetPixels }: FactTableProps) {
  return useMemo(() => {
    const all = factColumns(dossier, list, sheetPixels)
    const shown = columns === undefined ? all : all.filter(({ id }) => columns.includes(id))
    return drawColumn === undefined ? shown : shown.map(drawColumn)
  }, [dossier, list, columns, drawColumn, sheetPixels])
}

/** The cell that names a row: the first that must be filled in. */
function naming(list: FactListView, columns: readonly GridColumn<TypedRow>[]) {
  const needed = list.columns.find(
    ({ name, required, type }) =>
      required && type === 'text' && columns.some(({ id }) => id === name),
  )
  const open = columns.find(({ id, editor }) => editor?.kind === 'text' && id !== 'group')
  const nameColumn = needed?.name ?? open?.id ?? columns[0]?.id ?? ''
  const column = columns.find(({ id }) => id === nameColumn)
  const rowLabel = (row: TypedRow) => String(column?.read(row) ?? '') || list.rowWord
  return { nameColumn, rowLabel }
}

const LINKED =
  'Họ tên, chức vụ của người này lấy từ hồ sơ. Sửa ở trang Đại biểu hoặc Nhân sự, hoặc thêm dòng khác.'

function useSaving(
  { dossier, list, parentId = null, newCells }: FactTableProps,
  rows: readonly TypedRow[],
) {
  const { id } = dossier
  const one = useCall(id, client.facts.updateRow, IN_CELL).mutateAsync
  const many = useCall(id, client.facts.writeRows, { ...IN_CELL, announce: true }).mutateAsync
  const linked = useMemo(
    () => new Set(rows.filter(({ personId }) => personId !== null).map(rowId)),
    [rows],
  )
  const onSave: SaveCells = useCallback(
    async ({ rowId: row, values }) => {
      if (linked.has(row) && (values.has('name') || values.has('position'))) return LINKED
      return saveWith(() => one({ id, rowId: row, row: { cells: changedCells(values) } }))
    },
    [id, one, linked],
  )
  const onSaveBlock: SaveBlock = useCallback(
    async ({ work, changes, added }) => {
      toast.set(null)
      return saveWith(() =>
        many({
          id,
          list: list.name,
          parentId,
          work,
          rows: changes.map((change) => ({
            rowId: change.rowId,
            cells: changedCells(change.values),
          })),
          added: added.map((values) => ({ cells: { ...newCells, ...changedCells(values) } })),
        }),
      )
    },
    [id, many, list.name, parentId, newCells],
  )
  return { onSave, onSaveBlock }
}

type AddFactRow = (personId: string | null) => void

function useAddRow(
  { dossier, list, parentId = null, newCells }: FactTableProps,
  rows: readonly TypedRow[],
  onAdded: (rowId: string) => void,
): AddFactRow {
  const add = useCall(dossier.id, client.facts.addRow)
  return (personId) => {
    const number = nextNumber(list, rows)
    const cells = { ...newCells, ...(number !== null && { number }) }
    add.mutate(
      { id: dossier.id, list: list.name, row: { parentId, personId, cells } },
      { onSuccess: (made) => onAdded(made.rowId) },
    )
  }
}

function AddRow({ dossier, list, actions, onAdd }: FactTableProps & { onAdd: AddFactRow }) {
  return (
    <>
      {list.person && <PersonChoice dossier={dossier} onAdd={onAdd} />}
      <Button small icon={Plus} onClick={() => onAdd(null)}>
        Thêm {list.rowWord}
      </Button>
      {actions}
    </>
  )
}

/** People of the dossier, found by any part of the name. */
function PersonChoice({ dossier, onAdd }: { dossier: Dossier; onAdd: AddFactRow }) {
  const people = useMemo(
    () =>
      dossier.people.map(({ id, fullName, position }) => ({
        value: id,
        label: position === null ? fullName : `${fullName}, ${position}`,
      })),
    [dossier.people],
  )
  return (
    <Select
      showSearch={{
        filterOption: (typed, option) =>
          foldVietnamese(String(option?.label ?? '')).includes(foldVietnamese(typed)),
      }}
      aria-label="Thêm người có trong hồ sơ"
      placeholder="Thêm người có trong hồ sơ"
      className="fact-person"
      value={null}
      options={people}
      onChange={(id: string | null) => id !== null && onAdd(id)}
      notFoundContent="Không có ai tên như vậy"
    />
  )
}

function NoRows(props: FactTableProps & { onAdd: AddFactRow }) {
  const { list } = props
  return (
    <section className="panel fact-grid" aria-label={list.label}>
      <EmptyState
        icon={Table2}
        title={`Chưa có ${list.rowWord} nào`}
        sentence={
          list.hint ?? `Thêm dòng đầu rồi gõ ngay trong bảng, hoặc dán cả khối chép từ Excel.`
        }
        actions={<AddRow {...props} />}
      />
    </section>
  )
}

interface PickedActionsProps {
  readonly dossier: Dossier
  readonly list: FactListView
  readonly ids: string[]
}

function PickedActions({ dossier, list, ids }: PickedActionsProps) {
  const { id } = dossier
  const move = useCall(id, client.facts.moveRow)
  const remove = useCall(id, client.facts.removeRows, { announce: true })
  const [only] = ids
  const order = dossier.typedRows.filter((row) => row.list === list.name).map(rowId)
  const at = only === undefined || ids.length > 1 ? -1 : order.indexOf(only)
  const moveTo = (position: number) =>
    only !== undefined && move.mutate({ id, rowId: only, position })
  return (
    <>
      {at >= 0 && (
        <>
          <Button small icon={ArrowUp} disabled={at === 0} onClick={() => moveTo(at - 1)}>
            Đưa lên
          </Button>
          <Button
            small
            icon={ArrowDown}
            disabled={at === order.length - 1}
            onClick={() => moveTo(at + 1)}
          >
            Đưa xuống
          </Button>
        </>
      )}
      <Button small icon={Trash2} onClick={() => remove.mutate({ id, rowIds: ids })}>
        Xóa
      </Button>
    </>
  )
}
