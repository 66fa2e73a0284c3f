import { foldVietnamese } from '../base/vietnamese-text.ts'

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['ldld', 'lien doan lao dong'],
  ['tp', 'thanh pho'],
  ['cdcs', 'cong doan co so'],
  ['ndcs', 'nghiep doan co so'],
  ['hcm', 'ho chi minh'],
  ['tphcm', 'thanh pho ho chi minh'],
])

/** Names of unions are typed in many ways: case, marks, dots and the usual abbreviations make no difference. */
export function foldUnionName(name: string): string {
  const words = foldVietnamese(name).match(/[a-z0-9]+/g) ?? []
  return words.map((word) => ABBREVIATIONS.get(word) ?? word).join(' ')
}

const GRASSROOTS = /^(cong doan|nghiep doan) co so(?! thanh vien)\b/

/** True for a union that calls itself one of the grassroots, not the member of one. */
export function isNamedGrassroots(name: string): boolean {
  return GRASSROOTS.test(foldUnionName(name))
}
