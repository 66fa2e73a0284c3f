/** The text of a value as a sheet shows it: composed, without invisible marks, runs of space as one. */
export function tidyText(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  return (
    value
      .normalize('NFC')
      // Zero-width marks that come with text pasted from chat and web pages.
      .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
