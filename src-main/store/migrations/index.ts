import type { Migration } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { composition } from './0004-composition.ts'

/** Numbers that other work of these days has taken; they come with it. */
const taken = (number: number): Migration => ({ number, name: `taken-${number}`, sql: '' })

/** In order; a number is never reused and a landed migration never edited. */
export const MIGRATIONS: readonly Migration[] = [firstTables, taken(2), taken(3), composition]
