import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import { describeEngine } from './engine-suite.ts'
import { openTestEngine } from './open-test-engine.ts'
import { describeOutOfDate } from './out-of-date-suite.ts'

describe('called in the process', () => {
  describeEngine((router) => createRouterClient(router))
})

const SAMPLES = path.join(import.meta.dirname, '../../templates/samples')

/** Four of the sample's candidates may not stand; its ballot has the list that was put right. */
const OF_THE_STORY: Readonly<Record<string, readonly string[]>> = { 'tam-duong-xi': ['I-13'] }

test.each(readdirSync(SAMPLES))(
  'the sample %s contradicts itself only where its story does',
  async (sample) => {
    const client = createRouterClient(openTestEngine().router)
    const { id } = await client.dossiers.openSample({ sample })
    const judged = await client.papers.identities({ id })
    const broken = judged.flatMap(({ id: identity, breaks }) =>
      breaks.flatMap(({ severity }) => (severity === 'E' ? [identity] : [])),
    )
    expect(broken).toEqual(OF_THE_STORY[sample] ?? [])
    const holding = judged.filter(({ state }) => state === 'holds').map((one) => one.id)
    expect(holding).toContain('I-02')
  },
)

describeOutOfDate()
