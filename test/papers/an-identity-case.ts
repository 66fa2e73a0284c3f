import path from 'node:path'
import { invariant } from '#core/base/invariant.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { judgeIdentities } from '#core/identities/judge-identities.ts'
import type { JudgedIdentity } from '#core/identities/judge-identities.ts'
import type { WrittenPaper } from '#core/identities/identity.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { readIdentities } from '#main/bundled/read-identities.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'
import { DEFINITIONS } from './a-told-dossier.ts'

const read = readIdentities(path.join(import.meta.dirname, '../../templates/identities.yaml'))
invariant(read.ok, read.ok ? '' : JSON.stringify(read.error))
export const IDENTITIES = read.value

const PACK = bundledPack('2023-2028')

/** The dossier judged by the rules of its term, with these papers written. */
export function judge(dossier: Dossier, papers: readonly WrittenPaper[] = []): JudgedIdentity[] {
  const asOf = dossier.congress.startDate ?? '2023-07-13'
  const facts = paperFacts(dossier, asOf, DEFINITIONS)
  return judgeIdentities(IDENTITIES, { dossier, facts, pack: PACK, asOf, papers }, papers)
}

export function judgeOne(
  id: string,
  dossier: Dossier,
  papers: readonly WrittenPaper[] = [],
): JudgedIdentity {
  const found = judge(dossier, papers).find(({ identity }) => identity.id === id)
  invariant(found, `no identity ${id}`)
  return found
}

/** A final paper that printed `before`, and would print `now`. */
export function aWrittenPaper(
  code: string,
  before: WrittenPaper['before']['facts'],
  now: WrittenPaper['now']['facts'] = before,
): WrittenPaper {
  const printed = (facts: WrittenPaper['now']['facts']) => ({ facts, lists: {} })
  return {
    slug: `paper-${code.toLowerCase()}`,
    code,
    title: `Văn bản ${code}`,
    binding: true,
    before: printed(before),
    now: printed(now),
  }
}
