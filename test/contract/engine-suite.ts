import { beforeEach, expect, test } from 'vitest'
import { describeAgenda } from './agenda-suite.ts'
import { describeApportionment } from './apportionment-suite.ts'
import { describeData } from './data-suite.ts'
import { describeDossiers } from './dossiers-suite.ts'
import { describeFacts } from './facts-suite.ts'
import { describeIdentities } from './identities-suite.ts'
import { describeImport } from './import-suite.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { CarriedEngine, Carrier } from './open-test-engine.ts'
import { describeOverlayChanges } from './overlay-changes-suite.ts'
import { describeLists } from './lists-suite.ts'
import { describePapers } from './papers-suite.ts'
import { describePeople } from './people-suite.ts'
import { describePersonalData } from './personal-data-suite.ts'
import { describeRegulations } from './regulations-suite.ts'
import { describeReport } from './report-suite.ts'
import { describeRepair } from './repair-suite.ts'
import { describeSteps } from './steps-suite.ts'
import { describeTemplates } from './templates-suite.ts'

/** Everything the contract promises. */
export function describeEngine(carry: Carrier): void {
  const opened = useEngine(carry)
  describeCarried(opened)
  describeLists(opened)
  describePapers(opened)
  describeAgenda(opened)
  describeFacts(opened)
  describeRegulations(opened)
  describeOverlayChanges(opened)
  describeApportionment(opened)
  describeIdentities(opened)
  describeTemplates(opened)
  describeData(opened)
  describeReport(opened)
  describePeople(opened)
  describePersonalData(opened)

  test('search finds people, units and papers without accents', async () => {
    const { id } = await opened().client.dossiers.openSample()
    const hits = await opened().client.workspace.search({ id, query: 'lu van chien' })
    expect(new Set(hits.map((hit) => hit.kind))).toEqual(new Set(['delegate', 'candidate']))
    expect(
      (await opened().client.workspace.search({ id: null, query: 'tam duong' })).map(
        (hit) => hit.kind,
      ),
    ).toEqual(['dossier'])
  })
}

/**
 * What a line between two processes could break: refusals in words, files, streams that are stopped, calls that overlap.
 * The rest is the same code behind every carrier and is tested once.
 */
export function describeCarrier(carry: Carrier): void {
  describeCarried(useEngine(carry))
}

function describeCarried(opened: () => CarriedEngine): void {
  describeDossiers(opened)
  describeSteps(opened)
  describeImport(opened)
  describeRepair(opened)
}

function useEngine(carry: Carrier): () => CarriedEngine {
  let engine: CarriedEngine
  beforeEach(async () => {
    const { outFolder, parts, router } = openTestEngine()
    engine = { outFolder, folder: parts.folder, client: await carry(router) }
  })
  return () => engine
}
