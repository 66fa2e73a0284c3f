import type { DelegateKind } from '../vocabulary/terms.ts'

/** One who was convened: a delegate, or a member where the congress is of all members. */
export interface Seat {
  readonly rowId: string
  readonly personId: string
  readonly kind: DelegateKind | null
}

export type SeatState = 'expected' | 'excused' | 'present' | 'left'

/** A seat and who sits on it now. */
export interface SeatStand {
  readonly seat: Seat
  /** The delegate, or the alternate who took the seat. */
  readonly holderId: string
  readonly state: SeatState
  /** When the state began; null while nothing is recorded. */
  readonly at: string | null
  /** Came after their session was counted at the door, and was not in that count. */
  readonly isLate: boolean
  readonly reason: string | null
  /** The event that made the state: what a correction withdraws. */
  readonly eventId: string | null
}
