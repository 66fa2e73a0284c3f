import { useState } from 'react'
import { Link } from 'react-router'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { placeOfFact, sortMissing, wordsForByHand } from './sort-missing.ts'
import type { MissingFact } from './sort-missing.ts'

interface MissingFactsProps {
  readonly id: string
  readonly phase: PaperEntry['phase']
  readonly missing: readonly MissingFact[]
}

/** What stands as a dotted leader on the page: what can be filled now, with the way there, apart from the rest. */
export function MissingFacts({ id, phase, missing }: MissingFactsProps) {
  const [open, setOpen] = useState(false)
  const { now, byHand } = sortMissing(missing)
  return (
    <div className="strip unknown">
      <StateGlyph state="cannot-tell" />
      <div>
        {now.length > 0 && (
          <p>
            <b className="strong">Điền được ngay, {now.length} mục:</b>{' '}
            {now.map((fact, index) => (
              <span key={fact.fact}>
                {index > 0 && '; '}
                <Fact id={id} fact={fact} />
              </span>
            ))}
          </p>
        )}
        {byHand.length > 0 && (
          <p>
            <b className="strong">
              {wordsForByHand(phase)}, {byHand.length} mục
            </b>
            , trên giấy để dòng chấm
            {open ? `: ${byHand.map(({ label }) => label).join('; ')}. ` : '. '}
            <button
              type="button"
              className="link-button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Thu gọn' : 'Xem các mục'}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}

function Fact({ id, fact }: { readonly id: string; readonly fact: MissingFact }) {
  const to = placeOfFact(id, fact.fact)
  return to === null ? fact.label : <Link to={to}>{fact.label}</Link>
}
