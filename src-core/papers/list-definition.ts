import { z } from 'zod'
import { peopleSource } from '../dossier/listed-people.ts'
import { LIST_FIELDS, STATISTIC_FIELDS, tellsSensitive } from './list-fields.ts'
import { headForm, paperSignatures, paperTitleLines } from './paper-layout-fields.ts'

/** A list an office hands out (`templates/lists`): its words and columns. What a column shows is a field of the core. */

const words = z.string().trim().min(1)

export const listOrder = z.enum(['list', 'name', 'unit', 'delegation'])
export type ListOrder = z.infer<typeof listOrder>

export const listGrouping = z.enum(['none', 'delegation', 'unit'])
export type ListGrouping = z.infer<typeof listGrouping>

const listColumn = z
  .strictObject({
    field: z.string().refine((name) => name in LIST_FIELDS || name in STATISTIC_FIELDS, {
      message: 'không có trường này',
    }),
    heading: words,
    group: words.nullable().default(null),
    /** Excel letters; in Word the share of the width. */
    width: z.number().min(3).max(80),
    align: z.enum(['left', 'center', 'right']).default('left'),
    /** Chosen unless the person says otherwise. */
    on: z.boolean().default(true),
    /** The column that stands for it where nobody of the list has anything here. */
    otherwise: z.string().nullable().default(null),
  })
  .transform((column) => ({ ...column, sensitive: tellsSensitive(column.field) }))
export type ListColumn = z.infer<typeof listColumn>

export const listDefinition = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    order: z.number().int(),
    title: words,
    about: words,
    source: peopleSource,
    kind: z.enum(['table', 'cards', 'statistics']).default('table'),
    /** The usual one first. */
    formats: z.array(z.enum(['xlsx', 'docx'])).min(1),
    fileName: z.string().regex(/^[a-z0-9-]+$/),
    sheetName: words.max(31),
    orientation: z.enum(['portrait', 'landscape']).default('portrait'),
    head: headForm.exclude(['HD', 'HE', 'HI']).default('HA'),
    titleLines: paperTitleLines.min(1),
    /** Cards only: the band that tells kinds of people apart across the hall, as RRGGBB. */
    bandColour: z
      .string()
      .regex(/^[0-9A-F]{6}$/)
      .default('C00000'),
    orderBy: listOrder.default('list'),
    groupBy: listGrouping.default('none'),
    /** Lowest row of a person in millimetres: room to sign in. Absent: as low as its text. */
    rowHeight: z.number().min(4).max(40).optional(),
    columns: z.array(listColumn).min(1),
    foot: z.array(words).default([]),
    signatures: paperSignatures,
  })
  .refine(({ columns }) => new Set(columns.map(({ field }) => field)).size === columns.length, {
    path: ['columns'],
    message: 'có hai cột cùng một trường',
  })
  .refine(
    ({ columns }) =>
      columns.every(
        ({ otherwise }) => otherwise === null || columns.some(({ field }) => field === otherwise),
      ),
    { path: ['columns'], message: 'cột thay thế không có trong danh sách' },
  )
export type ListDefinition = z.infer<typeof listDefinition>
