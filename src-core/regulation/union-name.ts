import { foldVietnamese } from '../base/vietnamese-text.ts'

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['ldld', 'lien doan lao dong'],
  ['tp', 'thanh pho'],
  ['hcm', 'ho chi minh'],
  ['tphcm', 'thanh pho ho chi minh'],
])

/** Names of unions are typed in many ways: case, marks, dots and the usual abbreviations make no difference. */
export function foldUnionName(name: string): string {
  const words = foldVietnamese(name).match(/[a-z0-9]+/g) ?? []
  return words.map((word) => ABBREVIATIONS.get(word) ?? word).join(' ')
}
