import { UserCheck, Users } from 'lucide-react'
import { useMemo } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { countPeople } from '#core/dossier/list-figures.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useMembers } from '#renderer/client/people-queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import type { CellChange } from '#renderer/parts/grid/use-cell-draft.ts'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { heldAction } from './held-action.tsx'
import { ListFigure } from './list-figure.tsx'
import { additionsBy, memberColumns } from './member-columns.ts'
import type { MemberGridRow } from './member-columns.ts'
import { PeopleList } from './people-list.tsx'
import { PeoplePage } from './people-page.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { changesOf, personChangesOf } from './person-columns.ts'
import { AgeFigure, TraitFigure } from './trait-figure.tsx'
import { usePersonAdder } from './use-person-adder.ts'
import { useSavePeople } from './use-save-people.ts'

const EMPTY = {
  icon: Users,
  title: 'Chưa có đoàn viên nào',
  sentence: 'Nhập danh sách đoàn viên từ tệp Excel đang có, hoặc thêm từng người.',
}
const NONE: readonly MemberGridRow[] = []
const departmentOf = ({ member }: MemberGridRow) => member.department

/** The membership list, beside the delegates: up to twenty thousand rows. */
export function MembersScreen() {
  const { dossier } = useOpenDossier()
  const { id, congress } = dossier
  const { startDate } = congress
  const question = useMembers(id)
  const rows = useMemberRows(question.data?.rows)
  const additions = useMemo(() => additionsBy(rows, departmentOf), [rows])
  const columns = useMemo(() => memberColumns({ startDate, additions }), [startDate, additions])
  const adder = usePersonAdder(id, (fullName) =>
    client.members.add({ id, person: { fullName }, member: {} }),
  )
  const remove = useCall(id, client.members.remove, { announce: true })
  const saving = useSavePeople(id, { source: 'members', calls: client.members }, editOf)
  const actions = useMemberActions(dossier)
  if (question.data === undefined)
    return (
      <Awaiting
        query={question}
        what="Đang đọc danh sách đoàn viên"
        failed="Chưa đọc được danh sách đoàn viên"
      />
    )
  return (
    <PeoplePage
      title="Đại biểu"
      tabs={<PeopleTabs />}
      dossierId={id}
      importKind="members"
      listId="members"
      adder={adder}
      empty={rows.length === 0 ? EMPTY : null}
      figures={<MemberFigures dossier={dossier} rows={rows} />}
      list={
        <PeopleList
          label="Danh sách đoàn viên"
          searchLabel="Tìm đoàn viên"
          rows={rows}
          columns={columns}
          listId="members"
          {...saving}
          onRemove={(rowIds) => remove.mutate({ id, rowIds })}
          addedRowId={adder.addedRowId}
          pickedActions={actions}
        />
      }
    />
  )
}

/** One object per row for good, as long as nothing in it changes. */
const known = new WeakMap<object, MemberGridRow>()

function useMemberRows(
  rows: readonly Omit<MemberGridRow, 'id'>[] | undefined,
): readonly MemberGridRow[] {
  return useMemo(() => {
    if (rows === undefined) return NONE
    return rows.map((row) => {
      const made = known.get(row) ?? { id: row.member.id, person: row.person, member: row.member }
      known.set(row, made)
      return made
    })
  }, [rows])
}

function useMemberActions({ id, delegates }: Dossier) {
  const send = useCall(id, client.members.toDelegates, { announce: true })
  const present = useMemo(() => new Set(delegates.map(({ personId }) => personId)), [delegates])
  const held = heldAction(id)
  return (rows: readonly MemberGridRow[], done: () => void) => {
    const coming = rows.filter(({ person }) => !present.has(person.id))
    return (
      <>
        {held(rows)}
        <Button
          small
          icon={UserCheck}
          disabled={coming.length === 0 || send.isPending}
          onClick={() => {
            send.mutate({ id, rowIds: rows.map((row) => row.id) })
            done()
          }}
        >
          {coming.length === 0
            ? 'Đã có trong danh sách đại biểu'
            : `Đưa ${formatInteger(coming.length)} người vào danh sách đại biểu`}
        </Button>
      </>
    )
  }
}

function editOf(values: CellChange['values']) {
  return { person: personChangesOf(values), member: changesOf(values, 'member') }
}

interface MemberFiguresProps {
  readonly dossier: Dossier
  readonly rows: readonly MemberGridRow[]
}

function MemberFigures({ dossier, rows }: MemberFiguresProps) {
  const { startDate, membersTotal } = dossier.congress
  const figures = useMemo(
    () =>
      countPeople(
        rows.map(({ person }) => person),
        startDate,
      ),
    [rows, startDate],
  )
  const departments = new Set(rows.map(departmentOf).filter(Boolean)).size
  return (
    <section className="panel people-figures" aria-label="Số liệu đoàn viên">
      <ListFigure
        label="Đoàn viên"
        count={figures.total}
        words={departments === 0 ? 'chưa chia bộ phận' : `ở ${formatInteger(departments)} bộ phận`}
        planned={null}
        bar={<i className="f-blue" style={{ flex: 1 }} />}
        aside={differsFromTotal(figures.total, membersTotal)}
      />
      <TraitFigure label="Nữ" trait={figures.female} />
      <TraitFigure label="Dân tộc thiểu số" trait={figures.ethnicMinority} />
      <TraitFigure label="Đảng viên" trait={figures.partyMembers} />
      <AgeFigure ages={figures.ages} />
    </section>
  )
}

function differsFromTotal(count: number, total: number | null): string | null {
  if (total === null || total === count) return null
  return `hồ sơ ghi ${formatInteger(total)} đoàn viên`
}
