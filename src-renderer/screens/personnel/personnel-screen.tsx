import { UsersRound } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { Dossier } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import type { SaveCells } from '#renderer/parts/grid/use-cell-draft.ts'
import { ListFigure } from '../delegates/list-figure.tsx'
import { countMinority, countParty, countWomen, measureAges } from '../delegates/people-figures.ts'
import { PeopleList } from '../delegates/people-list.tsx'
import { PeoplePage } from '../delegates/people-page.tsx'
import { changesOf, personChangesOf } from '../delegates/person-columns.ts'
import { SHOWN_IN_CELL, saveWith } from '../delegates/save-with.ts'
import { AgeFigure, TraitFigure } from '../delegates/trait-figure.tsx'
import { usePersonAdder } from '../delegates/use-person-adder.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { candidateColumns, candidateRows } from './candidate-rows.ts'
import type { CandidateRow } from './candidate-rows.ts'

const EMPTY = {
  icon: UsersRound,
  title: 'Chưa có nhân sự nào',
  sentence: 'Nhập danh sách nguồn từ tệp Excel đang có, hoặc thêm từng người.',
}
const isOffList = ({ candidate }: CandidateRow) => !candidate.onList

/** Step 4: who stands for the committee. */
export function PersonnelScreen() {
  const { dossier } = useOpenDossier()
  const { id } = dossier
  const rows = useMemo(() => candidateRows(dossier), [dossier])
  const columns = useMemo(() => candidateColumns(dossier), [dossier])
  const adder = usePersonAdder(id, (fullName) =>
    client.candidates.add({ id, person: { fullName }, candidate: {} }),
  )
  const remove = useCall(id, client.candidates.remove, { announce: true })
  const { mutateAsync } = useCall(id, client.candidates.update, SHOWN_IN_CELL)
  const save: SaveCells = useCallback(
    ({ rowId, values }) => {
      const person = personChangesOf(values)
      const candidate = changesOf(values, 'candidate')
      return saveWith(() => mutateAsync({ id, rowId, person, candidate }))
    },
    [id, mutateAsync],
  )
  return (
    <PeoplePage
      title="Nhân sự"
      {...(rows.length > 0 && { answer: describeList(dossier, rows) })}
      dossierId={id}
      importKind="candidates"
      adder={adder}
      empty={rows.length === 0 ? EMPTY : null}
      figures={<CandidateFigures dossier={dossier} rows={rows} />}
      list={
        <PeopleList
          label="Nguồn nhân sự Ban Chấp hành"
          searchLabel="Tìm trong nguồn"
          rows={rows}
          columns={columns}
          isMuted={isOffList}
          onSave={save}
          onRemove={(rowIds) => remove.mutate({ id, rowIds })}
          addedRowId={adder.addedRowId}
        />
      }
    />
  )
}

/** "29 người trong danh sách, bầu 27". */
function describeList(dossier: Dossier, rows: readonly CandidateRow[]): string {
  const listed = rows.filter((row) => row.candidate.onList).length
  const seats = dossier.congress.committeeSeats
  const elect = seats === null ? 'chưa ghi số ủy viên sẽ bầu' : `bầu ${seats}`
  return `${listed} người trong danh sách, ${elect}`
}

interface CandidateFiguresProps {
  readonly dossier: Dossier
  readonly rows: readonly CandidateRow[]
}

function CandidateFigures({ dossier, rows }: CandidateFiguresProps) {
  const { congress, plan } = dossier
  const listed = rows.filter((row) => row.candidate.onList)
  const people = listed.map((row) => row.person)
  const seats = congress.committeeSeats
  const surplus = seats === null ? [] : [describeSurplus(listed.length - seats)]
  const rest = rows.length - listed.length
  return (
    <section className="panel people-figures" aria-label="Cơ cấu danh sách bầu cử">
      <ListFigure
        label="Danh sách bầu cử"
        count={listed.length}
        words={[...surplus, `nguồn còn ${rest} người`].join(', ')}
        planned={plan.candidateListSize}
        bar={
          <>
            <i className="f-blue" style={{ flex: listed.length }} />
            <i className="f-na" style={{ flex: rest }} />
          </>
        }
      />
      <TraitFigure label="Nữ" trait={countWomen(people)} />
      <TraitFigure label="Dân tộc thiểu số" trait={countMinority(people)} />
      <TraitFigure label="Đảng viên" trait={countParty(people)} />
      <AgeFigure ages={measureAges(people, congress.startDate)} />
    </section>
  )
}

function describeSurplus(surplus: number): string {
  if (surplus === 0) return 'không có số dư'
  return surplus > 0 ? `số dư ${surplus}` : `còn thiếu ${-surplus}`
}
