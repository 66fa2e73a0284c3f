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

test.each(readdirSync(SAMPLES))('the sample %s contradicts itself nowhere', async (sample) => {
  const client = createRouterClient(openTestEngine().router)
  const { id } = await client.dossiers.openSample({ sample })
  const judged = await client.papers.identities({ id })
  const broken = judged.flatMap(({ id: identity, breaks }) =>
    breaks.flatMap(({ severity, sentence }) =>
      severity === 'E' ? [`${identity} ${sentence}`] : [],
    ),
  )
  expect(broken).toEqual([])
  const holding = judged.filter(({ state }) => state === 'holds').map((one) => one.id)
  expect(holding).toContain('I-02')
})

describeOutOfDate()
