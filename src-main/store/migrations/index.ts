import type { Migration } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { steps } from './0002-steps.ts'
import { tasks } from './0003-tasks.ts'
import { factsOfRules } from './0004-facts-of-rules.ts'
import { composition } from './0005-composition.ts'
import { apportionment } from './0006-apportionment.ts'
import { levelOfUnits } from './0007-level-of-units.ts'
import { termsAndChair } from './0008-terms-and-chair.ts'
import { peopleRegisters } from './0009-people-registers.ts'
import { papers } from './0010-papers.ts'
import { percentDecimals } from './0011-percent-decimals.ts'
import { congressDay } from './0012-congress-day.ts'

/** In order; a number is never reused and a landed migration never edited. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  steps,
  tasks,
  factsOfRules,
  composition,
  apportionment,
  levelOfUnits,
  termsAndChair,
  peopleRegisters,
  papers,
  percentDecimals,
  congressDay,
]
