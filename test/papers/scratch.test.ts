import { test } from 'vitest'
import { aPaperDossier, aPlenaryDossier } from './a-paper-dossier.ts'
import { judge } from './an-identity-case.ts'
test('x', () => {
  for (const d of [aPaperDossier(), aPlenaryDossier()])
    console.log(judge(d).map(({ identity, state, breaks }) => `${identity.id} ${state} ${breaks.map((b) => b.sentence).slice(0,2).join(' | ')}`).join('\n'))
})
