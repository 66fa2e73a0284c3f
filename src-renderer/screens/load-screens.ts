/** The screens apart from the first two, each in a file of its own; named in `app.tsx` by address. */
export const LAZY_SCREENS = {
  backups: async () => (await import('./backups/backups-screen.tsx')).BackupsScreen,
  rescue: async () => (await import('./rescue/rescue-route.tsx')).RescueRoute,
  newDossier: async () => (await import('./home/new-dossier-screen.tsx')).NewDossierScreen,
  dossier: async () => (await import('./dossier/dossier-screen.tsx')).DossierScreen,
  apportionment: async () =>
    (await import('./apportionment/apportionment-screen.tsx')).ApportionmentScreen,
  progress: async () => (await import('./progress/progress-screen.tsx')).ProgressScreen,
  delegates: async () => (await import('./delegates/delegates-screen.tsx')).DelegatesScreen,
  members: async () => (await import('./delegates/members-screen.tsx')).MembersScreen,
  guests: async () => (await import('./delegates/guests-screen.tsx')).GuestsScreen,
  samePeople: async () => (await import('./same-people/same-people-screen.tsx')).SamePeopleScreen,
  personalData: async () =>
    (await import('./personal-data/personal-data-screen.tsx')).PersonalDataScreen,
  held: async () => (await import('./personal-data/held-screen.tsx')).HeldScreen,
  lists: async () => (await import('./lists/lists-screen.tsx')).ListsScreen,
  statistics: async () => (await import('./statistics/statistics-screen.tsx')).StatisticsScreen,
  personnel: async () => (await import('./personnel/personnel-screen.tsx')).PersonnelScreen,
  repair: async () => (await import('./repair/repair-screen.tsx')).RepairScreen,
  import: async () => (await import('./import/import-screen.tsx')).ImportScreen,
  agenda: async () => (await import('./agenda/agenda-screen.tsx')).AgendaScreen,
  checks: async () => (await import('./checks/checks-screen.tsx')).ChecksScreen,
  rules: async () => (await import('./rules/rules-screen.tsx')).RulesScreen,
  comparison: async () => (await import('./checks/comparison-screen.tsx')).ComparisonScreen,
  report: async () => (await import('./report/report-screen.tsx')).ReportScreen,
  papers: async () => (await import('./papers/papers-screen.tsx')).PapersScreen,
  toldFacts: async () => (await import('./papers/told-facts-screen.tsx')).ToldFactsScreen,
  templates: async () => (await import('./templates/templates-screen.tsx')).TemplatesScreen,
  run: async () => (await import('./day/run-screen.tsx')).RunScreen,
  hall: async () => (await import('./day/hall-screen.tsx')).HallScreen,
  checkIn: async () => (await import('./check-in/check-in-screen.tsx')).CheckInScreen,
  elections: async () => (await import('./elections/elections-screen.tsx')).ElectionsScreen,
  counting: async () => (await import('./counting/counting-screen.tsx')).CountingScreen,
  situations: async () => (await import('./situations/situations-screen.tsx')).SituationsScreen,
  history: async () => (await import('./history/history-screen.tsx')).HistoryScreen,
  past: async () => (await import('./history/past-screen.tsx')).PastScreen,
  exportPackage: async () =>
    (await import('./package/export-package-screen.tsx')).ExportPackageScreen,
  importPackage: async () =>
    (await import('./package/import-package-screen.tsx')).ImportPackageScreen,
} as const

const LOAD_AFTER_MS = 1_500

/** Fetches every screen once the first one stands, so that none is missing when the program stops answering. */
export function loadScreensSoon(): void {
  setTimeout(() => {
    for (const load of Object.values(LAZY_SCREENS))
      load().catch(() => {
        // Fetched again when it is opened; a failure is shown there.
      })
  }, LOAD_AFTER_MS)
}
