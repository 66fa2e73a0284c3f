import { FileSpreadsheet } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { FactListView } from '#core/contract/facts-contract.ts'
import type { ReportView } from '#core/contract/report-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FactTable } from '#renderer/parts/fact-table.tsx'
import { TargetTable } from './targets-panel.tsx'
import { factsList } from './report-words.ts'

interface ListViewProps {
  readonly dossier: Dossier
  readonly view: ReportView
  readonly lists: readonly FactListView[]
}

function useTarget() {
  const [query] = useSearchParams()
  const [rowId, columnId] = [query.get('dong'), query.get('o')]
  return useMemo(
    () => (rowId === null ? null : { rowId, columnId: columnId ?? '' }),
    [rowId, columnId],
  )
}

/** Targets of both terms: typed on one leaf, judged on the other. */
export function TargetsView({ dossier, view, lists }: ListViewProps) {
  const [query] = useSearchParams()
  const wanted = query.get('bang') === 'targets.next' ? 'next' : 'past'
  const [shown, setShown] = useState<'past' | 'next' | 'verdicts'>(wanted)
  const target = useTarget()
  const navigate = useNavigate()
  const list = factsList(lists, shown === 'next' ? 'targets.next' : 'targets.past')
  const leaves = [
    { id: 'past', label: 'Nhiệm kỳ vừa qua' },
    { id: 'verdicts', label: 'Đánh giá theo số liệu' },
    { id: 'next', label: 'Nhiệm kỳ mới' },
  ] as const
  return (
    <>
      <div className="tool-row">
        <div className="seg" role="group" aria-label="Chỉ tiêu nào">
          {leaves.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              aria-pressed={shown === id}
              className={shown === id ? 'active' : ''}
              onClick={() => setShown(id)}
            >
              {label}
            </button>
          ))}
        </div>
        <span className="grow" />
        <Button
          small
          icon={FileSpreadsheet}
          onClick={() => void navigate(`/d/${dossier.id}/nhap?loai=indicators`)}
        >
          Nhập từ Excel
        </Button>
      </div>
      {shown === 'verdicts' ? (
        <section className="panel verdicts scroll" aria-label="Đánh giá theo số liệu" tabIndex={0}>
          {view.targets.length === 0 ? (
            <p className="none">Chưa có chỉ tiêu nào của nhiệm kỳ vừa qua.</p>
          ) : (
            <TargetTable targets={view.targets} wide />
          )}
        </section>
      ) : (
        list && <FactTable key={list.name} dossier={dossier} list={list} target={target} />
      )}
    </>
  )
}

/** All figures of the catalogue that the office reports, one line each; a line is added by its name. */
export function FiguresView({ dossier, view, lists }: ListViewProps) {
  const [query] = useSearchParams()
  const wanted = query.get('so')
  const list = factsList(lists, 'figures.rows')
  const write = useCall(dossier.id, client.facts.writeRows, { announce: true })
  const lacking = view.figures.filter(
    ({ must, computed, rowId }) => must && !computed && rowId === null,
  )
  const rowOf = view.figures.find(({ id }) => id === wanted)?.rowId ?? null
  const address = useTarget()
  const first = view.figures[0]?.values.find(({ value }) => value === null)?.year ?? null
  const target = useMemo(
    () =>
      address ??
      (rowOf === null ? null : { rowId: rowOf, columnId: first === null ? 'name' : `y${first}` }),
    [address, rowOf, first],
  )
  const add = useCallback(
    () =>
      write.mutate({
        id: dossier.id,
        list: 'figures.rows',
        parentId: null,
        work: 'paste',
        rows: [],
        added: lacking.map(({ id, name, unit }) => ({ cells: { figure: id, name, unit } })),
      }),
    [write, dossier.id, lacking],
  )
  if (!list) return null
  return (
    <FactTable
      dossier={dossier}
      list={list}
      target={target}
      actions={
        lacking.length > 0 && (
          <Button small disabled={write.isPending} onClick={add}>
            Thêm {lacking.length} số liệu phải có
          </Button>
        )
      }
    />
  )
}

/** A list of told facts that can also be read from a workbook. */
export function ImportedList({
  dossier,
  lists,
  name,
  kind,
}: Omit<ListViewProps, 'view'> & { name: string; kind: string | null }) {
  const navigate = useNavigate()
  const target = useTarget()
  const list = factsList(lists, name)
  if (!list) return null
  return (
    <FactTable
      dossier={dossier}
      list={list}
      target={target}
      actions={
        kind !== null && (
          <Button
            small
            icon={FileSpreadsheet}
            onClick={() => void navigate(`/d/${dossier.id}/nhap?loai=${kind}`)}
          >
            Nhập từ Excel
          </Button>
        )
      }
    />
  )
}
