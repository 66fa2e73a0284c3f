import { Users } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { Dossier } from '#core/dossier/dossier.ts'
import { DELEGATE_KIND_LABELS } from '#core/vocabulary/labels.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import type { SaveCells } from '#renderer/parts/grid/use-cell-draft.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { countKinds, delegateColumns, delegateRows } from './delegate-rows.ts'
import type { DelegateRow, KindFigure } from './delegate-rows.ts'
import { ListFigure } from './list-figure.tsx'
import { countMinority, countParty, countWomen, measureAges } from './people-figures.ts'
import { PeopleList } from './people-list.tsx'
import { PeoplePage } from './people-page.tsx'
import { changesOf, personChangesOf } from './person-columns.ts'
import { SHOWN_IN_CELL, saveWith } from './save-with.ts'
import { AgeFigure, TraitFigure } from './trait-figure.tsx'
import { usePersonAdder } from './use-person-adder.ts'

const EMPTY = {
  icon: Users,
  title: 'Chưa có đại biểu nào',
  sentence: 'Nhập từ tệp Excel đang có, hoặc thêm từng người.',
}

/** Step 3: who comes to the congress. */
export function DelegatesScreen() {
  const { dossier } = useOpenDossier()
  const { id } = dossier
  const rows = useMemo(() => delegateRows(dossier), [dossier])
  const columns = useMemo(() => delegateColumns(dossier), [dossier])
  const adder = usePersonAdder(id, (fullName) =>
    client.delegates.add({ id, person: { fullName }, delegate: {} }),
  )
  const remove = useCall(id, client.delegates.remove, { announce: true })
  const { mutateAsync } = useCall(id, client.delegates.update, SHOWN_IN_CELL)
  const save: SaveCells = useCallback(
    ({ rowId, values }) => {
      const person = personChangesOf(values)
      const delegate = changesOf(values, 'delegate')
      return saveWith(() => mutateAsync({ id, rowId, person, delegate }))
    },
    [id, mutateAsync],
  )
  return (
    <PeoplePage
      title="Đại biểu"
      dossierId={id}
      importKind="delegates"
      adder={adder}
      empty={rows.length === 0 ? EMPTY : null}
      figures={<DelegateFigures dossier={dossier} rows={rows} />}
      list={
        <PeopleList
          label="Danh sách đại biểu"
          searchLabel="Tìm trong danh sách"
          rows={rows}
          columns={columns}
          onSave={save}
          onRemove={(rowIds) => remove.mutate({ id, rowIds })}
          addedRowId={adder.addedRowId}
        />
      }
    />
  )
}

interface DelegateFiguresProps {
  readonly dossier: Dossier
  readonly rows: readonly DelegateRow[]
}

function DelegateFigures({ dossier, rows }: DelegateFiguresProps) {
  const people = rows.map((row) => row.person)
  const kinds = countKinds(rows, dossier.plan)
  return (
    <section className="panel people-figures" aria-label="Số liệu đại biểu">
      <ListFigure
        label="Đại biểu"
        count={rows.length}
        words={describeKinds(kinds, rows)}
        planned={dossier.plan.delegatesTotal}
        bar={kinds.map(({ kind, count }) => (
          <i key={kind} className={KIND_FILLS[kind]} style={{ flex: count }} />
        ))}
      />
      <TraitFigure label="Nữ" trait={countWomen(people)} />
      <TraitFigure label="Dân tộc thiểu số" trait={countMinority(people)} />
      <TraitFigure label="Đảng viên" trait={countParty(people)} />
      <AgeFigure ages={measureAges(people, dossier.congress.startDate)} />
    </section>
  )
}

const KIND_FILLS = { 'ex-officio': 'f-blue', elected: 'f-blue2', appointed: 'f-warn' } as const

function describeKinds(kinds: readonly KindFigure[], rows: readonly DelegateRow[]): string {
  const open = rows.filter(({ delegate }) => delegate.kind === null).length
  const words = kinds.map(({ kind, count, planned }) => {
    const label = DELEGATE_KIND_LABELS[kind].toLowerCase()
    return planned === null || planned === count
      ? `${count} ${label}`
      : `${count} ${label} (kế hoạch ${planned})`
  })
  return [...words, ...(open > 0 ? [`${open} chưa rõ loại`] : [])].join(', ')
}
