import { z } from 'zod'

/** The condition language of the packs: a small closed list of operators; anything else is a parse error. */

export const parameterRole = z.enum(['level', 'members', 'units', 'form', 'union'])
/** What a table of a parameter may depend on; each kind of subject fills it from its own measures. */
export type ParameterRole = z.infer<typeof parameterRole>

const literal = z.union([z.number(), z.string(), z.boolean()])

const measureOperand = z.strictObject({ measure: z.string() })
const parameterOperand = z.strictObject({ parameter: z.string() })
const operand = z.union([
  measureOperand,
  parameterOperand,
  z.strictObject({ value: z.union([literal, z.array(z.string())]) }),
])
export type Operand = z.infer<typeof operand>

export const numberComparison = z.enum([
  'at-most',
  'at-least',
  'below',
  'above',
  'equals',
  'differs',
])
export type NumberComparison = z.infer<typeof numberComparison>

export const dateComparison = z.enum(['before', 'after', 'on-or-before', 'on-or-after'])
export type DateComparison = z.infer<typeof dateComparison>

const compare = z.strictObject({ left: operand, is: numberComparison, right: operand })
const date = z.strictObject({ left: operand, is: dateComparison, right: operand })
const sum = z.strictObject({ of: z.array(operand).min(1), equals: operand })
/** `part` is at most `percent` per cent of `whole`, in exact integers. */
const share = z.strictObject({ part: operand, whole: operand, atMostPercent: operand })
const isOneOf = z.strictObject({
  measure: z.string(),
  values: z.array(z.union([z.string(), z.boolean()])),
})
const covers = z.strictObject({ measure: z.string(), required: operand })
/** Each listed topic that is there comes, by its first place, after those listed before it. */
const inOrder = z.strictObject({ measure: z.string(), order: operand })
const known = measureOperand

export type Condition =
  | { readonly compare: z.infer<typeof compare> }
  | { readonly date: z.infer<typeof date> }
  | { readonly sum: z.infer<typeof sum> }
  | { readonly share: z.infer<typeof share> }
  | { readonly isOneOf: z.infer<typeof isOneOf> }
  | { readonly covers: z.infer<typeof covers> }
  | { readonly inOrder: z.infer<typeof inOrder> }
  | { readonly known: z.infer<typeof known> }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }
  | { readonly not: Condition }

export type Operator =
  | 'compare'
  | 'date'
  | 'sum'
  | 'share'
  | 'isOneOf'
  | 'covers'
  | 'inOrder'
  | 'known'
  | 'allOf'
  | 'anyOf'
  | 'not'

const operators = z
  .strictObject({
    compare: compare.optional(),
    date: date.optional(),
    sum: sum.optional(),
    share: share.optional(),
    isOneOf: isOneOf.optional(),
    covers: covers.optional(),
    inOrder: inOrder.optional(),
    known: known.optional(),
    allOf: z.array(z.lazy((): z.ZodType<Condition> => condition)).optional(),
    anyOf: z.array(z.lazy((): z.ZodType<Condition> => condition)).optional(),
    not: z.lazy((): z.ZodType<Condition> => condition).optional(),
  } satisfies Record<Operator, z.ZodType>)
  .refine((value) => Object.keys(value).length === 1, {
    error: 'Mỗi điều kiện có đúng một toán tử; nhiều điều kiện thì đặt trong allOf hoặc anyOf',
  })

// The strict object with exactly one key is the union `Condition`; written so that an unknown operator is
// reported by name and line instead of as eleven failed alternatives.
export const condition = operators as unknown as z.ZodType<Condition>
