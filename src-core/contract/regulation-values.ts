import { z } from 'zod'
import { catalogueParameter, catalogueRule, catalogueValue } from '../checks/catalogue.ts'
import { reportComparison } from '../checks/compare-reports.ts'
import { plainDate } from '../dossier/day.ts'
import { ownValue } from '../regulation/edit-overlay.ts'
import { overlayFile, overlayScope } from '../regulation/overlay-shape.ts'

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

/** One change of the office's own overlays. */
const overlayChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), own: ownValue }),
  z.object({
    kind: z.literal('drop'),
    overlayId: z.string(),
    parameterId: z.string(),
    since: plainDate,
  }),
  z.object({ kind: z.literal('remove'), overlayId: z.string() }),
  /** A file of another office; one of the same id is replaced. */
  z.object({
    kind: z.literal('import'),
    fileName: z.string(),
    text: z.string().max(1_000_000),
  }),
])
export type OverlayChange = z.infer<typeof overlayChange>

const changedLimit = z.object({
  id: z.string(),
  label: z.string(),
  kind: catalogueParameter.shape.kind,
  unit: z.string(),
  before: catalogueValue.nullable(),
  after: catalogueValue.nullable(),
})

export const regulationValues = {
  overlayChange,
  /** What a change would do, before it is made; nothing is written. */
  overlayPreview: z.object({
    /** Why it cannot be taken, one sentence each; then all else is empty. */
    refusals: z.array(z.string()),
    overlay: overlayEntry.nullable(),
    /** Title and version of the one it takes the place of. */
    replaces: z.object({ title: z.string(), version: z.string() }).nullable(),
    /** Why it changes nothing in this dossier; null when it holds for it. */
    notHolding: z.string().nullable(),
    clashes: z.array(z.string()),
    /** The limits it lays down, as they decide before and after. */
    limits: z.array(changedLimit),
    comparison: reportComparison.nullable(),
  }),
  overlayFile: z.object({ file: overlayFile, bundled: z.boolean() }),
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
    /** `setBy`: the pack that wrote the rule as it stands, of those this one goes on from. */
    rules: z.array(catalogueRule.extend({ setBy: z.string() })),
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
export type OverlayPreview = z.infer<typeof regulationValues.overlayPreview>
export type OwnValue = Extract<OverlayChange, { kind: 'set' }>['own']
export type OverlayFile = z.infer<typeof regulationValues.overlayFile>['file']
export type OverlayScope = Catalogue['overlays'][number]['scope']
export type DatedValue = Catalogue['parameters'][number]['values'][number]['value']
export type ParameterRow = Extract<DatedValue, { table: unknown }>['table'][number]
export type ParameterValue = ParameterRow['value']
