import type { Migration } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { steps } from './0002-steps.ts'
import { tasks } from './0003-tasks.ts'
import { composition } from './0004-composition.ts'

/** In order; a number is never reused and a landed migration never edited. */
export const MIGRATIONS: readonly Migration[] = [firstTables, steps, tasks, composition]
