/** Somebody who came, went or took a seat while a session was open; minutes are those since midnight. */
export interface SeatMove {
  readonly personId: string
  /** Of an alternate: whose seat it is. */
  readonly replaces: string | null
  readonly minute: number
  /** Of one who came late: why, where the absence was told before; of an alternate: why others were passed over. */
  readonly reason: string | null
  /** Of one who left: when they came back; null: they did not. */
  readonly backMinute: number | null
}

export interface SessionMoves {
  readonly sessionId: string
  readonly late: readonly SeatMove[]
  /** There before the roll was called anew, missing when its number was taken, and there again. */
  readonly back: readonly SeatMove[]
  readonly alternates: readonly SeatMove[]
  readonly left: readonly SeatMove[]
  /** Missing without a word when the figures of the session were taken, and those of them who came before it closed. */
  readonly missingThen: number
  readonly cameLater: number
}
