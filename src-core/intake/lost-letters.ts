const BROKEN_CHARACTER = /\ufffd/
const MARK_IN_WORD = /\p{L}\?+\p{L}|(?<![?\p{L}])\?+\p{L}/u
const MARK_BEHIND_WORD = /\p{L}\?/u
/** Signs that bytes become when a text is read in the wrong encoding: between letters, or in pairs that no word has. */
const SIGN_IN_WORD = /[\p{L}\p{M}][¡¢£¤¥¦§¨«¬¯±¶¸»¼½¾¿†‡‰‹›€™„‚…]\p{L}|ƒ|[ªµ]\p{L}|[\u0080-\u009f]/u
const BYTES_OF_UTF8 =
  /[ÄÅÆ][\u00a1-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ã[\u00a1-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|á[º»]/

/** Letters were lost or broken before the text came here, so that nothing may be made of its words. */
export function hasLostLetters(text: string): boolean {
  return (
    BROKEN_CHARACTER.test(text) ||
    MARK_IN_WORD.test(text) ||
    SIGN_IN_WORD.test(text) ||
    BYTES_OF_UTF8.test(text)
  )
}

/** Where the text stands: a name, another cell about a person, or a sentence that may be a question. */
export type TextPlace = 'name' | 'cell' | 'sentence'

/** Why letters of the text seem lost, in a sentence; null when none do. */
export function lostLetters(text: string, place: TextPlace): string | null {
  const where = place === 'name' ? 'trong tên' : 'giữa chữ'
  const end = 'Gõ lại theo hồ sơ gốc.'
  if (BROKEN_CHARACTER.test(text)) return `Chữ bị mất khi chép: có ký tự hỏng ${where}. ${end}`
  if (MARK_IN_WORD.test(text) || (place !== 'sentence' && MARK_BEHIND_WORD.test(text)))
    return `Chữ bị mất khi chép: dấu ? đứng ${where}. ${end}`
  return hasLostLetters(text) ? `Chữ bị hỏng khi chép: dấu lạ đứng ${where}. ${end}` : null
}
