import { z } from 'zod'
import { peopleSource } from '../dossier/listed-people.ts'
import { ageBasis } from '../dossier/statistic-traits.ts'
import { listGrouping, listOrder } from '../papers/list-definition.ts'
import { sheetView } from './paper-values.ts'

/** What crosses about lists that are handed out and about statistics. JSON only. */

const listFormat = z.enum(['xlsx', 'docx'])

export const listColumnView = z.object({
  field: z.string(),
  heading: z.string(),
  group: z.string().nullable(),
  sensitive: z.boolean(),
  on: z.boolean(),
})

export const listEntry = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  source: peopleSource,
  kind: z.enum(['table', 'cards', 'statistics']),
  formats: z.array(listFormat),
  order: listOrder,
  grouping: listGrouping,
  /** Orders and divisions that mean something for this list. */
  orders: z.array(listOrder),
  groupings: z.array(listGrouping),
  columns: z.array(listColumnView),
  people: z.number(),
})
export type ListEntry = z.infer<typeof listEntry>

/** What left the house: when, by whom, which list with which columns. */
export const exportNote = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  /** Title of the list. */
  list: z.string(),
  fileName: z.string(),
  /** Headings of the columns. */
  columns: z.array(z.string()),
  rows: z.number(),
  sensitive: z.boolean(),
})
export type ExportNote = z.infer<typeof exportNote>

export const listsView = z.object({
  lists: z.array(listEntry),
  /** Newest first. */
  notes: z.array(exportNote),
})
export type ListsView = z.infer<typeof listsView>

export const wantedList = z.object({
  id: z.string(),
  listId: z.string(),
  /** Fields; empty for the usual ones. */
  columns: z.array(z.string()),
  order: listOrder,
  grouping: listGrouping,
  format: listFormat,
})
export type WantedListInput = z.infer<typeof wantedList>

export const listPreview = z.object({
  fileName: z.string(),
  /** The first rows as they will stand in the file; for Word the same rows as a sheet. */
  sheet: sheetView.nullable(),
  /** For cards, which have no rows: the file itself. */
  contentBase64: z.string().nullable(),
  rows: z.number(),
  shownRows: z.number(),
  /** About how many pages A4; null where only the office program can tell. */
  pages: z.number().nullable(),
  orientation: z.enum(['portrait', 'landscape']),
  /** Columns with empty cells that should not be empty. */
  open: z.array(z.object({ heading: z.string(), count: z.number() })),
})
export type ListPreview = z.infer<typeof listPreview>

export const writtenList = z.object({
  fileName: z.string(),
  folder: z.string(),
  path: z.string(),
  /** Name under which a file that the office had edited was put aside; null when there was none. */
  kept: z.string().nullable(),
})
export type WrittenList = z.infer<typeof writtenList>

export const wantedStatistics = z.object({
  id: z.string(),
  source: peopleSource.exclude(['guests']),
  basis: ageBasis,
})

export type WantedStatistics = z.infer<typeof wantedStatistics>

const counted = z.object({
  /** For `statistics.people`. */
  id: z.string(),
  title: z.string(),
  kind: z.enum(['line', 'rest', 'unknown']),
  count: z.number(),
})

export const statisticsView = z.object({
  title: z.string(),
  /** "đại biểu" */
  people: z.string(),
  total: z.number(),
  /** The day on which ages count; null while the congress has none. */
  ageDay: z.string().nullable(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      lines: z.array(counted),
      /** Percentages to one decimal do not add up to 100. */
      rounded: z.boolean(),
    }),
  ),
  ages: z
    .object({
      oldest: z.number(),
      youngest: z.number(),
      average: z.number(),
      yearOnly: z.number(),
      unknown: z.number(),
    })
    .nullable(),
})
export type StatisticsView = z.infer<typeof statisticsView>

export const statisticPerson = z.object({
  rowId: z.string(),
  /** With what tells people of one name apart. */
  name: z.string(),
  birth: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
})
export type StatisticPerson = z.infer<typeof statisticPerson>
