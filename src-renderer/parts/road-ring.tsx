import { Check } from 'lucide-react'
import type { CSSProperties } from 'react'

interface RoadRingProps {
  readonly number: number
  /** 0 to 100. */
  readonly share: number
  readonly done: boolean
  readonly idle?: boolean
  readonly large?: boolean
}

/** Number of a step inside the share that is done; a tick when it is. */
export function RoadRing({ number, share, done, idle = false, large = false }: RoadRingProps) {
  const looks = ['ring', done ? 'done' : '', idle ? 'idle' : '', large ? 'large' : '']
  // A custom property is not in React's list of styles.
  const style = { '--share': share } as CSSProperties
  return (
    <span className={looks.filter(Boolean).join(' ')} style={style} aria-hidden="true">
      {done ? <Check size={large ? 20 : 16} strokeWidth={1.75} /> : <span>{number}</span>}
    </span>
  )
}
