import { FileInput, ListChecks, Plus, WandSparkles } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { CompositionView } from '#core/contract/seats-values.ts'
import { describeFacts, nameRows } from '#core/dossier/describe-fact.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { EligibilityNotes, countBarred } from './eligibility-notes.tsx'
import { RequirementForm } from './requirement-form.tsx'
import { MetRequirement, RequirementMeter } from './requirement-meter.tsx'
import { countMandatory, stateOfRequirement } from './requirement-words.ts'
import type { CountedRequirement } from './requirement-words.ts'
import { blocksOf } from './tag-choice.ts'
import { useCompositionEdits } from './use-composition-edits.ts'

interface RequirementsPanelProps {
  readonly dossier: Dossier
  readonly view: CompositionView
  /** A requirement somebody was sent to; null: nobody was. */
  readonly opened: string | null
}

/** What is being edited: a requirement, a new one, or nothing. */
type Editing = string | 'new' | null

/** The requirements of the plan beside the list, counted again after every edit of a person. */
export function RequirementsPanel({ dossier, view, opened }: RequirementsPanelProps) {
  const [editing, setEditing] = useEditing(opened)
  const edits = useCompositionEdits(dossier.id)
  const blocks = blocksOf(dossier)
  const close = () => setEditing(null)
  const form = (counted: CountedRequirement | null): ReactNode => (
    <RequirementForm
      key={counted?.requirement.id ?? 'new'}
      requirement={counted?.requirement ?? null}
      blocks={blocks}
      onSave={async (changes) => {
        const refusal = await edits.save(counted?.requirement.id ?? null, changes)
        if (refusal === null) close()
        return refusal
      }}
      onRemove={() => {
        if (counted !== null) edits.remove(counted.requirement.id)
        close()
      }}
      onClose={close}
    />
  )
  const bare = view.requirements.length === 0 && editing !== 'new'
  return (
    <section className="panel requirements" aria-label="Yêu cầu đối với danh sách" tabIndex={-1}>
      <PanelHead view={view} dossier={dossier} />
      <div className="scroll body" tabIndex={0} role="region" aria-label="Các yêu cầu">
        <EligibilityNotes dossier={dossier} view={view} />
        {bare ? (
          <NoRequirements
            dossierId={dossier.id}
            first={countBarred(dossier, view).barred === 0}
            onAdd={() => setEditing('new')}
          />
        ) : (
          <Requirements
            dossier={dossier}
            view={view}
            blocks={blocks}
            editing={editing}
            form={form}
            onEdit={setEditing}
          />
        )}
        {editing === 'new' && form(null)}
        {!bare && editing !== 'new' && (
          <Button small look="quiet" icon={Plus} className="add" onClick={() => setEditing('new')}>
            Thêm yêu cầu
          </Button>
        )}
      </div>
      <PanelFoot dossier={dossier} view={view} />
    </section>
  )
}

/** Being sent to a requirement opens it; one's own choice stands until then. */
function useEditing(opened: string | null) {
  const [editing, setEditing] = useState<Editing>(opened)
  const [arrived, setArrived] = useState(opened)
  if (opened !== arrived) {
    setArrived(opened)
    setEditing(opened)
  }
  const left = useRef<Editing>(null)
  useEffect(() => {
    // A form goes with the keyboard in it: back to the name that opened it, or to the panel.
    if (editing === null && left.current !== null) {
      const name = document.querySelector<HTMLElement>(`[data-requirement="${left.current}"]`)
      const target = name ?? document.querySelector<HTMLElement>('.requirements')
      target?.focus()
    }
    left.current = editing
  }, [editing])
  return [editing, setEditing] as const
}

interface RequirementsProps {
  readonly dossier: Dossier
  readonly view: CompositionView
  readonly blocks: readonly string[]
  readonly editing: Editing
  readonly form: (counted: CountedRequirement) => ReactNode
  readonly onEdit: (editing: Editing) => void
}

/** What is amiss first, each with its meter; then those that are met, in short. */
function Requirements(props: RequirementsProps) {
  const { dossier, view, blocks, editing, form, onEdit } = props
  const names = nameRows(dossier)
  const met = view.requirements.filter(({ status }) => status === 'met')
  const open = view.requirements.filter(({ status }) => status !== 'met')
  const edited = met.find(({ requirement }) => requirement.id === editing)
  return (
    <>
      <ul>
        {sortByState(open).map((counted) =>
          counted.requirement.id === editing ? (
            <li key={counted.requirement.id}>{form(counted)}</li>
          ) : (
            <RequirementMeter
              key={counted.requirement.id}
              counted={counted}
              listed={view.listed}
              blocks={blocks}
              missing={describeFacts(counted.missing, names)}
              onEdit={() => onEdit(counted.requirement.id)}
            />
          ),
        )}
      </ul>
      {edited && form(edited)}
      <ul className={open.length === 0 ? 'met alone' : 'met'}>
        {met
          .filter((counted) => counted !== edited)
          .map((counted) => (
            <MetRequirement
              key={counted.requirement.id}
              counted={counted}
              onEdit={() => onEdit(counted.requirement.id)}
            />
          ))}
      </ul>
    </>
  )
}

const ORDER = ['must-fix', 'should-review', 'cannot-tell'] as const

function sortByState(requirements: readonly CountedRequirement[]): CountedRequirement[] {
  return ORDER.flatMap((state) =>
    requirements.filter((counted) => stateOfRequirement(counted) === state),
  )
}

/** Requirements and the conditions of the people, counted as one more. */
function countStates(dossier: Dossier, view: CompositionView) {
  const states = view.requirements.map(stateOfRequirement)
  const people = countBarred(dossier, view)
  const count = (state: string) => states.filter((one) => one === state).length
  const none = dossier.candidates.length === 0
  const peopleState = people.barred > 0 ? 'must-fix' : people.open > 0 ? 'cannot-tell' : 'met'
  const extra = (state: string) => (!none && peopleState === state ? 1 : 0)
  return {
    mustFix: count('must-fix') + extra('must-fix'),
    shouldReview: count('should-review'),
    cannotTell: count('cannot-tell') + extra('cannot-tell'),
    met: count('met') + extra('met'),
  }
}

function PanelHead({ dossier, view }: { dossier: Dossier; view: CompositionView }) {
  const counts = countStates(dossier, view)
  return (
    <div className="panel-head">
      <h2>Yêu cầu đối với danh sách</h2>
      <span className="more row" role="status">
        {counts.mustFix > 0 && <StateTag state="must-fix" words={`${counts.mustFix} chưa đạt`} />}
        {counts.shouldReview > 0 && (
          <StateTag state="should-review" words={`${counts.shouldReview} nên xem`} />
        )}
        {counts.cannotTell > 0 && (
          <StateTag state="cannot-tell" words={`${counts.cannotTell} chưa rõ`} />
        )}
        <StateTag state="met" words={`${counts.met} đạt`} />
      </span>
    </div>
  )
}

interface PanelFootProps {
  readonly dossier: Dossier
  readonly view: CompositionView
}

function PanelFoot({ dossier, view }: PanelFootProps) {
  const navigate = useNavigate()
  const { mustFix, shouldReview } = countStates(dossier, view)
  const amiss = mustFix + shouldReview > 0
  const why =
    dossier.candidates.length === 0
      ? 'Nhập nguồn nhân sự rồi mới tìm được.'
      : amiss && dossier.composition.length === 0
        ? 'Thay người chưa đủ điều kiện'
        : amiss
          ? `Thay ít người nhất để đạt cả ${formatInteger(countMandatory(dossier.composition))}`
          : 'Danh sách không có điều gì phải sửa.'
  return (
    <div className="foot">
      <span className="grow sub t14">{why}</span>
      <Button
        look={amiss ? 'primary' : 'plain'}
        icon={WandSparkles}
        disabled={dossier.candidates.length === 0}
        onClick={() => void navigate(`/d/${dossier.id}/nhan-su/de-xuat-sua`)}
      >
        Đề xuất sửa
      </Button>
    </div>
  )
}

interface NoRequirementsProps {
  readonly dossierId: string
  /** Nothing on the screen is more urgent. */
  readonly first: boolean
  readonly onAdd: () => void
}

function NoRequirements({ dossierId, first, onAdd }: NoRequirementsProps) {
  const navigate = useNavigate()
  return (
    <EmptyState
      icon={ListChecks}
      title="Chưa có yêu cầu về cơ cấu"
      sentence="Kế hoạch nhân sự thường ghi bao nhiêu nữ, bao nhiêu người trẻ, mỗi khối mấy người. Nhập từ tệp Excel có bảng ấy, hoặc gõ từng yêu cầu."
      actions={
        <>
          <Button icon={Plus} onClick={onAdd}>
            Gõ yêu cầu đầu tiên
          </Button>
          <Button
            icon={FileInput}
            look={first ? 'primary' : 'plain'}
            onClick={() => void navigate(`/d/${dossierId}/nhap?loai=composition`)}
          >
            Nhập yêu cầu từ Excel
          </Button>
        </>
      }
    />
  )
}
