import type { Router } from '@orpc/server'
import type { Contract } from '#core/contract/contract.ts'
import { agendaHandlers } from './agenda-handlers.ts'
import { implementContract } from './api.ts'
import { attendanceHandlers } from './attendance-handlers.ts'
import { backupHandlers } from './backup-handlers.ts'
import { checkHandlers } from './check-handlers.ts'
import { compositionHandlers } from './composition-handlers.ts'
import { countHandlers } from './count-handlers.ts'
import { countingHandlers } from './counting-handlers.ts'
import { dossierHandlers } from './dossier-handlers.ts'
import { electionHandlers } from './election-handlers.ts'
import { factHandlers } from './fact-handlers.ts'
import { historyHandlers } from './history-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import { listHandlers } from './list-handlers.ts'
import { packageHandlers } from './package-handlers.ts'
import { paperHandlers } from './paper-handlers.ts'
import type { EngineParts } from './parts.ts'
import { peopleHandlers } from './people-handlers.ts'
import { personalDataHandlers } from './personal-data-handlers.ts'
import { regulationHandlers } from './regulation-handlers.ts'
import { reportHandlers } from './report-handlers.ts'
import { repairHandlers } from './repair-handlers.ts'
import { samePeopleHandlers } from './same-people-handlers.ts'
import { runHandlers } from './run-handlers.ts'
import { seatsHandlers } from './seats-handlers.ts'
import { situationHandlers } from './situation-handlers.ts'
import { statisticsHandlers } from './statistics-handlers.ts'
import { taskHandlers } from './task-handlers.ts'
import { templateHandlers } from './template-handlers.ts'
import { unitHandlers } from './unit-handlers.ts'
import { workspaceHandlers } from './workspace-handlers.ts'

/** Named, because what the compiler would infer is longer than it writes down. */
export type EngineRouter = Router<Contract, Record<never, never>>

/** The engine behind every host: the contract with its handlers, and nothing that decides about the domain. */
export function createEngine(parts: EngineParts): EngineRouter {
  const api = implementContract()
  return api.router({
    ...workspaceHandlers(api, parts),
    ...dossierHandlers(api, parts),
    ...unitHandlers(api, parts),
    ...peopleHandlers(api, parts),
    ...samePeopleHandlers(api, parts),
    ...personalDataHandlers(api, parts),
    ...agendaHandlers(api, parts),
    ...importHandlers(api, parts),
    ...checkHandlers(api, parts),
    ...paperHandlers(api, parts),
    ...templateHandlers(api, parts),
    ...factHandlers(api, parts),
    ...electionHandlers(api, parts),
    ...reportHandlers(api, parts),
    ...listHandlers(api, parts),
    ...statisticsHandlers(api, parts),
    ...regulationHandlers(api, parts),
    ...seatsHandlers(api, parts),
    ...countHandlers(api, parts),
    ...compositionHandlers(api, parts),
    ...repairHandlers(api, parts),
    ...taskHandlers(api, parts),
    ...attendanceHandlers(api, parts),
    ...situationHandlers(api, parts),
    ...historyHandlers(api, parts),
    ...backupHandlers(api, parts),
    ...packageHandlers(api, parts),
    ...runHandlers(api, parts),
    ...countingHandlers(api, parts),
  })
}
