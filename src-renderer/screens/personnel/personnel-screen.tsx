import { UsersRound } from 'lucide-react'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Dossier } from '#core/dossier/dossier.ts'
import { readCandidateList } from '#core/dossier/list-figures.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useComposition } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import type { CellChange } from '#renderer/parts/grid/use-cell-draft.ts'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { PeopleList } from '../delegates/people-list.tsx'
import { PeoplePage } from '../delegates/people-page.tsx'
import { changesOf, personChangesOf } from '../delegates/person-columns.ts'
import { AgeFigure, TraitFigure } from '../delegates/trait-figure.tsx'
import { usePersonAdder } from '../delegates/use-person-adder.ts'
import { useSavePeople } from '../delegates/use-save-people.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { candidateColumns } from './candidate-columns.tsx'
import { candidateRows } from './candidate-rows.ts'
import type { CandidateRow } from './candidate-rows.ts'
import { PersonnelFacts } from './personnel-facts.tsx'
import { RequirementsPanel } from './requirements-panel.tsx'
import './personnel.css'

const EMPTY = {
  icon: UsersRound,
  title: 'Chưa có nhân sự nào',
  sentence: 'Nhập danh sách nguồn từ tệp Excel đang có, hoặc thêm từng người.',
}
const isOffList = ({ candidate }: CandidateRow) => !candidate.onList

/** Step 4: who stands for the committee, beside what the plan asks of the list. */
export function PersonnelScreen() {
  const { dossier } = useOpenDossier()
  const { id } = dossier
  const [query] = useSearchParams()
  const composition = useComposition(id)
  const view = composition.data ?? null
  const rows = useMemo(() => candidateRows(dossier), [dossier])
  const columns = useMemo(() => candidateColumns(dossier, view), [dossier, view])
  const adder = usePersonAdder(id, (fullName) =>
    client.candidates.add({ id, person: { fullName }, candidate: {} }),
  )
  const remove = useCall(id, client.candidates.remove, { announce: true })
  const saving = useSavePeople(id, { source: 'candidates', calls: client.candidates }, editOf)
  const bare = view?.requirements.length === 0
  return (
    <PeoplePage
      title="Nhân sự"
      answer="Ban Chấp hành"
      dossierId={id}
      importKind="candidates"
      listId="candidate-profiles"
      importFirst={false}
      startAdding={query.get('them') === 'nguoi'}
      adder={adder}
      empty={rows.length === 0 ? EMPTY : null}
      figures={
        <>
          <PersonnelFacts dossier={dossier} />
          {bare && <CandidateFigures dossier={dossier} />}
        </>
      }
      list={
        <div className="personnel-work">
          <div className="personnel-list">
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
          </div>
          <RequirementsSide
            dossier={dossier}
            opened={query.get('yeu-cau')}
            question={composition}
          />
        </div>
      }
    />
  )
}

interface RequirementsSideProps {
  readonly dossier: Dossier
  readonly question: ReturnType<typeof useComposition>
  readonly opened: string | null
}

function RequirementsSide({ dossier, question, opened }: RequirementsSideProps) {
  const { data: view } = question
  if (view === undefined)
    return (
      <section className="panel requirements" aria-label="Yêu cầu đối với danh sách">
        <Awaiting
          query={question}
          what="Đang đối chiếu yêu cầu"
          failed="Chưa đối chiếu được yêu cầu"
        />
      </section>
    )
  return <RequirementsPanel dossier={dossier} view={view} opened={opened} />
}

function editOf(values: CellChange['values']) {
  return { person: personChangesOf(values), candidate: changesOf(values, 'candidate') }
}

/** Where no plan asks for anything, the list still says what it is made of. */
function CandidateFigures({ dossier }: { readonly dossier: Dossier }) {
  const figures = useMemo(() => readCandidateList(dossier), [dossier])
  return (
    <section className="panel people-figures candidates" aria-label="Cơ cấu danh sách bầu cử">
      <TraitFigure label="Nữ" trait={figures.female} />
      <TraitFigure label="Dân tộc thiểu số" trait={figures.ethnicMinority} />
      <TraitFigure label="Đảng viên" trait={figures.partyMembers} />
      <AgeFigure ages={figures.ages} />
    </section>
  )
}
