import { YAMLException, load } from 'js-yaml'
import { LineCounter, isNode, parseDocument } from 'yaml'
import { invariant } from './invariant.ts'
import { failed, ok } from './result.ts'
import type { Result } from './result.ts'

export interface YamlFault {
  /** Counted from 1. */
  readonly line: number
  /** Vietnamese: what is wrong there. */
  readonly reason: string
}

/** The content of a YAML text, or the first place where it is none; an empty text is none either. */
export function loadYaml(text: string): Result<unknown, YamlFault> {
  try {
    return ok(load(text))
  } catch (error) {
    invariant(error instanceof YAMLException, 'js-yaml throws faults of the text only')
    // An empty text has no place.
    return failed({ line: (error.mark?.line ?? 0) + 1, reason: describeFault(error) })
  }
}

/** For people who write these files; the parser says it in English. */
function describeFault({ reason }: YAMLException): string {
  if (reason === 'duplicated mapping key') return 'mục này đã ghi ở trên rồi'
  if (reason.endsWith('the input is empty')) return 'tệp còn trống'
  return 'sai cú pháp tại dòng này'
}

/**
 * Gives the line, counted from 1, of the nearest place of a path that is written down. Made by another parser,
 * several times slower than the one that loads: the text is read by it only when a line is asked for.
 */
export function findYamlLines(text: string): (path: readonly PropertyKey[]) => number {
  const counter = new LineCounter()
  let document: ReturnType<typeof parseDocument> | null = null
  return (path) => {
    document ??= parseDocument(text, { lineCounter: counter })
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
}
