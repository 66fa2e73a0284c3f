import type { Result } from '#core/base/result.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'

/** What stands against an own file; its paper is made from the standard until it is put right. */
export interface OwnTemplateFault {
  readonly file: string
  /** Of a text; null for a Word file. */
  readonly line: number | null
  /** The tag of a Word file; null for a text. */
  readonly tag: string | null
  readonly message: string
}

/** A file of the office as it lies in its folder, usable or not. */
export interface OwnTemplateFile {
  readonly slug: string
  readonly kind: 'text' | 'word'
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Null where it cannot be used. */
  readonly template: PaperTemplate | null
  readonly faults: readonly OwnTemplateFault[]
}

export type OwnTemplateKind = OwnTemplateFile['kind']

export interface OwnTemplate {
  readonly slug: string
  readonly kind: OwnTemplateKind
  readonly bytes: Uint8Array
}

/** The wording and the Word files of an office beside the standard, which never changes. */
export interface TemplateShelf {
  /** The same object until something is saved or taken away. */
  current(): {
    /** Of every paper the one in use: the Word file before the text, the text before the standard. */
    readonly templates: readonly PaperTemplate[]
    readonly files: readonly OwnTemplateFile[]
    /** Files that belong to no paper. */
    readonly strays: readonly OwnTemplateFault[]
  }
  readonly standard: readonly PaperTemplate[]
  /** The file of the standard as it came. */
  standardText(slug: string): string
  parse(own: OwnTemplate): Result<PaperTemplate, readonly OwnTemplateFault[]>
  /** Writes it whole or not at all; what stood there before is put aside. Gives the file's name. */
  save(own: OwnTemplate): string
  /** Puts the file aside, so that nothing written is lost; false where there is none. */
  remove(slug: string, kind: OwnTemplateKind): boolean
}
