import { Armchair } from 'lucide-react'
import { useMemo } from 'react'
import type { Person } from '#core/dossier/dossier.ts'
import type { Guest } from '#core/dossier/registers.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import type { CellChange } from '#renderer/parts/grid/use-cell-draft.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { heldAction } from './held-action.tsx'
import { additionsBy, guestColumns } from './member-columns.ts'
import type { GuestGridRow } from './member-columns.ts'
import { PeopleList } from './people-list.tsx'
import { PeoplePage } from './people-page.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { changesOf, personChangesOf } from './person-columns.ts'
import { makePersonRows } from './person-rows.ts'
import { usePersonAdder } from './use-person-adder.ts'
import { useSavePeople } from './use-save-people.ts'

const EMPTY = {
  icon: Armchair,
  title: 'Chưa có khách mời nào',
  sentence: 'Nhập từ tệp Excel đang có, hoặc thêm từng người.',
}

const rowsOf = makePersonRows<Guest, GuestGridRow>((guest: Guest, person: Person) => ({
  id: guest.id,
  person,
  guest,
}))

/** Who is invited besides the delegates. */
export function GuestsScreen() {
  const { dossier } = useOpenDossier()
  const { id, guests, people } = dossier
  const rows = useMemo(() => rowsOf(guests, people), [guests, people])
  const columns = useMemo(
    () => guestColumns(additionsBy(rows, ({ guest }) => guest.organisation)),
    [rows],
  )
  const adder = usePersonAdder(id, (fullName) =>
    client.guests.add({ id, person: { fullName }, guest: {} }),
  )
  const remove = useCall(id, client.guests.remove, { announce: true })
  const saving = useSavePeople(id, { source: 'guests', calls: client.guests }, editOf)
  return (
    <PeoplePage
      title="Đại biểu"
      tabs={<PeopleTabs />}
      dossierId={id}
      importKind="guests"
      listId="guests"
      adder={adder}
      empty={rows.length === 0 ? EMPTY : null}
      figures={null}
      list={
        <PeopleList
          label="Danh sách khách mời"
          searchLabel="Tìm khách mời"
          rows={rows}
          columns={columns}
          listId="guests"
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
  return { person: personChangesOf(values), guest: changesOf(values, 'guest') }
}
