import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { FactGroupView, FactListView } from '#core/contract/facts-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useFactDefinitions } from '#renderer/client/queries.ts'
import { FactInput } from '#renderer/parts/fact-input.tsx'
import { FactTable } from '#renderer/parts/fact-table.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { rowNames } from './row-names.ts'
import './told-facts.css'

/** Everything only papers need, by group: told once here, printed wherever a paper names it. */
export function ToldFactsScreen() {
  const { dossier } = useOpenDossier()
  const definitions = useFactDefinitions()
  if (definitions.data) return <ToldFacts dossier={dossier} groups={definitions.data} />
  return (
    <div className="page">
      <Awaiting
        query={definitions}
        what="Đang mở danh mục số liệu"
        failed="Chưa mở được danh mục số liệu"
      />
    </div>
  )
}

interface ToldFactsProps {
  readonly dossier: Dossier
  readonly groups: readonly FactGroupView[]
}

function ToldFacts({ dossier, groups }: ToldFactsProps) {
  const [query, setQuery] = useSearchParams()
  const wanted = query.get('muc')
  const holds = ({ facts, lists, id }: FactGroupView) =>
    id === wanted || [...facts, ...lists].some(({ name }) => name === wanted)
  const group = groups.find(holds) ?? groups[0]
  return (
    <div className="page told-facts">
      <PageHeader
        title="Số liệu văn bản"
        answer={
          <span className="sub">Ghi một lần ở đây, mọi văn bản nhắc tới đều lấy cùng một số.</span>
        }
        actions={
          <Link className="btn" to={`/d/${dossier.id}/van-ban`}>
            <ArrowLeft size={18} strokeWidth={1.75} aria-hidden="true" /> Văn bản
          </Link>
        }
      />
      <div className="work">
        <nav className="panel groups" aria-label="Nhóm số liệu">
          {groups.map((one) => (
            <button
              key={one.id}
              type="button"
              className="group"
              aria-current={one === group ? 'true' : undefined}
              onClick={() => setQuery({ muc: one.id }, { replace: true })}
            >
              {one.title} <span className="sub t14 num">{toldWords(one, dossier)}</span>
            </button>
          ))}
        </nav>
        {group && <Group key={group.id} dossier={dossier} group={group} wanted={wanted} />}
      </div>
    </div>
  )
}

/** "3 trên 12": how many fields and lists of a group hold something. */
function toldWords({ facts, lists }: FactGroupView, { typedFacts, typedRows }: Dossier): string {
  const names = new Set([
    ...typedFacts.map(({ name }) => name),
    ...typedRows.map(({ list }) => list),
  ])
  const told = [...facts, ...lists].filter(({ name }) => names.has(name)).length
  return `${told} trên ${facts.length + lists.length}`
}

interface GroupProps {
  readonly dossier: Dossier
  readonly group: FactGroupView
  readonly wanted: string | null
}

function Group({ dossier, group, wanted }: GroupProps) {
  const top = group.lists.filter(({ parent }) => parent === null)
  const asked = group.lists.find(({ name }) => name === wanted)
  const [chosen, setChosen] = useState<string | null>(asked?.parent ?? asked?.name ?? null)
  const list = top.find(({ name }) => name === chosen) ?? top[0]
  return (
    <section className="panel told-group" aria-label={group.title}>
      {group.facts.length > 0 && <Fields dossier={dossier} group={group} />}
      {top.length > 1 && (
        <span className="seg lists" role="group" aria-label="Bảng nào">
          {top.map(({ name, label }) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === list?.name}
              onClick={() => setChosen(name)}
            >
              {label}
            </button>
          ))}
        </span>
      )}
      {list && <ListWithNested key={list.name} dossier={dossier} group={group} list={list} />}
    </section>
  )
}

function Fields({ dossier, group }: Omit<GroupProps, 'wanted'>) {
  const told = new Map(dossier.typedFacts.map(({ name, value }) => [name, value]))
  return (
    <div className="fields">
      {group.facts.map((field) => (
        <FactInput
          key={field.name}
          dossierId={dossier.id}
          field={field}
          value={told.get(field.name)}
        />
      ))}
    </div>
  )
}

interface ListProps extends Omit<GroupProps, 'wanted'> {
  readonly list: FactListView
}

/** A list, and below it the lists that belong to one of its rows. */
function ListWithNested({ dossier, group, list }: ListProps) {
  const rows = dossier.typedRows.filter((row) => row.list === list.name)
  const [rowId, setRowId] = useState<string | null>(null)
  const row = rows.find(({ id }) => id === rowId) ?? rows[0]
  const nested = group.lists.filter(({ parent }) => parent === list.name)
  const names = rowNames(rows, list, dossier.people)
  return (
    <>
      <h2>{list.label}</h2>
      {list.hint !== null && <p className="sub t14">{list.hint}</p>}
      <FactTable dossier={dossier} list={list} />
      {nested.length > 0 && row && (
        <label className="which">
          <span className="t14 sub">Chi tiết của {list.rowWord}</span>
          <select
            className="input"
            value={row.id}
            onChange={(event) => setRowId(event.target.value)}
          >
            {rows.map((one, place) => (
              <option key={one.id} value={one.id}>
                {names[place]}
              </option>
            ))}
          </select>
        </label>
      )}
      {row &&
        nested.map((child) => (
          <div key={`${child.name} ${row.id}`}>
            <h3>{child.label}</h3>
            <FactTable dossier={dossier} list={child} parentId={row.id} />
          </div>
        ))}
    </>
  )
}
