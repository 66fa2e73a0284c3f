import { known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { AGENDA_TOPIC_LABELS } from '../vocabulary/agenda-topic-labels.ts'
import type { AgendaMeasureId } from '../vocabulary/measures.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'
import type { Compute } from './measures-congress.ts'
import type { DossierFigures } from './subjects.ts'

/** How each measure of the agenda as a whole is computed. */
export const AGENDA_MEASURES: Readonly<Record<AgendaMeasureId, Compute>> = {
  'agenda.topics': ({ sessions }) => {
    const topics = sessions.flatMap(({ items }) => items.map(({ item }) => item.topic))
    return topics.length === 0 ? unknown('agenda') : known(topics)
  },
  'agenda.committeeVoteMode': modeOf('elect-committee', 'secret'),
  'agenda.chairVoteMode': modeOf('elect-chair', 'secret'),
  'agenda.delegationVoteMode': modeOf('elect-delegation', 'secret'),
  'agenda.presidiumVoteMode': modeOf('elect-presidium', 'hand'),
  'agenda.secretariatVoteMode': modeOf('elect-secretariat', 'hand'),
  'agenda.credentialsVoteMode': modeOf('elect-credentials-committee', 'hand'),
  'agenda.electionCommitteeVoteMode': modeOf('elect-election-committee', 'hand'),
  'agenda.candidateListVoteMode': modeOf('candidate-list', 'hand'),
  'agenda.personnelPlanVoteMode': modeOf('personnel-plan', 'hand'),
  'agenda.rulesVoteMode': modeOf('agenda-and-rules', 'hand'),
  'agenda.credentialsReportVoteMode': modeOf('credentials-report', 'hand'),
  'agenda.resolutionVoteMode': modeOf('resolution', 'hand'),
}

/** The mode of the items about one thing; `usual` only when every one of them has it. */
function modeOf(topic: AgendaTopic, usual: 'hand' | 'secret'): Compute {
  const absent = notApplicable(`chương trình chưa có mục “${AGENDA_TOPIC_LABELS[topic]}”`)
  return ({ dossier }: DossierFigures): Fact<string> => {
    if (dossier.agenda.length === 0) return unknown('agenda')
    const items = dossier.agenda.filter((item) => item.topic === topic)
    if (items.length === 0) return absent
    const other = items.find(({ voteMode }) => voteMode !== null && voteMode !== usual)
    if (other?.voteMode) return known(other.voteMode)
    const open = items.filter(({ voteMode }) => voteMode === null)
    return open.length > 0
      ? unknown(...open.map(({ id }) => `agenda.voteMode@${id}`))
      : known(usual)
  }
}
