import { z } from 'zod'

/** The condition language of the packs: a small closed list of operators; anything else is a parse error. */

export const parameterRole = z.enum(['level', 'members', 'units', 'form', 'case', 'union'])
/** What a table of a parameter may depend on; each kind of subject fills it from its own measures. */
export type ParameterRole = z.infer<typeof parameterRole>

const literal = z.union([z.number(), z.string(), z.boolean()])

const measureOperand = z.strictObject({ measure: z.string() })
/** `deadline.before@grassroots` is the value at that level, whatever the level of the subject. */
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

const ONE_BOUND = 'Ghi đúng một trong hai: atMostPercent hoặc atLeastPercent'

function hasOneBound(bounds: { atMostPercent?: unknown; atLeastPercent?: unknown }): boolean {
  return (bounds.atMostPercent === undefined) !== (bounds.atLeastPercent === undefined)
}

const compare = z.strictObject({ left: operand, is: numberComparison, right: operand })
const date = z.strictObject({ left: operand, is: dateComparison, right: operand })
const sum = z.strictObject({ of: z.array(operand).min(1), equals: operand })
/** `part` is at most, or at least, so many per cent of `whole`, in exact integers. */
const share = z
  .strictObject({
    part: operand,
    whole: operand,
    atMostPercent: operand.optional(),
    atLeastPercent: operand.optional(),
  })
  .refine(hasOneBound, { error: ONE_BOUND })
/** How many of the ages lie in the band, as a share of all; an age only known by year may leave it open. */
const ages = z
  .strictObject({
    measure: z.string(),
    from: operand.optional(),
    below: operand.optional(),
    upTo: operand.optional(),
    atMostPercent: operand.optional(),
    atLeastPercent: operand.optional(),
  })
  .refine(hasOneBound, { error: ONE_BOUND })
/** Working days after `from` up to and including `to`, by the pack's calendar of holidays. */
const workingDays = z.strictObject({ from: operand, to: operand, atMost: operand })
const isOneOf = z.strictObject({
  measure: z.string(),
  values: z.array(z.union([z.string(), z.boolean()])),
})
const covers = z.strictObject({ measure: z.string(), required: operand })
/** Each listed topic that is there comes, by its first place, after those listed before it. */
const inOrder = z.strictObject({ measure: z.string(), order: operand })
const known = measureOperand
/** There is a limit for this case at all; where the packs give none the rule does not apply. */
const limited = parameterOperand

export type Condition =
  | { readonly compare: z.infer<typeof compare> }
  | { readonly date: z.infer<typeof date> }
  | { readonly sum: z.infer<typeof sum> }
  | { readonly share: z.infer<typeof share> }
  | { readonly ages: z.infer<typeof ages> }
  | { readonly workingDays: z.infer<typeof workingDays> }
  | { readonly isOneOf: z.infer<typeof isOneOf> }
  | { readonly covers: z.infer<typeof covers> }
  | { readonly inOrder: z.infer<typeof inOrder> }
  | { readonly known: z.infer<typeof known> }
  | { readonly limited: z.infer<typeof limited> }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }
  | { readonly not: Condition }

export type Operator =
  | 'compare'
  | 'date'
  | 'sum'
  | 'share'
  | 'ages'
  | 'workingDays'
  | 'isOneOf'
  | 'covers'
  | 'inOrder'
  | 'known'
  | 'limited'
  | 'allOf'
  | 'anyOf'
  | 'not'

const operators = z
  .strictObject({
    compare: compare.optional(),
    date: date.optional(),
    sum: sum.optional(),
    share: share.optional(),
    ages: ages.optional(),
    workingDays: workingDays.optional(),
    isOneOf: isOneOf.optional(),
    covers: covers.optional(),
    inOrder: inOrder.optional(),
    known: known.optional(),
    limited: limited.optional(),
    allOf: z.array(z.lazy((): z.ZodType<Condition> => condition)).optional(),
    anyOf: z.array(z.lazy((): z.ZodType<Condition> => condition)).optional(),
    not: z.lazy((): z.ZodType<Condition> => condition).optional(),
  } satisfies Record<Operator, z.ZodType>)
  .refine((value) => Object.keys(value).length === 1, {
    error: 'Mỗi điều kiện có đúng một toán tử; nhiều điều kiện thì đặt trong allOf hoặc anyOf',
  })

// The strict object with exactly one key is the union `Condition`; written so that an unknown operator is
// reported by name and line instead of as fourteen failed alternatives.
export const condition = operators as unknown as z.ZodType<Condition>
