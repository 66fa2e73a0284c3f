import { Users } from 'lucide-react'
import { useMemo } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Dossier, SuperiorPlan } from '#core/dossier/dossier.ts'
import { readDelegateList } from '#core/dossier/list-figures.ts'
import type { DelegateListFigures } from '#core/dossier/list-figures.ts'
import { DELEGATE_KIND_LABELS } from '#core/vocabulary/labels.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import type { CellChange } from '#renderer/parts/grid/use-cell-draft.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import {
  KINDS,
  PLANNED,
  delegateAdditions,
  delegateColumns,
  delegateRows,
} from './delegate-rows.ts'
import { heldAction } from './held-action.tsx'
import { ListFigure } from './list-figure.tsx'
import { PeopleList } from './people-list.tsx'
import { PeoplePage } from './people-page.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { changesOf, personChangesOf } from './person-columns.ts'
import { AgeFigure, TraitFigure } from './trait-figure.tsx'
import { usePersonAdder } from './use-person-adder.ts'
import { useSavePeople } from './use-save-people.ts'

const EMPTY = {
  icon: Users,
  title: 'Chưa có đại biểu nào',
  sentence: 'Nhập từ tệp Excel đang có, hoặc thêm từng người.',
}

/** Step 3: who comes to the congress. */
export function DelegatesScreen() {
  const { dossier } = useOpenDossier()
  const { id, delegates, people, congress, units } = dossier
  const rows = useMemo(() => delegateRows({ delegates, people }), [delegates, people])
  const additions = useMemo(() => delegateAdditions(rows, units), [rows, units])
  const columns = useMemo(
    () => delegateColumns({ congress, units, additions }),
    [congress, units, additions],
  )
  const adder = usePersonAdder(id, (fullName) =>
    client.delegates.add({ id, person: { fullName }, delegate: {} }),
  )
  const remove = useCall(id, client.delegates.remove, { announce: true })
  const saving = useSavePeople(id, { source: 'delegates', calls: client.delegates }, editOf)
  return (
    <PeoplePage
      title="Đại biểu"
      tabs={<PeopleTabs />}
      dossierId={id}
      importKind="delegates"
      listId="delegates"
      adder={adder}
      empty={rows.length === 0 ? EMPTY : null}
      figures={<DelegateFigures dossier={dossier} />}
      list={
        <PeopleList
          label="Danh sách đại biểu"
          searchLabel="Tìm trong danh sách"
          rows={rows}
          columns={columns}
          listId="delegates"
          {...saving}
          onRemove={(rowIds) => remove.mutate({ id, rowIds })}
          addedRowId={adder.addedRowId}
          pickedActions={heldAction(id)}
        />
      }
    />
  )
}

function editOf(values: CellChange['values']) {
  return { person: personChangesOf(values), delegate: changesOf(values, 'delegate') }
}

function DelegateFigures({ dossier }: { readonly dossier: Dossier }) {
  const figures = useMemo(() => readDelegateList(dossier), [dossier])
  return (
    <section className="panel people-figures" aria-label="Số liệu đại biểu">
      <ListFigure
        label="Đại biểu"
        count={figures.total}
        words={describeKinds(figures, dossier.plan)}
        planned={dossier.plan.delegatesTotal}
        bar={KINDS.map((kind) => (
          <i key={kind} className={KIND_FILLS[kind]} style={{ flex: figures.kinds[kind] }} />
        ))}
      />
      <TraitFigure label="Nữ" trait={figures.female} />
      <TraitFigure label="Dân tộc thiểu số" trait={figures.ethnicMinority} />
      <TraitFigure label="Đảng viên" trait={figures.partyMembers} />
      <AgeFigure ages={figures.ages} />
    </section>
  )
}

const KIND_FILLS = { 'ex-officio': 'f-blue', elected: 'f-blue2', appointed: 'f-warn' } as const

function describeKinds(figures: DelegateListFigures, plan: SuperiorPlan): string {
  const { kinds, kindUnknown } = figures
  const words = KINDS.map((kind) => {
    const planned = plan[PLANNED[kind]]
    const label = `${formatInteger(kinds[kind])} ${DELEGATE_KIND_LABELS[kind].toLowerCase()}`
    return planned === null || planned === kinds[kind]
      ? label
      : `${label} (kế hoạch ${formatInteger(planned)})`
  })
  return [
    ...words,
    ...(kindUnknown > 0 ? [`${formatInteger(kindUnknown)} chưa rõ loại`] : []),
  ].join(', ')
}
