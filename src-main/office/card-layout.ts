/** Millimetres: a card fits the plastic sleeve that every stationer has. */
export const CARD = { width: 85, height: 54 } as const

export const CARDS_IN_A_ROW = 2

const ROWS_ON_A_PAGE = 4

export const CARDS_ON_A_PAGE = CARDS_IN_A_ROW * ROWS_ON_A_PAGE
