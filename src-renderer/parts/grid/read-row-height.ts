/** Row height follows the text size the person has chosen. */
export function readRowHeight(): number {
  const token = getComputedStyle(document.documentElement).getPropertyValue('--h-row-dense')
  return Number.parseFloat(token) || 30
}
