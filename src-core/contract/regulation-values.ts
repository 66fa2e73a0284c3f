import { z } from 'zod'
import { catalogueParameter, catalogueRule } from '../checks/catalogue.ts'
import { plainDate } from '../dossier/dossier.ts'
import { overlayScope } from '../regulation/overlay-shape.ts'

/** What crosses about rule packs and overlays. */

const span = z.object({ from: plainDate.nullable(), until: plainDate.nullable() })

const packEntry = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  lineage: z.array(z.string()),
  inForce: span,
  /** Why it has no rule yet; null for a pack with rules. */
  awaits: z.string().nullable(),
  changelog: z.array(z.object({ version: z.string(), date: plainDate, what: z.string() })),
})

const overlayEntry = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  scope: overlayScope,
  over: z.array(z.string()),
  appliesTo: z.array(z.string()),
  inForce: span,
  hash: z.string(),
  /** Bundled ones cannot be changed; an own one of the same id stands in their place. */
  bundled: z.boolean(),
  /** True when it lies over the catalogue that was asked for. */
  applied: z.boolean(),
})

export const regulationValues = {
  /** Of a pack, or of a dossier: its pack with the overlays that hold for it. Both null: the newest pack. */
  catalogueOf: z.object({
    packId: z.string().nullable(),
    dossierId: z.string().nullable(),
    asOf: plainDate.nullable(),
  }),
  catalogue: z.object({
    packs: z.array(packEntry),
    overlays: z.array(overlayEntry),
    /** Overlays of this office that cannot be read: a sentence each, with file and line. */
    faults: z.array(z.string()),
    packId: z.string(),
    hash: z.string(),
    asOf: plainDate,
    documents: z.array(
      z.object({
        id: z.string(),
        symbol: z.string(),
        title: z.string(),
        date: plainDate.nullable(),
      }),
    ),
    parameters: z.array(catalogueParameter),
    rules: z.array(catalogueRule),
    examples: z.object({ run: z.number(), failed: z.number() }),
    basis: z.array(
      z.object({
        role: z.string(),
        document: z.string().nullable(),
        clause: z.string().nullable(),
        note: z.string().nullable(),
        confidence: z.enum(['A', 'B', 'C']),
      }),
    ),
    daysOff: z.array(
      z.object({
        from: plainDate,
        to: plainDate,
        name: z.string(),
        document: z.string(),
        clause: z.string(),
        confidence: z.enum(['A', 'B', 'C']),
      }),
    ),
  }),
  savedOverlay: z.object({
    id: z.string(),
    title: z.string(),
    /** True when an overlay of the same id stood there before. */
    replaced: z.boolean(),
    fileName: z.string(),
    label: z.string(),
  }),
}
export type Catalogue = z.infer<typeof regulationValues.catalogue>
export type SavedOverlay = z.infer<typeof regulationValues.savedOverlay>
