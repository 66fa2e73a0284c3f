import { memo, useEffect, useRef } from 'react'
import type { CountingView } from '#core/contract/counting-values.ts'

type Name = CountingView['names'][number]

interface NamesOnBallotProps {
  readonly names: readonly Name[]
  readonly struck: readonly number[]
}

/** In columns, as many as the list needs to be seen at once where that is possible; the name struck last is in view. */
export function NamesOnBallot({ names, struck }: NamesOnBallotProps) {
  const columns = names.length <= 20 ? 2 : names.length <= 30 ? 3 : 4
  const rows = Math.ceil(names.length / columns)
  const list = useRef<HTMLOListElement>(null)
  const last = struck.at(-1)
  useEffect(() => {
    const place = names.findIndex(({ order }) => order === last)
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
  }, [names, last])
  return (
    <div className="names scroll" tabIndex={0} role="region" aria-label="Những người trên phiếu">
      <ol
        ref={list}
        className={names.length > 30 ? 'dense' : ''}
        style={{ gridTemplateRows: `repeat(${rows}, auto)` }}
      >
        {names.map((name) => (
          <NameLine key={name.id} name={name} struck={struck.includes(name.order)} />
        ))}
      </ol>
    </div>
  )
}

/** Only the names that a key has changed are drawn anew; the word is always there, so that nothing has to move. */
const NameLine = memo(function NameLine({ name, struck }: { name: Name; struck: boolean }) {
  return (
    <li className={struck ? 'struck-name' : ''}>
      <span className="order">{name.order}</span>
      <span className="name">{name.name}</span>
      <span className="word">gạch</span>
    </li>
  )
})
