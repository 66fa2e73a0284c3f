/** A short mark of a text, to see whether it has changed; no protection against anyone who means harm. */
export function digestText(text: string): string {
  return [0x811c9dc5, 0x01234567].map((seed) => fowlerNollVo(text, seed)).join('')
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fowlerNollVo(text: string, seed: number): string {
  let hash = seed
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
