import { useState } from 'react'
import { Link } from 'react-router'
import type { FactGroupView } from '#core/contract/facts-contract.ts'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useFactDefinitions } from '#renderer/client/queries.ts'
import { FactInput } from '#renderer/parts/fact-input.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { placeOfFact, sortMissing, toldName, wordsForByHand } from './sort-missing.ts'
import type { MissingFact } from './sort-missing.ts'

interface MissingFactsProps {
  readonly dossier: Dossier
  readonly phase: PaperEntry['phase']
  readonly missing: readonly MissingFact[]
}

/** More fields than this would push the page off the screen. */
const TYPED_AT_ONCE = 2
const LINKED_AT_ONCE = 6

/** What stands as a dotted leader on the page: typed here, reached by a link, or written on the paper by hand. */
export function MissingFacts({ dossier, phase, missing }: MissingFactsProps) {
  const [open, setOpen] = useState(false)
  const definitions = useFactDefinitions()
  const { now, byHand } = sortMissing(missing)
  const fields = (definitions.data ?? []).flatMap(({ facts }) => facts)
  // A paragraph wants more room than stands beside the page.
  const short = fields.filter(({ type }) => type !== 'long')
  const typed = now.flatMap((fact) => short.filter(({ name }) => name === toldName(fact.fact)))
  const names = new Set(typed.map(({ name }) => name))
  const linked = now.filter(({ fact }) => !names.has(toldName(fact) ?? ''))
  return (
    <div className="strip unknown">
      <StateGlyph state="cannot-tell" />
      <div className="grow">
        {now.length > 0 && <b className="strong">Điền được ngay, {now.length} mục</b>}
        <TypedHere dossier={dossier} fields={typed} />
        <Links id={dossier.id} facts={linked} />
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

interface TypedHereProps {
  readonly dossier: Dossier
  readonly fields: FactGroupView['facts']
}

function TypedHere({ dossier, fields }: TypedHereProps) {
  const [all, setAll] = useState(false)
  const shown = all ? fields : fields.slice(0, TYPED_AT_ONCE)
  const told = new Map(dossier.typedFacts.map(({ name, value }) => [name, value]))
  if (fields.length === 0) return null
  return (
    <div className="typed-here">
      {shown.map((field) => (
        <FactInput
          key={field.name}
          dossierId={dossier.id}
          field={field}
          value={told.get(field.name)}
        />
      ))}
      {fields.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          Còn {fields.length - shown.length} ô nữa
        </button>
      )}
    </div>
  )
}

interface LinksProps {
  readonly id: string
  readonly facts: readonly MissingFact[]
}

function Links({ id, facts }: LinksProps) {
  const [all, setAll] = useState(false)
  if (facts.length === 0) return null
  const shown = all ? facts : facts.slice(0, LINKED_AT_ONCE)
  return (
    <p>
      {shown.map((fact, index) => (
        <span key={`${fact.fact} ${fact.label}`}>
          {index > 0 && '; '}
          <Fact id={id} fact={fact} />
        </span>
      ))}
      {facts.length > shown.length && (
        <>
          {'; '}
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            còn {facts.length - shown.length} mục nữa
          </button>
        </>
      )}
    </p>
  )
}

function Fact({ id, fact }: { readonly id: string; readonly fact: MissingFact }) {
  const to = placeOfFact(id, fact.fact)
  return to === null ? fact.label : <Link to={to}>{fact.label}</Link>
}
