import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useSearchParams } from 'react-router'
import type { SituationView } from '#core/contract/situations-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { useFindKey } from '#renderer/parts/use-find-key.ts'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { DayTabs } from '../day/day-tabs.tsx'
import { useStatusHints } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { findSituations } from './find-situations.ts'
import { SituationDetail } from './situation-detail.tsx'
import './situations.css'

const HINTS = [
  { keys: '↑ ↓', words: 'tình huống trước, sau' },
  { keys: 'Ctrl Enter', words: 'ghi vào biên bản' },
]

/** What to do when something happens that is on no agenda. */
export function SituationsScreen() {
  const { dossier } = useOpenDossier()
  const question = useQuery({
    queryKey: [...queryKeys.dossier(dossier.id), 'situations'],
    queryFn: () => client.situations.view({ id: dossier.id }),
  })
  useStatusHints(HINTS)
  useFindKey()
  return (
    <div className="page situations">
      <PageHeader
        title="Tình huống"
        tabs={<DayTabs dossierId={dossier.id} />}
        answer={question.data && answerOf(question.data)}
      />
      {question.data ? (
        <Guide dossierId={dossier.id} all={question.data} />
      ) : (
        <Awaiting query={question} what="Đang mở tình huống" failed="Chưa mở được tình huống" />
      )}
    </div>
  )
}

function answerOf(all: readonly SituationView[]): string {
  const [first, ...rest] = all.filter(({ offered }) => offered)
  if (!first) return 'Không có việc nào đang xảy ra mà chương trình thấy được'
  return rest.length === 0
    ? `Đang xảy ra: ${first.title.toLowerCase()}`
    : `Đang xảy ra ${rest.length + 1} việc, xem ở đầu danh sách`
}

interface GuideProps {
  readonly dossierId: string
  readonly all: readonly SituationView[]
}

function Guide({ dossierId, all }: GuideProps) {
  const [params, setParams] = useSearchParams()
  const [query, setQuery] = useState('')
  const shown = findSituations(all, query)
  const open = shown.find(({ id }) => id === params.get('mo')) ?? shown[0]
  const choose = (id: string) => setParams({ mo: id }, { replace: true })
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey) return
    event.preventDefault()
    const next = shown[shown.findIndex((one) => one === open) + by]
    if (next) choose(next.id)
  }
  return (
    <div className="situations-work">
      <section className="panel situation-list" aria-label="Các tình huống">
        <div className="field search">
          <label htmlFor="situation-search">Tìm tình huống, không dấu cũng được</label>
          <input
            id="situation-search"
            className="input"
            autoFocus
            autoComplete="off"
            data-find
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={press}
          />
        </div>
        <ul className="scroll" tabIndex={-1}>
          {shown.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one === open ? 'true' : undefined}
                onClick={() => choose(one.id)}
              >
                <span className="label">{one.title}</span>
                {one.offered && (
                  <span className="tag warn">
                    <StateGlyph state="should-review" small /> đang xảy ra
                  </span>
                )}
                <span className="t14 sub">{one.when}</span>
              </button>
            </li>
          ))}
          {shown.length === 0 && (
            <li className="none sub">Không có tình huống nào như vậy. Sửa chữ tìm.</li>
          )}
        </ul>
      </section>
      {open && <SituationDetail key={open.id} dossierId={dossierId} situation={open} />}
    </div>
  )
}
