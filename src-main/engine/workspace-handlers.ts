import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import { congressTitle } from '#core/dossier/congress-title.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { peopleById } from '#core/dossier/people-by-id.ts'
import { toldNames } from '#core/dossier/told-names.ts'
import { MOST_SEARCH_HITS } from '#core/contract/values.ts'
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
  ]
}
