import { Merge, Split } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { MergeView, PersonInPair } from '#core/contract/people-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useMergeView } from '#renderer/client/people-queries.ts'
import type { TwoPeople } from '#renderer/client/people-queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { sentence } from './pair-list.tsx'

interface MergePanelProps {
  readonly dossierId: string
  readonly two: TwoPeople
  readonly onSettled: () => void
}

/** Two records side by side: which value stays, and whether they are one person. */
export function MergePanel(props: MergePanelProps) {
  const question = useMergeView(props.dossierId, props.two)
  return (
    <section className="panel merge-panel" aria-label="So hai người">
      {question.data ? (
        <MergeForm {...props} view={question.data} />
      ) : (
        <Awaiting
          query={question}
          what="Đang đặt hai người cạnh nhau"
          failed="Chưa so được hai người"
        />
      )}
    </section>
  )
}

function MergeForm({ dossierId, two, onSettled, view }: MergePanelProps & { view: MergeView }) {
  const [fromOther, setFromOther] = useState(() => fullerInOther(view))
  const options = { announce: true, onDone: onSettled }
  const merge = useCall(dossierId, client.samePeople.merge, options)
  const apart = useCall(dossierId, client.samePeople.setDistinct, options)
  const busy = merge.isPending || apart.isPending
  const ids = { id: dossierId, ...two }
  const take = (key: string, other: boolean) => {
    const next = new Set(fromOther)
    if (other) next.add(key)
    else next.delete(key)
    setFromOther(next)
  }
  return (
    <>
      <div className="panel-head">
        <h2>Có phải một người không?</h2>
        <span className="sub t14 ell">{sentence(view.reasons)}</span>
      </div>
      <FieldTable view={view} fromOther={fromOther} onTake={take} />
      <div className="merge-foot">
        <ul className="t14 sub">
          {view.consequences.map((words) => (
            <li key={words}>{words}</li>
          ))}
          <li>Gộp xong vẫn hoàn tác được một lần là trở lại hai người.</li>
        </ul>
        <Button icon={Split} disabled={busy} onClick={() => apart.mutate(ids)}>
          Hai người khác nhau
        </Button>
        <Button
          icon={Merge}
          look="primary"
          disabled={busy}
          onClick={() => merge.mutate({ ...ids, fromOther: [...fromOther] })}
        >
          Gộp thành một người
        </Button>
      </div>
    </>
  )
}

interface FieldTableProps {
  readonly view: MergeView
  readonly fromOther: ReadonlySet<string>
  readonly onTake: (key: string, other: boolean) => void
}

function FieldTable({ view, fromOther, onTake }: FieldTableProps) {
  return (
    <div className="merge-fields scroll">
      <table className="tbl">
        <thead>
          <tr>
            <th>Mục</th>
            <PersonHead person={view.kept} />
            <PersonHead person={view.other} />
          </tr>
        </thead>
        <tbody>
          {groupsOf(view).map(([group, fields]) => (
            <Fragment key={group}>
              {group !== 'Lý lịch' && (
                <tr>
                  <th colSpan={3} scope="rowgroup" className="group">
                    Dòng trong danh sách {group.toLowerCase()}
                  </th>
                </tr>
              )}
              {fields.map((field) => (
                <FieldRow
                  key={field.key}
                  field={field}
                  other={fromOther.has(field.key)}
                  onTake={(other) => onTake(field.key, other)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function fullerInOther({ fields }: MergeView): ReadonlySet<string> {
  return new Set(fields.filter(({ fuller }) => fuller === 'other').map(({ key }) => key))
}

type Field = MergeView['fields'][number]

function groupsOf({ fields }: MergeView): [string, Field[]][] {
  return [...Map.groupBy(fields, ({ group }) => group)]
}

function PersonHead({ person }: { readonly person: PersonInPair }) {
  const lists = person.lists.map(({ label, place }) => (place ? `${label}: ${place}` : label))
  return (
    <th>
      {person.fullName}
      <br />
      <span className="sub t14">{lists.join('; ')}</span>
    </th>
  )
}

interface FieldRowProps {
  readonly field: Field
  readonly other: boolean
  readonly onTake: (other: boolean) => void
}

/** Where both say the same there is nothing to choose. */
function FieldRow({ field, other, onTake }: FieldRowProps) {
  if (field.same)
    return (
      <tr className="mut">
        <td>{field.label}</td>
        <td colSpan={2}>{field.kept}</td>
      </tr>
    )
  return (
    <tr>
      <td>{field.label}</td>
      {[false, true].map((isOther) => {
        const value = isOther ? field.other : field.kept
        return (
          <td key={String(isOther)} className={other === isOther ? 'taken' : ''}>
            <label className="take">
              <input
                type="radio"
                name={field.key}
                checked={other === isOther}
                onChange={() => onTake(isOther)}
                aria-label={`${field.label}: ${value ?? 'để trống'}`}
              />
              <span className={value === null ? 'c-unk' : ''}>{value ?? 'để trống'}</span>
            </label>
          </td>
        )
      })}
    </tr>
  )
}
