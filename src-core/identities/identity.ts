import { z } from 'zod'
import { place } from '../checks/finding.ts'

const words = z.string().trim().min(1)
const paperCode = z.string().regex(/^[A-D][0-9]{2}$/)
/** A fact or list of the tree; `elections.committee.*` stands for all below it. */
const factName = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*(\.\*)?$/)

export const IDENTITY_IDS = Array.from(
  { length: 46 },
  (_, at) => `I-${String(at + 1).padStart(2, '0')}`,
)

/** What must agree between papers, as `templates/identities.yaml` lays it down. */
export const identity = z.strictObject({
  id: z.string().regex(/^I-[0-9]{2}$/),
  /** E: a final paper it touches is refused while it is broken; W: only said. */
  severity: z.enum(['E', 'W']),
  title: words,
  papers: z.union([z.literal('all'), z.array(paperCode).min(1)]),
  /** Must read the same in every binding paper as in the dossier now. */
  facts: z.array(factName).default([]),
  /** Limits by the name its judge uses: the parameter of the rule pack. */
  limits: z.record(z.string(), words).default({}),
  /** Papers that may not stand in the dossier at all in the case this identity is about. */
  forbids: z.array(paperCode).default([]),
  place: place.omit({ rowId: true }),
})
export type Identity = z.infer<typeof identity>

export const identities = z.array(identity)

/** One paper of the dossier as it was written, beside what it would print now. */
export interface WrittenPaper {
  readonly slug: string
  /** "A01"; null for a paper that is not one of the list. */
  readonly code: string | null
  readonly title: string
  /** Final or sent: others may rest on its figures. */
  readonly binding: boolean
  readonly before: PrintedFacts
  readonly now: PrintedFacts
}

/** Facts as that paper prints them, unknown ones left out; lists by size and content. */
export interface PrintedFacts {
  readonly facts: Readonly<Record<string, string>>
  readonly lists: Readonly<
    Record<string, { readonly count: number; readonly digest: string } | undefined>
  >
}
