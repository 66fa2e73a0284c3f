import { z } from 'zod'
import { changelog } from './pack-shape.ts'
import { filled, packDocument, span } from './citation-shape.ts'
import { parameterSource } from './parameter-shape.ts'

/** How an overlay stands in YAML: one file, values and documents only. Rules belong to packs. */

export const overlayScope = z.enum(['unit', 'province', 'sector'])
export type OverlayScope = z.infer<typeof overlayScope>

const overlayHeader = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Mã viết kiểu tp-hcm-hd-49' }),
  title: filled,
  version: filled,
  scope: overlayScope,
  /** Packs it lies over. */
  over: z.array(filled).min(1),
  /** Names of unions: it holds for them and for those whose superior they are; empty for every dossier here. */
  appliesTo: z.array(filled).default([]),
  inForce: span,
  changelog,
})
export type OverlayHeader = z.infer<typeof overlayHeader>

export const overlayFile = z.strictObject({
  overlay: overlayHeader,
  documents: z.array(packDocument).default([]),
  parameters: z.array(parameterSource).min(1),
})
/** What a screen or another office hands over. */
export type OverlayFile = z.infer<typeof overlayFile>

export interface Overlay {
  readonly file: OverlayFile
  /** The YAML as it stands in its file. */
  readonly text: string
  /** SHA-256 of `text`. */
  readonly hash: string
}
