import { createRouterClient } from '@orpc/server'
import { describe } from 'vitest'
import { describeEngine } from './engine-suite.ts'

describe('called in the process', () => {
  describeEngine((router) => createRouterClient(router))
})
