import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Timeline } from '#core/dossier/timeline.ts'
import type { Situation } from '#core/day/situation.ts'
import type { SpeechWords } from '#core/day/speech-words.ts'
import type { CountingWords } from '#core/election/counting-words.ts'
import type { Identity } from '#core/identities/identity.ts'
import type { IntakeDefinitions } from '#core/intake/definitions.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { readAgendas } from './read-agendas.ts'
import type { StandardAgenda } from './read-agendas.ts'
import { readIntakeDefinitions } from './read-intake.ts'
import { readFactDefinitions } from './read-fact-definitions.ts'
import type { FactDefinitions } from '#core/papers/fact-definition.ts'
import { readIdentities } from './read-identities.ts'
import { readInvalidBallots } from './read-invalid-ballots.ts'
import type { InvalidBallots } from './read-invalid-ballots.ts'
import { readPacks } from './read-packs.ts'
import { readCountingWords } from './read-counting-words.ts'
import { readLists } from './read-lists.ts'
import { readStatistics } from './read-statistics.ts'
import type { StatisticDefinition } from '#core/dossier/statistics.ts'
import type { ListDefinition } from '#core/papers/list-definition.ts'
import { readPaperTemplates } from './read-paper-templates.ts'
import { readPersonalData } from './read-personal-data.ts'
import type { PersonalDataWords } from './read-personal-data.ts'
import { readSituations } from './read-situations.ts'
import { readSpeech } from './read-speech.ts'
import { readTimelines } from './read-timelines.ts'

/** What the program knows without any dossier: rules, wording, how files are read. Nobody changes it. */
export interface Bundled {
  readonly packs: ReadonlyMap<string, Pack>
  readonly templates: readonly PaperTemplate[]
  readonly intake: IntakeDefinitions
  readonly agendas: readonly StandardAgenda[]
  readonly timelines: readonly Timeline[]
  readonly personalData: PersonalDataWords
  /** Papers about one person. */
  readonly personPapers: readonly PaperTemplate[]
  readonly statistics: readonly StatisticDefinition[]
  readonly lists: readonly ListDefinition[]
  /** What can be told for papers beyond the dossier proper. */
  readonly factDefinitions: FactDefinitions
  /** What the chair reads at a vote by hand. */
  readonly speech: SpeechWords
  /** How a count is worded. */
  readonly countingWords: CountingWords
  /** What may happen in the hall that is on no agenda. */
  readonly situations: readonly Situation[]
  /** What must agree between papers. */
  readonly identities: readonly Identity[]
  /** Papers of a count, made from its entries. */
  readonly countingPapers: readonly PaperTemplate[]
  /** Why counters set a ballot aside. */
  readonly invalidBallots: InvalidBallots
}

export interface BundledFolders {
  readonly regulations: string
  readonly templates: string
}

/** Reads all of it; the failure names every faulty file with its line. */
export function readBundled({
  regulations,
  templates,
}: BundledFolders): Result<Bundled, { sentence: string }> {
  const packs = readPacks(regulations)
  if (!packs.ok) {
    const { error } = packs
    return failed({
      sentence: error.kind === 'unreadable' ? error.message : faults('bộ quy định', error.errors),
    })
  }
  const told = readFactDefinitions(path.join(templates, 'facts'))
  if (!told.ok) return failed({ sentence: faults('số liệu văn bản', told.error) })
  const papers = readPaperTemplates(path.join(templates, 'papers'))
  if (!papers.ok) return failed({ sentence: faults('mẫu văn bản', papers.error) })
  const intake = readIntakeDefinitions(path.join(templates, 'intake'))
  if (!intake.ok) return failed({ sentence: faults('mẫu nhập Excel', intake.error) })
  const agendas = readAgendas(path.join(templates, 'agendas'))
  if (!agendas.ok) return failed({ sentence: faults('chương trình mẫu', agendas.error) })
  const timelines = readTimelines(path.join(templates, 'timelines'))
  if (!timelines.ok) return failed({ sentence: faults('tiến độ mẫu', timelines.error) })
  const personalData = readPersonalData(path.join(templates, 'personal-data.yaml'))
  if (!personalData.ok)
    return failed({ sentence: faults('mẫu dữ liệu cá nhân', personalData.error) })
  const personPapers = readPaperTemplates(path.join(templates, 'person-papers'))
  if (!personPapers.ok) return failed({ sentence: faults('mẫu văn bản', personPapers.error) })
  const statistics = readStatistics(path.join(templates, 'statistics'))
  if (!statistics.ok) return failed({ sentence: faults('mẫu thống kê', statistics.error) })
  const lists = readLists(path.join(templates, 'lists'))
  if (!lists.ok) return failed({ sentence: faults('mẫu danh sách', lists.error) })
  const identities = readIdentities(path.join(templates, 'identities.yaml'))
  if (!identities.ok) return failed({ sentence: faults('điều phải khớp', identities.error) })
  const speech = readSpeech(path.join(templates, 'speech.yaml'))
  if (!speech.ok) return failed({ sentence: faults('lời dẫn', speech.error) })
  const situations = readSituations(path.join(templates, 'situations'))
  if (!situations.ok) return failed({ sentence: faults('tình huống', situations.error) })
  const counting = readCounting(templates)
  if (!counting.ok) return counting
  return ok({
    packs: packs.value,
    templates: papers.value,
    intake: intake.value,
    agendas: agendas.value,
    timelines: timelines.value,
    personalData: personalData.value,
    personPapers: personPapers.value,
    statistics: statistics.value,
    lists: lists.value,
    factDefinitions: told.value,
    speech: speech.value,
    situations: situations.value,
    identities: identities.value,
    ...counting.value,
  })
}

type OfCounts = Pick<Bundled, 'countingWords' | 'countingPapers' | 'invalidBallots'>

function readCounting(templates: string): Result<OfCounts, { sentence: string }> {
  const countingWords = readCountingWords(path.join(templates, 'counting-words.yaml'))
  if (!countingWords.ok) return failed({ sentence: faults('lời kiểm phiếu', countingWords.error) })
  const countingPapers = readPaperTemplates(path.join(templates, 'counting-papers'))
  if (!countingPapers.ok) return failed({ sentence: faults('mẫu văn bản', countingPapers.error) })
  const invalidBallots = readInvalidBallots(path.join(templates, 'invalid-ballots.yaml'))
  if (!invalidBallots.ok)
    return failed({ sentence: faults('lý do phiếu không hợp lệ', invalidBallots.error) })
  return ok({
    countingWords: countingWords.value,
    countingPapers: countingPapers.value,
    invalidBallots: invalidBallots.value,
  })
}

interface FileFault {
  readonly file: string
  readonly line: number
  readonly message: string
}

function faults(what: string, errors: readonly FileFault[]): string {
  const list = errors.map(({ file, line, message }) => `  ${file}, dòng ${line}: ${message}`)
  return [`Có lỗi trong tệp ${what}; sửa các chỗ sau rồi mở lại:`, ...list].join('\n')
}
