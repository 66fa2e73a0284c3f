export interface StruckReading {
  /** Ascending, what could be read of the text. */
  readonly struck: readonly number[]
  /** What is wrong and what to do; null: the text can be taken as it stands. */
  readonly fault: string | null
}

const SEPARATORS = /[\s,;.+]+/

/** Numbers of struck names as they were typed: "19 22". */
export function readStruck(text: string, names: number): StruckReading {
  const words = text.split(SEPARATORS).filter((word) => word !== '')
  const struck = new Set<number>()
  let fault: string | null = null
  for (const word of words) {
    const number = /^\d{1,4}$/.test(word) ? Number(word) : null
    if (number === null) fault ??= sayUnreadable(word)
    else if (number < 1 || number > names)
      fault ??= `Phiếu chỉ có số 1 đến ${names}, không có số ${number}. Gõ lại số đó.`
    else if (struck.has(number)) fault ??= `Số ${number} gõ hai lần. Xóa một số hoặc gõ số khác.`
    else struck.add(number)
  }
  return { struck: [...struck].toSorted((left, right) => left - right), fault }
}

function sayUnreadable(word: string): string {
  const isRange = /^\d+[-–—]\d+$/.test(word)
  return isRange
    ? `“${word}” có thể là hai số, có thể là từ số này đến số kia. Gõ từng số, cách nhau bằng dấu cách.`
    : `“${word}” không phải là số thứ tự. Chỉ gõ số và dấu cách.`
}
