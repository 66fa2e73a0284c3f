import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import { congressTitle } from '#core/dossier/congress-title.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { peopleById } from '#core/dossier/people-by-id.ts'
import { toldNames } from '#core/dossier/told-names.ts'
import { MOST_SEARCH_HITS } from '#core/contract/values.ts'
import { ALTERNATES, toldAlternates } from '#core/day/alternate-seat.ts'
import type { SearchHit } from '#core/contract/values.ts'
import type { EngineApi } from './api.ts'
import { requireDossier } from './failures.ts'
import type { EngineParts } from './parts.ts'

export function workspaceHandlers(api: EngineApi, parts: EngineParts) {
  return {
    workspace: {
      status: api.workspace.status.handler(() => ({
        programVersion: parts.programVersion,
        packs: [...parts.packs.values()].map(({ header }) => ({
          id: header.id,
          title: header.title,
          version: header.version,
        })),
        folder: parts.folder,
        outFolder: parts.outFolder,
        host: parts.host,
      })),
      search: api.workspace.search.handler(({ input }) => {
        const query = foldVietnamese(input.query)
        if (query === '') return []
        const hits =
          input.id === null ? dossierHits(parts) : hitsIn(parts, requireDossier(parts, input.id))
        return hits
          .filter((hit) => foldVietnamese(`${hit.text} ${hit.detail}`).includes(query))
          .slice(0, MOST_SEARCH_HITS)
      }),
    },
  }
}

function dossierHits(parts: EngineParts): SearchHit[] {
  return parts.store.listDossiers().flatMap((head) => {
    const dossier = parts.store.dossier(head.id)
    if (!dossier) return []
    const { congress } = dossier
    return [
      {
        kind: 'dossier',
        dossierId: head.id,
        id: head.id,
        text: congressTitle(congress),
        detail: congress.unionName ?? '',
      },
    ]
  })
}

/** What only papers need, by the list it stands in; the alternates also by name. */
function toldHits({ factDefinitions }: EngineParts, dossier: Dossier): SearchHit[] {
  const hit = (text: string, detail: string, id: string): SearchHit => ({
    ...{ kind: 'told', dossierId: dossier.id, id, text, detail },
  })
  const lists = factDefinitions.groups.flatMap(({ title, lists: own }) =>
    own.filter(({ parent }) => parent === null).map(({ label, name }) => hit(label, title, name)),
  )
  const alternates = toldAlternates(dossier).map(({ id, fullName }) => {
    const unit = dossier.typedRows.find((row) => row.id === id)?.cells['unit'] ?? ''
    return hit(fullName, `Đại biểu dự khuyết của ${String(unit)}`, ALTERNATES)
  })
  return [...alternates, ...lists]
}

function hitsIn(parts: EngineParts, dossier: Dossier): SearchHit[] {
  const people = peopleById(dossier.people)
  const names = toldNames(dossier)
  const personHit =
    (kind: 'delegate' | 'candidate') =>
    (row: { id: string; personId: string }): SearchHit => {
      const person = people.get(row.personId)
      return {
        kind,
        dossierId: dossier.id,
        id: row.id,
        text: names.get(row.personId) ?? '',
        detail: person?.position ?? '',
      }
    }
  return [
    ...dossier.delegates.map(personHit('delegate')),
    ...dossier.candidates.map(personHit('candidate')),
    ...dossier.units.map((unit): SearchHit => ({
      kind: 'unit',
      dossierId: dossier.id,
      id: unit.id,
      text: unit.name,
      detail: unit.group ?? '',
    })),
    ...dossier.agenda.map((item): SearchHit => ({
      kind: 'agenda',
      dossierId: dossier.id,
      id: item.id,
      text: item.title,
      detail: item.leader ?? '',
    })),
    ...dossier.tasks.map((task): SearchHit => ({
      kind: 'task',
      dossierId: dossier.id,
      id: task.id,
      text: task.title,
      detail: task.owner ?? '',
    })),
    ...parts.templates.map((template): SearchHit => ({
      kind: 'paper',
      dossierId: dossier.id,
      id: template.slug,
      text: template.title,
      detail: 'Văn bản',
    })),
    ...toldHits(parts, dossier),
  ]
}
