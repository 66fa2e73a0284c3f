import { formatInteger } from './vietnamese-text.ts'

/** Figures are added and compared as whole millionths, so that 0,1 + 0,2 is 0,3. */

const PLACES = 6
const ONE = 10n ** BigInt(PLACES)

/** A number as whole millionths; what stands behind the sixth decimal is dropped. */
export function toMillionths(value: number): bigint {
  const [digits = '0', exponent = '0'] = String(value).toLowerCase().split('e')
  const [whole = '0', fraction = ''] = digits.replace('-', '').split('.')
  const places = fraction.length - Number(exponent)
  const all = BigInt(whole + fraction)
  const scaled =
    places <= PLACES ? all * 10n ** BigInt(PLACES - places) : all / 10n ** BigInt(places - PLACES)
  return value < 0 ? -scaled : scaled
}

export function fromMillionths(value: bigint): number {
  const sign = value < 0n ? '-' : ''
  const size = value < 0n ? -value : value
  return Number(`${sign}${size / ONE}.${String(size % ONE).padStart(PLACES, '0')}`)
}

export function sumExactly(values: readonly number[]): number {
  return fromMillionths(values.reduce((sum, value) => sum + toMillionths(value), 0n))
}

/** `part / whole`, rounded half away from zero to that many decimals; `whole` is not zero. */
export function divideRounded(part: number, whole: number, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const [top, bottom] = [toMillionths(part) * scale * 2n, toMillionths(whole)]
  const negative = top < 0n !== bottom < 0n
  const [size, by] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  const rounded = (size + by) / (2n * by)
  const text = String(rounded).padStart(decimals + 1, '0')
  const cut = text.length - decimals
  return Number(`${negative ? '-' : ''}${text.slice(0, cut)}.${text.slice(cut)}0`)
}

/** Rounded half away from zero. */
export function roundTo(value: number, decimals: number): number {
  return divideRounded(value, 1, decimals)
}

/** 1234.5 -> "1.234,5"; no zeros behind the last digit that counts. */
export function formatDecimal(value: number): string {
  const exact = fromMillionths(toMillionths(value))
  const [whole = '0', fraction = ''] = plainText(exact).split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = formatInteger(Number(whole.replace('-', '')))
  return fraction === '' ? `${sign}${digits}` : `${sign}${digits},${fraction}`
}

function plainText(value: number): string {
  const text = value.toFixed(PLACES)
  return text.replace(/\.?0+$/, '')
}
