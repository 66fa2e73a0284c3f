/** When the figures of a session were taken: frozen for the report on the delegates, else when it was opened. */
export interface FiguresMoment {
  readonly sessionId: string
  readonly present: number
  readonly minute: number
  readonly moment: 'report' | 'opening'
}
