import { z } from 'zod'

/** What a unit or a person is called in questions and answers: a list number or any text. */
export const seatId = z.union([z.string().min(1), z.number().int()])
export type SeatId = z.infer<typeof seatId>
