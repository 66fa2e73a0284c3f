import { UsersRound } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { readCandidateList } from '#core/dossier/list-figures.ts'
import type { ListFigures } from '#core/dossier/list-figures.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import type { CellChange, SaveBlock, SaveCells } from '#renderer/parts/grid/use-cell-draft.ts'
import { ListFigure } from '../delegates/list-figure.tsx'
import { PeopleList } from '../delegates/people-list.tsx'
import { PeoplePage } from '../delegates/people-page.tsx'
import { changesOf, personChangesOf } from '../delegates/person-columns.ts'
import { PASTED_BLOCK, SHOWN_IN_CELL, saveWith } from '../delegates/save-with.ts'
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
  const figures = useMemo(() => readCandidateList(dossier), [dossier])
  const adder = usePersonAdder(id, (fullName) =>
    client.candidates.add({ id, person: { fullName }, candidate: {} }),
  )
  const remove = useCall(id, client.candidates.remove, { announce: true })
  const saving = useSaveCandidates(id)
  return (
    <PeoplePage
      title="Nhân sự"
      {...(rows.length > 0 && { answer: describeList(dossier, figures) })}
      dossierId={id}
      importKind="candidates"
      adder={adder}
      empty={rows.length === 0 ? EMPTY : null}
      figures={<CandidateFigures dossier={dossier} figures={figures} />}
      list={
        <PeopleList
          label="Nguồn nhân sự Ban Chấp hành"
          searchLabel="Tìm trong nguồn"
          rows={rows}
          columns={columns}
          isMuted={isOffList}
          listId="candidates"
          {...saving}
          onRemove={(rowIds) => remove.mutate({ id, rowIds })}
          addedRowId={adder.addedRowId}
        />
      }
    />
  )
}

function useSaveCandidates(id: string) {
  const one = useCall(id, client.candidates.update, SHOWN_IN_CELL).mutateAsync
  const many = useCall(id, client.candidates.updateMany, PASTED_BLOCK).mutateAsync
  const onSave: SaveCells = useCallback(
    ({ rowId, values }) => saveWith(() => one({ id, rowId, ...changesOfRow(values) })),
    [id, one],
  )
  const onSaveBlock: SaveBlock = useCallback(
    (changes) => {
      const rows = changes.map(({ rowId, values }) => ({ rowId, ...changesOfRow(values) }))
      return saveWith(() => many({ id, rows }))
    },
    [id, many],
  )
  return { onSave, onSaveBlock }
}

function changesOfRow(values: CellChange['values']) {
  return { person: personChangesOf(values), candidate: changesOf(values, 'candidate') }
}

/** "29 người trong danh sách, bầu 27". */
function describeList(dossier: Dossier, figures: ListFigures): string {
  const seats = dossier.congress.committeeSeats
  const elect = seats === null ? 'chưa ghi số ủy viên sẽ bầu' : `bầu ${seats}`
  return `${formatInteger(figures.total)} người trong danh sách, ${elect}`
}

interface CandidateFiguresProps {
  readonly dossier: Dossier
  readonly figures: ListFigures
}

function CandidateFigures({ dossier, figures }: CandidateFiguresProps) {
  const seats = dossier.congress.committeeSeats
  const surplus = seats === null ? [] : [describeSurplus(figures.total - seats)]
  const rest = dossier.candidates.length - figures.total
  return (
    <section className="panel people-figures" aria-label="Cơ cấu danh sách bầu cử">
      <ListFigure
        label="Danh sách bầu cử"
        count={figures.total}
        words={[...surplus, `nguồn còn ${formatInteger(rest)} người`].join(', ')}
        planned={dossier.plan.candidateListSize}
        bar={
          <>
            <i className="f-blue" style={{ flex: figures.total }} />
            <i className="f-na" style={{ flex: rest }} />
          </>
        }
      />
      <TraitFigure label="Nữ" trait={figures.female} />
      <TraitFigure label="Dân tộc thiểu số" trait={figures.ethnicMinority} />
      <TraitFigure label="Đảng viên" trait={figures.partyMembers} />
      <AgeFigure ages={figures.ages} />
    </section>
  )
}

function describeSurplus(surplus: number): string {
  if (surplus === 0) return 'không có số dư'
  return surplus > 0 ? `số dư ${surplus}` : `còn thiếu ${-surplus}`
}
