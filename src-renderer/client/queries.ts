import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { BackupEntry, BackupPreview, RescueStatus } from '#core/contract/data-values.ts'
import type { ApportionmentSheet } from '#core/contract/apportionment-values.ts'
import type {
  ListPreview,
  ListsView,
  StatisticPerson,
  StatisticsView,
  WantedListInput,
  WantedStatistics,
} from '#core/contract/list-values.ts'
import type { FactGroupView } from '#core/contract/facts-contract.ts'
import type { FinalReasonView, PaperEntry, PaperPreview } from '#core/contract/paper-values.ts'
import type {
  AgendaView,
  DossierSummary,
  DossierView,
  SearchHit,
  WorkspaceStatus,
} from '#core/contract/values.ts'
import type { CompositionView } from '#core/contract/seats-values.ts'
import type { TaskView } from '#core/contract/task-values.ts'
import type { ReportComparison } from '#core/checks/compare-reports.ts'
import type { ReportDifference, ReportView } from '#core/contract/report-contract.ts'
import type { CheckReport } from '#core/checks/finding.ts'
import { RESCUE_KEY } from './connection.ts'
import type { UsualDay } from '#core/checks/usual-day.ts'
import type {
  Catalogue,
  OverlayChange,
  OverlayFile,
  OverlayPreview,
} from '#core/contract/regulation-values.ts'
import { invariant } from '#core/base/invariant.ts'
import { client } from './contract-client.ts'
import { noteShown } from './own-changes.ts'

/** Everything read of one dossier stands under `dossier`, so that one change refreshes all of it. */
export const queryKeys = {
  backups: ['backups'],
  status: ['status'],
  dossiers: ['dossiers'],
  dossier: (id: string) => ['dossier', id],
} as const

const ALSO_OPEN_MS = 5_000

/** Asked again whenever the engine says that it could not read or write. */
export function useRescue(): UseQueryResult<RescueStatus> {
  return useQuery({
    queryKey: RESCUE_KEY,
    queryFn: () => client.rescue.status(),
    staleTime: Infinity,
    // Until the other program is closed.
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'open' && data.alsoOpen !== null ? ALSO_OPEN_MS : false,
  })
}

/** Newest first. */
export function useBackups(): UseQueryResult<BackupEntry[]> {
  return useQuery({ queryKey: queryKeys.backups, queryFn: () => client.backups.list() })
}

/** What restoring it would change, compared with the state of this moment. */
export function useBackupPreview(name: string | null): UseQueryResult<BackupPreview> {
  return useQuery({
    queryKey: [...queryKeys.backups, 'preview', name],
    queryFn: () => client.backups.preview({ name: name ?? '' }),
    enabled: name !== null,
    staleTime: 0,
  })
}

/** How often the screens ask whether the engine still answers. */
const PULSE_MS = 10_000

export function useStatus(): UseQueryResult<WorkspaceStatus> {
  return useQuery({
    queryKey: queryKeys.status,
    queryFn: () => client.workspace.status(),
    refetchInterval: PULSE_MS,
  })
}

export function useDossiers(): UseQueryResult<DossierSummary[]> {
  return useQuery({ queryKey: queryKeys.dossiers, queryFn: () => client.dossiers.list() })
}

export function useDossier(id: string): UseQueryResult<DossierView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'view'],
    queryFn: async () => {
      const view = await client.dossier.get({ id })
      noteShown(id, view.recent[0]?.id ?? 0)
      return view
    },
  })
}

/** The findings as of a day; null: the engine's own. */
export function useReport(id: string, asOf: string | null = null): UseQueryResult<CheckReport> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'report', asOf],
    queryFn: () => client.checks.report({ id, asOf }),
    placeholderData: keepPreviousData,
  })
}

export function useUsualDay(id: string): UseQueryResult<UsualDay> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'usual-day'],
    queryFn: () => client.checks.usualDay({ id }),
  })
}

export interface JudgedBy {
  readonly packId: string | null
  readonly asOf: string | null
}

export function useComparison(
  id: string,
  left: JudgedBy,
  right: JudgedBy,
): UseQueryResult<ReportComparison> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'comparison', left, right],
    queryFn: () => client.checks.compare({ id, left, right }),
    placeholderData: keepPreviousData,
  })
}

/** The rules and limits of a pack with the overlays that hold for the dossier. */
export function useCatalogue(id: string, by: JudgedBy): UseQueryResult<Catalogue> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'catalogue', by],
    queryFn: () => client.regulations.catalogue({ dossierId: id, ...by }),
    placeholderData: keepPreviousData,
  })
}

/** What a change of the own overlays would do; null: nothing to ask yet. */
export function useOverlayPreview(
  id: string,
  change: OverlayChange | null,
  asOf: string | null,
): UseQueryResult<OverlayPreview> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'overlay-preview', change, asOf],
    queryFn: () => {
      invariant(change, 'asked only with a change')
      return client.regulations.previewOverlay({ id, change, asOf })
    },
    enabled: change !== null,
    gcTime: 0,
  })
}

export function useOverlayFile(
  id: string,
  overlayId: string | null,
): UseQueryResult<{ file: OverlayFile; bundled: boolean }> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'overlay', overlayId],
    queryFn: () => client.regulations.overlay({ id: overlayId ?? '' }),
    enabled: overlayId !== null,
  })
}

export function useAgendaView(id: string): UseQueryResult<AgendaView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'agenda'],
    queryFn: () => client.agenda.view({ id }),
  })
}

export function useTaskView(id: string): UseQueryResult<TaskView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'tasks'],
    queryFn: () => client.tasks.list({ id, asOf: null }),
  })
}

export function useComposition(id: string): UseQueryResult<CompositionView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'composition'],
    queryFn: () => client.composition.list({ id }),
  })
}

/** The delegates of every unit by what the office has chosen, with the other methods beside it. */
export function useApportionment(id: string): UseQueryResult<ApportionmentSheet> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'apportionment'],
    queryFn: () => client.seats.sheet({ id }),
  })
}

/** Why a unit has its number, sentence by sentence. */
export function useAllocationWords(
  id: string,
  unitId: string,
): UseQueryResult<{ sentences: string[] }> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'allocation', unitId],
    queryFn: () => client.seats.explain({ id, unitId }),
  })
}

export function usePapers(id: string): UseQueryResult<PaperEntry[]> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'papers'],
    queryFn: () => client.papers.list({ id }),
  })
}

/** `copy`: one of many, counted from 0; null: all of them. */
export function usePaperPreview(
  id: string,
  slug: string | null,
  copy: number | null = null,
): UseQueryResult<PaperPreview> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'paper', slug, copy],
    queryFn: () => client.papers.preview({ id, slug: slug ?? '', copy }),
    enabled: slug !== null,
    // The page stays while the next is made, be it after an edit or another copy of the same paper.
    placeholderData: (before) => (before?.slug === slug ? before : undefined),
  })
}

/** What stands against making a paper final; asked only once somebody wants to. */
export function useFinalReasons(
  id: string,
  slug: string | null,
): UseQueryResult<FinalReasonView[]> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'final', slug],
    queryFn: () => client.papers.finalReasons({ id, slug: slug ?? '' }),
    enabled: slug !== null,
  })
}

/** What can be told beyond the dossier proper; the program's own, so it never changes. */
export function useFactDefinitions(): UseQueryResult<FactGroupView[]> {
  return useQuery({
    queryKey: ['fact-definitions'],
    queryFn: () => client.facts.definitions(),
    staleTime: Infinity,
  })
}

export function useReportView(id: string): UseQueryResult<ReportView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'report-view'],
    queryFn: () => client.report.view({ id }),
    placeholderData: keepPreviousData,
  })
}

/** `to` null: the report as it is being written. */
export function useReportDifference(
  id: string,
  from: number,
  to: number | null,
): UseQueryResult<ReportDifference> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'report-difference', from, to],
    queryFn: () => client.report.difference({ id, from, to }),
  })
}

/** The lists that can be handed out, and what has been. */
export function useLists(id: string): UseQueryResult<ListsView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'lists'],
    queryFn: () => client.lists.view({ id }),
  })
}

export function useListPreview(wanted: WantedListInput): UseQueryResult<ListPreview> {
  return useQuery({
    queryKey: [...queryKeys.dossier(wanted.id), 'list', wanted],
    queryFn: () => client.lists.preview(wanted),
    placeholderData: keepPreviousData,
  })
}

export function useStatistics(wanted: WantedStatistics): UseQueryResult<StatisticsView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(wanted.id), 'statistics', wanted],
    queryFn: () => client.statistics.view(wanted),
    placeholderData: keepPreviousData,
  })
}

/** Who stands behind one number. */
export function useStatisticPeople(
  wanted: WantedStatistics,
  lineId: string | null,
): UseQueryResult<StatisticPerson[]> {
  return useQuery({
    queryKey: [...queryKeys.dossier(wanted.id), 'statistic-people', wanted, lineId],
    queryFn: () => client.statistics.people({ ...wanted, lineId: lineId ?? '' }),
    enabled: lineId !== null,
  })
}

/** `id` null searches in every dossier. Accents do not matter. */
export function useSearch(id: string | null, query: string): UseQueryResult<SearchHit[]> {
  return useQuery({
    queryKey: ['search', id, query],
    queryFn: () => client.workspace.search({ id, query }),
    enabled: query.trim().length >= 2,
    staleTime: 0,
  })
}
