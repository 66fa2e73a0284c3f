import type { Dossier } from '#core/dossier/dossier.ts'
import { unitNameOf } from '#core/dossier/listed-people.ts'
import type { ListedPerson } from '#core/dossier/listed-people.ts'
import type { AgeBasis } from '#core/dossier/statistic-traits.ts'
import { countAges, countStatistics } from '#core/dossier/statistics.ts'
import type { CountedSection, StatisticDefinition } from '#core/dossier/statistics.ts'
import { namesOfListed } from '#core/papers/list-choice.ts'
import { addsUp, shownLines } from '#core/papers/statistic-table.ts'
import type { StatisticsView, WantedStatistics } from '#core/contract/list-values.ts'
import type { EngineApi } from './api.ts'
import { notFound, requireDossier } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { peopleOfList } from './people-of-list.ts'

interface Counted {
  readonly definition: StatisticDefinition
  readonly people: readonly ListedPerson[]
  readonly sections: readonly CountedSection[]
  readonly day: { readonly onDay: string | null; readonly basis: AgeBasis }
}

const DECIMALS_ON_SCREEN = 1

/** The statistics of the credentials report, and the people behind each number. */
export function statisticsHandlers(api: EngineApi, parts: EngineParts) {
  return {
    statistics: {
      view: api.statistics.view.handler(({ input }) => viewOf(count(parts, input))),
      people: api.statistics.people.handler(({ input }) => {
        const counted = count(parts, input)
        const behind = behindLine(counted, input.lineId)
        if (behind === null) throw notFound('Không còn mục này. Mở lại trang thống kê.')
        const names = namesOfListed(counted.people)
        return behind.map((one) => ({
          rowId: one.rowId,
          name: names.get(one.rowId) ?? one.person.fullName,
          birth: one.person.birth,
          unit: unitNameOf(one),
          position: one.person.position,
        }))
      }),
    },
  }
}

export function statisticsOf(parts: EngineParts, source: string): StatisticDefinition | null {
  return parts.statistics.find((definition) => definition.source === source) ?? null
}

const kept = new WeakMap<Dossier, Map<string, Counted>>()

/** Counted once for each revision: opening ten numbers counts the list once. */
function count(parts: EngineParts, { id, source, basis }: WantedStatistics): Counted {
  const dossier = requireDossier(parts, id)
  const known = kept.get(dossier) ?? new Map<string, Counted>()
  kept.set(dossier, known)
  const before = known.get(`${source} ${basis}`)
  if (before) return before
  const definition = statisticsOf(parts, source)
  if (definition === null) throw notFound('Chưa có mẫu thống kê của danh sách này.')
  const people = peopleOfList(parts, dossier, source)
  const day = { onDay: dossier.congress.ageDate ?? dossier.congress.startDate, basis }
  const counted = { definition, people, day, sections: countStatistics(definition, people, day) }
  known.set(`${source} ${basis}`, counted)
  return counted
}

function viewOf({ definition, people, sections, day }: Counted): StatisticsView {
  const ages = countAges(people, day)
  return {
    title: definition.title,
    people: definition.people,
    total: people.length,
    ageDay: day.onDay,
    sections: sections.map((counted) => {
      const shown = shownLines(counted)
      return {
        id: counted.section.id,
        title: counted.section.title,
        lines: shown.map((line) => ({
          id: lineId(counted, counted.lines.indexOf(line)),
          title: line.title,
          kind: line.kind,
          count: line.people.length,
        })),
        rounded: !addsUp(shown, people.length, DECIMALS_ON_SCREEN),
      }
    }),
    ages:
      ages === null
        ? null
        : {
            oldest: ages.oldestAge,
            youngest: ages.youngestAge,
            average: ages.average,
            yearOnly: ages.yearOnly.length,
            unknown: ages.unknown.length,
          },
  }
}

function lineId({ section }: CountedSection, place: number): string {
  return `${section.id}:${place}`
}

function behindLine(
  { sections, people, day }: Counted,
  id: string,
): readonly ListedPerson[] | null {
  const ages = countAges(people, day)
  if (id === 'oldest') return ages?.oldest ?? []
  if (id === 'youngest') return ages?.youngest ?? []
  if (id === 'year-only') return ages?.yearOnly ?? []
  if (id === 'no-birth') return ages?.unknown ?? []
  for (const counted of sections) {
    const place = counted.lines.findIndex((_, index) => lineId(counted, index) === id)
    if (place >= 0) return counted.lines[place]?.people ?? null
  }
  return null
}
