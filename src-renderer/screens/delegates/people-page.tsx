import { FileInput, UserPlus } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { ImportKind } from '#core/contract/import-values.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { useStatusHints } from '../status-hints.ts'
import { useJumpTarget } from '../use-jump-target.ts'
import { AddPerson } from './add-person.tsx'
import { LIST_HINTS } from './list-hints.ts'
import { OutButtons } from './out-buttons.tsx'
import type { PersonAdder } from './use-person-adder.ts'
import './people-figures.css'

interface PeoplePageProps {
  readonly title: string
  readonly answer?: string
  readonly tabs?: ReactNode
  readonly dossierId: string
  readonly importKind: ImportKind
  /** The list that is offered first when this one is handed out. */
  readonly listId: string
  readonly adder: PersonAdder
  readonly empty: {
    readonly icon: LucideIcon
    readonly title: string
    readonly sentence: string
  } | null
  readonly figures: ReactNode
  readonly list: ReactNode
  /** False where the screen has something more important to press. */
  readonly importFirst?: boolean
  /** Somebody was sent here to add a person. */
  readonly startAdding?: boolean
}

/** The page around a list of people: figures first, then the grid; empty, it leads to the import. */
export function PeoplePage(props: PeoplePageProps) {
  const { adder, empty, dossierId, importKind } = props
  const navigate = useNavigate()
  const [adding, setAdding] = useState(props.startAdding ?? false)
  const jump = useJumpTarget()
  useStatusHints(LIST_HINTS)
  const buttons = (
    <>
      {empty === null && (
        <OutButtons dossierId={dossierId} source={importKind} listId={props.listId} />
      )}
      <Button icon={UserPlus} onClick={() => setAdding(true)}>
        Thêm người
      </Button>
      <Button
        icon={FileInput}
        look={(props.importFirst ?? true) || empty !== null ? 'primary' : 'plain'}
        key={jump?.key ?? ''}
        autoFocus={jump !== null && empty !== null}
        onClick={() => void navigate(`/d/${dossierId}/nhap?loai=${importKind}`)}
      >
        Nhập từ Excel
      </Button>
    </>
  )
  const bare = empty !== null && !adding
  return (
    <div className="page people-page">
      <PageHeader
        title={props.title}
        {...(props.answer !== undefined && { answer: props.answer })}
        {...(props.tabs !== undefined && { tabs: props.tabs })}
        {...(!bare && { actions: buttons })}
      />
      {empty === null && props.figures}
      {adding && (
        <AddPerson
          label="Họ và tên"
          refusal={adder.refusal}
          saving={adder.saving}
          onAdd={(fullName) => adder.add(fullName, () => setAdding(false))}
          onClose={() => setAdding(false)}
        />
      )}
      {bare ? (
        <section className="panel people-list">
          <EmptyState {...empty} actions={buttons} />
        </section>
      ) : (
        props.list
      )}
    </div>
  )
}
