import type { IntakeContext } from './intake-context.ts'
import { doubtful, sure } from './reading.ts'
import type { Reading } from './reading.ts'

/** A name without the forms of address and the number in front of it. */
export function readName(text: string, context: IntakeContext): Reading {
  const { honorifics } = context.vocabulary
  const stripped = honorifics.reduce((rest, word) => dropStart(rest, word), text)
  const name = stripped.replace(/^\d{1,4}[.)]\s*/, '')
  const addressed = context.byHand === true ? name : dropAddress(name, context)
  if (addressed !== name) {
    const word = name.slice(0, name.length - addressed.length).trim()
    return doubtful(addressed, `Bỏ chữ "${word}" đứng trước tên; nếu đó là họ thì gõ lại`)
  }
  return name === text ? sure(name) : doubtful(name, 'Bỏ phần không phải tên')
}

/** "Ông" is also a family name: a name of at least two words must follow. */
function dropAddress(name: string, { vocabulary }: IntakeContext): string {
  const rest = vocabulary.addressWords.reduce(
    (text, word) => (text === name ? dropStart(text, word) : text),
    name,
  )
  return /\p{L}\s+\p{L}/u.test(rest) ? rest : name
}

function dropStart(text: string, word: string): string {
  const starts = text.toLowerCase().startsWith(word.toLowerCase())
  return starts && !/^[\p{L}]/u.test(text.slice(word.length))
    ? text.slice(word.length).replace(/^[\s.:]+/, '')
    : text
}
