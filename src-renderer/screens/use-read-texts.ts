import { useCallback } from 'react'
import { failed, ok } from '#core/base/result.ts'
import type { ImportKind } from '#core/contract/import-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { tonePlacement } from './tone-placement.ts'
import type { ReadTexts } from '#renderer/parts/grid/judge-text.ts'

/** Reads texts pasted or typed into a list as the engine reads a file of this kind: `person.birth` is its `birth`. */
export function useReadTexts(kind: ImportKind): ReadTexts {
  return useCallback(
    async (texts) => {
      try {
        const { readings } = await client.imports.readTexts({
          kind,
          tonePlacement: tonePlacement.get(),
          texts: texts.map(({ columnId, text, font }) => ({
            field: columnId.split('.').at(-1) ?? columnId,
            text,
            font,
          })),
        })
        return ok(readings)
      } catch (error) {
        return failed(describeFailure(error).sentence)
      }
    },
    [kind],
  )
}
