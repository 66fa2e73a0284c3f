/** Words with what stands in braces filled in; what has no value stays as it is. */
export function fillBraces(
  words: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return words.replace(/\{([a-z]+)\}/g, (all, name: string) => String(values[name] ?? all))
}
