import { invariant } from './invariant.ts'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const SCALES = ['', ' nghìn', ' triệu', ' tỷ'] as const
const LARGEST = 999_999_999_999

/** 3647 -> "ba nghìn sáu trăm bốn mươi bảy"; whole numbers from 0 to 999.999.999.999. */
export function formatNumberInWords(value: number): string {
  invariant(Number.isInteger(value) && value >= 0 && value <= LARGEST, `no words for ${value}`)
  if (value === 0) return DIGITS[0]
  const groups = groupsOfThree(value)
  const words: string[] = []
  groups.forEach((group, position) => {
    if (group === 0) return
    // Below the leading group the hundreds are read even when zero: 1005 is "một nghìn không trăm linh năm".
    const full = position < groups.length - 1
    words.unshift(formatGroup(group, full) + (SCALES[position] ?? ''))
  })
  return words.join(' ')
}

function groupsOfThree(value: number): number[] {
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  return groups
}

function formatGroup(value: number, full: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0 && !full) return formatTens(rest)
  const head = `${digit(hundreds)} trăm`
  if (rest === 0) return head
  return rest < 10 ? `${head} linh ${digit(rest)}` : `${head} ${formatTens(rest)}`
}

function formatTens(value: number): string {
  const tens = Math.floor(value / 10)
  const unit = value % 10
  if (tens === 0) return digit(unit)
  const head = tens === 1 ? 'mười' : `${digit(tens)} mươi`
  return unit === 0 ? head : `${head} ${unitAfterTens(unit, tens)}`
}

/** The unit changes its word after a ten: mười lăm, hai mươi mốt, hai mươi tư. */
function unitAfterTens(unit: number, tens: number): string {
  if (unit === 5) return 'lăm'
  if (unit === 1 && tens > 1) return 'mốt'
  if (unit === 4 && tens > 1) return 'tư'
  return digit(unit)
}

function digit(value: number): string {
  return DIGITS[value] ?? ''
}
