/** The order the schema asks for; exceljs writes its own first font with colour before size. */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** Puts the parts of every font of `xl/styles.xml` into the order of the schema. */
export function orderFontParts(styles: string): string {
  return styles.replace(/<font>([\s\S]*?)<\/font>/g, (_, inside: string) => {
    const parts = inside.match(/<\w+[^>]*\/>/g) ?? []
    const rank = (part: string) => ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '')
    return `<font>${parts.toSorted((left, right) => rank(left) - rank(right)).join('')}</font>`
  })
}
