/** What a cell holds; `null` is not known yet and stands as an empty cell. */
export type CellValue = string | number | boolean | null
