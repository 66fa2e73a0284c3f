import type { Claim } from './claim.ts'
import { equals } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'
import type { WrittenPaper } from './identity.ts'

const FIGURE = /^[\d.,]+$/

/**
 * The facts of an identity in the binding papers: each must print today what it printed when it was written; where today
 * it is not known, figures must be the same in all of them.
 */
export function judgeFactsOnce({ identity, papers }: IdentityCase): Claim[] {
  const { papers: codes, facts } = identity
  const touched = papers.filter(
    ({ binding, code }) => binding && (codes === 'all' || (code !== null && codes.includes(code))),
  )
  const names = new Set(touched.flatMap(({ before }) => [...Object.keys(before.facts)]))
  const lists = new Set(touched.flatMap(({ before }) => [...Object.keys(before.lists)]))
  return [
    ...[...names].filter(isOneOf(facts)).flatMap((name) => claimsOfFact(name, touched)),
    ...[...lists].filter(isOneOf(facts)).flatMap((name) => claimsOfList(name, touched)),
  ]
}

function isOneOf(patterns: readonly string[]): (name: string) => boolean {
  const exact = new Set(patterns)
  const branches = patterns.flatMap((one) => (one.endsWith('.*') ? [one.slice(0, -1)] : []))
  return (name) => exact.has(name) || branches.some((branch) => name.startsWith(branch))
}

function claimsOfFact(name: string, papers: readonly WrittenPaper[]): Claim[] {
  const withNow = papers.flatMap((paper): Claim[] => {
    const was = paper.before.facts[name]
    const is = paper.now.facts[name]
    if (was === undefined || is === undefined) return []
    const sentence = `“${paper.title}” đã ghi {left}, hồ sơ nay là {right}; hãy lập lại văn bản đó hoặc sửa hồ sơ.`
    return [{ ...equals(was, is, sentence), slugs: [paper.slug] }]
  })
  return [...withNow, ...claimsAmongPapers(name, papers)]
}

/** Only bare figures: two papers may write one date in two ways. */
function claimsAmongPapers(name: string, papers: readonly WrittenPaper[]): Claim[] {
  const told = papers.flatMap(({ slug, title, before, now }) => {
    const text = before.facts[name]
    const isOpen = now.facts[name] === undefined
    return text !== undefined && isOpen && FIGURE.test(text) ? [{ slug, title, text }] : []
  })
  const [first, ...others] = told
  if (first === undefined) return []
  return others.map(({ slug, title, text }) => {
    const sentence = `“${first.title}” ghi {left}, “${title}” ghi {right}; hãy lập lại văn bản ghi sai.`
    return { ...equals(first.text, text, sentence), slugs: [first.slug, slug] }
  })
}

function claimsOfList(name: string, papers: readonly WrittenPaper[]): Claim[] {
  return papers.flatMap((paper): Claim[] => {
    const was = paper.before.lists[name]
    const is = paper.now.lists[name]
    if (was === undefined || is === undefined) return []
    const sizes = [was.count, is.count] as const
    const holds = was.digest === is.digest
    const sentence =
      was.count === is.count
        ? `Danh sách {left} dòng trong “${paper.title}” nay đã khác; hãy lập lại văn bản đó.`
        : `Danh sách trong “${paper.title}” có {left} dòng, hồ sơ nay có {right}; hãy lập lại văn bản đó.`
    return [{ ...equals(...sizes, sentence), holds, slugs: [paper.slug] }]
  })
}
