/** A yes-or-no model as plain data; src-main/solver turns it into what the solver reads. */

export interface Term {
  readonly variable: number
  readonly weight: number
}

export interface ModelRow {
  readonly terms: readonly Term[]
  readonly atLeast: number | null
  readonly atMost: number | null
}

/** Every variable is 0 or 1; weights are whole and small enough to be exact. */
export interface BinaryModel {
  readonly variables: number
  readonly maximize: readonly Term[]
  readonly rows: readonly ModelRow[]
  /** Fixed to 0 and to 1. */
  readonly never: readonly number[]
  readonly always: readonly number[]
  /** Whether the answer is to carry prices. */
  readonly priced: boolean
}

/** Why the solver gave up before it was sure; `chosen` is the best it had. */
export interface Stopped {
  readonly kind: 'stopped'
  readonly why: 'time-limit' | 'cancelled'
  readonly chosen: readonly boolean[] | null
}

export interface Optimal {
  readonly kind: 'optimal'
  readonly chosen: readonly boolean[]
  /** What one more of each row would be worth were halves allowed; empty where nobody asked or none are known. */
  readonly prices: readonly number[]
}

export type ModelAnswer = Optimal | { readonly kind: 'impossible' } | Stopped

/** What a solve is for, so that a person can be told. */
export type RepairStage = 'fewest-swaps' | 'wishes' | 'first-answer' | 'other-answers' | 'conflict'

export type AskSolver = (model: BinaryModel, stage: RepairStage) => Promise<ModelAnswer>
