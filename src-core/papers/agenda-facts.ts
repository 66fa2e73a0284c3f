import { isFirstMeeting, timeAgenda } from '../dossier/agenda-clock.ts'
import type { TimedItem, TimedSession } from '../dossier/agenda-clock.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { factOf, known, notApplicable } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'

/** Sessions and their items in running order, with the hours that follow from the durations. */
export function agendaFacts(dossier: Dossier): FactTree {
  const sessions = timeAgenda(dossier)
  return { sessions: sessions.map((timed, index) => sessionFacts(timed, index)) }
}

function sessionFacts(timed: TimedSession, index: number): FactTree {
  const { session } = timed
  return {
    number: known(index + 1),
    title: known(session.title),
    date: factOf(session.date, 'session.date'),
    start: known(session.startMinute),
    end: known(timed.endMinute),
    minutes: known(timed.minutes),
    // The first meeting of the new committee stands in the agenda but has minutes of its own.
    isFirstMeeting: known(isFirstMeeting(timed)),
    items: timed.items.map((item, place) => itemFacts(item, place)),
  }
}

function itemFacts({ item, startMinute }: TimedItem, place: number): FactTree {
  return {
    number: known(place + 1),
    topic: known(item.topic),
    title: known(item.title),
    start: known(startMinute),
    end: known(startMinute + item.minutes),
    minutes: known(item.minutes),
    // Nobody leads a break.
    leader:
      item.topic === 'break' && item.leader === null
        ? notApplicable('giải lao')
        : factOf(item.leader, 'agendaItem.leader'),
    note: known(item.note ?? ''),
    byHand: known(item.voteMode === 'hand'),
    bySecretBallot: known(item.voteMode === 'secret'),
  }
}
