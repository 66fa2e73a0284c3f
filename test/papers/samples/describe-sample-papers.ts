import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { needOf } from '#core/papers/needed-papers.ts'
import { planFor } from '#main/engine/paper-plans.ts'
import { requireDossier } from '#main/engine/failures.ts'
import { writePaper } from '#main/office/write-paper.ts'
import { bundledOnce } from '#test/contract/bundled-once.ts'
import { withSample } from '#test/contract/with-sample.ts'
import { paperText } from '#test/core/papers/paper-text.ts'
import { validateOoxml } from '#test/office/validate-ooxml.ts'
import type { PaperModel } from '#core/papers/paper-model.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import type { CongressShape } from '#core/papers/needed-papers.ts'

const GOLDEN = path.join(import.meta.dirname, '../../golden/papers')

/** What no paper of any office may show: marks of a template, words of the program, spaces set wrong. */
const FAULTS =
  /\{\{|\{%|\}\}|[\uE000-\uF8FF]|\S {2,}\S|undefined|null|NaN|\(\s*\)| [,;.](?!\.)|,,|;;|\[object/u

/** The sample whose papers are made as files in every run. */
const WRITTEN: CongressShape = { level: 'immediate-superior', form: 'delegate', case: 'elect' }

/**
 * Every required and usual paper of a sample congress: its golden text, no fault in it, a file that Word reads.
 * Checking a file takes longer than making it: a paper that the sample above has as well is written from this one only
 * where `everyFile` asks for it.
 */
export function describeSamplePapers(
  sample: string,
  shape: CongressShape,
  everyFile = false,
): void {
  const templates = bundledOnce().templates.filter((template) => isNeeded(template, shape))

  const isWritten = (template: PaperTemplate) =>
    everyFile || isDeepStrictEqual(shape, WRITTEN) || !isNeeded(template, WRITTEN)

  describe(sample, () => {
    const models = new Map<string, PaperModel>()

    beforeAll(async () => {
      await withSample(sample, (parts, id) => {
        const dossier = requireDossier(parts, id)
        expect(dossier.congress).toMatchObject(shape)
        for (const template of templates) {
          models.set(template.slug, planFor(parts, dossier, template).model)
        }
      })
    })

    test.each(templates)('$code $slug', async (template) => {
      const { slug, format } = template
      const model = models.get(slug)
      if (model === undefined) throw new Error(`${slug} was not planned`)
      const text = paperText(model)
      await expect(text).toMatchFileSnapshot(path.join(GOLDEN, sample, `${slug}.txt`))
      expect(printed(text)).not.toMatch(FAULTS)
      if (!isWritten(template)) return
      expect(await validateOoxml(await writePaper(model), format)).toEqual([])
    })
  })
}

function isNeeded(template: PaperTemplate, shape: CongressShape): boolean {
  const need = needOf(template, shape)
  return need === 'R' || need === 'r'
}

/** Without the lines that say what is missing, which name facts. */
function printed(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('missing: ') && !line.startsWith('slug: '))
    .join('\n')
}
