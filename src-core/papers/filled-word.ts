/** What a tag prints, piece by piece: words, or a dotted leader where the fact is not known. */
export type WordPiece = { readonly text: string } | { readonly leader: 'number' | 'name' | 'line' }

/** What the tags of an own Word file print, by tag; a section has one set for each time it stands. */
export interface WordValues {
  readonly prints: Readonly<Record<string, readonly WordPiece[]>>
  readonly sections: Readonly<Record<string, readonly WordValues[]>>
}

/** An own Word file with what is filled into it; copies of one paper differ in the main part alone. */
export interface FilledWord {
  /** base64 */
  readonly content: string
  readonly main: WordValues
  readonly edges: WordValues
}
