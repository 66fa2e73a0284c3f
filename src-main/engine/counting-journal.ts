import { fillBraces } from '#core/base/fill-braces.ts'
import { formatClock } from '#core/base/vietnamese-text.ts'
import { minuteOf } from '#core/day/day-event.ts'
import type { DayEvent, DayEventData } from '#core/day/day-event.ts'
import { describeEntry } from '#core/election/ballot-entry.ts'
import type { EntryContent } from '#core/election/ballot-entry.ts'
import { SIGNED_LAW_WORDS, canBeSigned } from '#core/election/signed-reasons.ts'
import { groupHash } from '#core/papers/ballot-facts.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import { known } from '#core/vocabulary/fact.ts'
import { headOf } from './confirm-by.ts'
import { decisionIn, differencesOf } from './counting-differences.ts'
import { confirmedOf, entriesOf, passOf } from './counting-state.ts'
import type { Counting, StoredEntry, TakenBack } from './counting-state.ts'
import { itemsOf, sheetOf } from './counting-totals.ts'
import { atTheCount } from './election-case.ts'
import type { EngineParts } from './parts.ts'

/** Who entered what when, every correction with its reason, and what a third person settled. */
export function journalFacts(parts: EngineParts, counting: Counting): FactTree {
  const confirmed = confirmedOf(counting)
  const hash = confirmed?.data['hash']
  const labels = new Map(itemsOf(parts, counting).map(({ item, label }) => [item, label]))
  return {
    body: known(counting.body),
    round: known(counting.round),
    firstClerk: known(clerksOf(counting, 1)),
    secondClerk: known(clerksOf(counting, 2)),
    counters: known(sheetOf(parts, counting).counters),
    head: known(headOf(atTheCount(parts, counting.dossier, counting.row.id)) ?? ''),
    hash: known(typeof hash === 'string' ? groupHash(hash) : ''),
    isConfirmed: known(confirmed !== null),
    differences: differenceRows(parts, counting),
    corrections: [
      ...[...counting.events, ...counting.takenBack.map(({ event }) => event)]
        .toSorted((left, right) => left.position - right.position)
        .flatMap((event) => correctionRow(parts, event, labels)),
      ...counting.takenBack.flatMap((one) => takenBackRow(parts, one)),
    ],
    entries: [
      ...([1, 2] as const).flatMap((pass) =>
        entriesOf(counting, pass).map((entry) => entryRow(parts, counting, entry)),
      ),
      ...counting.events.flatMap((event) => totalRow(parts, event, labels)),
    ],
  }
}

function clerksOf(counting: Counting, pass: 1 | 2): string {
  return [...new Set(passOf(counting, pass).clerks)].join(', ')
}

function differenceRows(parts: EngineParts, counting: Counting): FactTree[] {
  const { ballots, totals, settled } = differencesOf(parts, counting)
  const words = parts.countingWords.journal
  const decided = (what: string, isOpen: boolean) => {
    const last = isOpen ? undefined : settled.findLast((one) => one.what === what)
    if (last === undefined) return words['not-decided']
    const said = { ...last, at: clockOf(last.at) }
    return fillBraces(words[last.reason === '' ? 'decided' : 'decided-why'], said)
  }
  const read = (entry: EntryContent | null) =>
    entry === null ? words['no-ballot'] : describeEntry(entry, parts.countingWords)
  return [
    ...ballots.map(({ number, first, second, settled: stands }) => {
      const what = fillBraces(words.ballot, { number })
      return {
        what: known(what),
        first: known(read(first)),
        second: known(read(second)),
        settled: known(decided(what, stands === null)),
      }
    }),
    ...totals.map(({ label, first, second, settled: stands }) => ({
      what: known(label),
      first: known(first ?? words['not-told']),
      second: known(second ?? words['not-told']),
      settled: known(decided(label, stands === null)),
    })),
  ]
}

function entryRow(parts: EngineParts, { events }: Counting, entry: StoredEntry): FactTree {
  const { pass, number } = entry
  // The first correction holds what stood before anything was corrected.
  const corrected = events.find(
    ({ kind, data }) =>
      kind === 'entry-corrected' && data['pass'] === pass && data['number'] === number,
  )
  const { journal } = parts.countingWords
  const first = corrected ? contentIn(corrected.data, 'before') : entry
  return {
    at: known(clockOf(entry.at)),
    pass: known(pass),
    who: known(entry.clerk),
    what: known(
      fillBraces(journal.entry, {
        what: fillBraces(journal.ballot, { number }),
        content: describeEntry(first, parts.countingWords),
      }),
    ),
  }
}

function correctionRow(
  parts: EngineParts,
  event: DayEvent,
  labels: ReadonlyMap<string, string>,
): FactTree[] {
  const what = correctionWords(parts, event, labels)
  if (what === null) return []
  const { at, actor, data, kind } = event
  const told = kind === 'difference-settled' ? decisionIn(event) : data
  const reason = typeof told['reason'] === 'string' ? told['reason'] : ''
  return [{ at: known(clockOf(at)), who: known(actor), what: known(what), reason: known(reason) }]
}

function correctionWords(
  { countingWords }: EngineParts,
  { kind, data }: DayEvent,
  labels: ReadonlyMap<string, string>,
): string | null {
  const { journal } = countingWords
  if (kind === 'entry-corrected') {
    const before = describeEntry(contentIn(data, 'before'), countingWords)
    const after = describeEntry(contentIn(data, 'after'), countingWords)
    return fillBraces(journal['corrected-entry'], { ...textsIn(data), before, after })
  }
  if (kind === 'total-entered' && typeof data['before'] === 'number') {
    const label = labels.get(String(data['item'])) ?? ''
    const after = String(data['value'])
    return fillBraces(journal['corrected-total'], { ...textsIn(data), label, after })
  }
  if (kind === 'difference-settled' && typeof data['before'] === 'string') {
    const { number } = data
    const label = labels.get(String(data['item'])) ?? ''
    const what = typeof number === 'number' ? fillBraces(journal.ballot, { number }) : label
    const { decision } = decisionIn({ data })
    return fillBraces(journal['decided-again'], { what, before: data['before'], decision })
  }
  if (kind === 'figures-corrected') {
    const told = (side: 'before' | 'after') => String(data[side] ?? journal['left-blank'])
    const named: Readonly<Record<string, string>> = journal.figures
    const figure = named[String(data['field'])] ?? journal['other-figure']
    const [before, after] = [told('before'), told('after')]
    return fillBraces(journal['corrected-figure'], { figure, before, after })
  }
  if (kind === 'figure-explained') {
    const law = String(data['law'])
    const words = canBeSigned(law) ? SIGNED_LAW_WORDS[law] : journal['other-figure']
    return fillBraces(journal.explained, { ...textsIn(data), what: words })
  }
  if (kind === 'step-taken' && data['step'] === 'annulled')
    return fillBraces(countingWords.annulled.journal, textsIn(data))
  if (kind === 'clerk-began' && Array.isArray(data['helpers']))
    return fillBraces(journal.helped, { ...textsIn(data), helpers: data['helpers'].join(', ') })
  if (kind === 'pass-closed' && typeof data['reason'] === 'string')
    return fillBraces(journal['closed-early'], textsIn(data))
  return null
}

/** A result or a closed pass that was taken back; steps of the election stand in its own record. */
function takenBackRow(
  { countingWords }: EngineParts,
  { event, at, by, reason }: TakenBack,
): FactTree[] {
  const { journal } = countingWords
  const told = { ...textsIn(event.data), at: clockOf(event.at) }
  const words =
    event.kind === 'result-confirmed'
      ? fillBraces(journal['withdrawn-result'], told)
      : event.kind === 'pass-closed'
        ? fillBraces(journal['reopened-pass'], told)
        : null
  if (words === null) return []
  return [{ at: known(clockOf(at)), who: known(by), what: known(words), reason: known(reason) }]
}

function totalRow(
  { countingWords }: EngineParts,
  { kind, at, actor, data }: DayEvent,
  labels: ReadonlyMap<string, string>,
): FactTree[] {
  if (kind !== 'total-entered' || typeof data['before'] === 'number') return []
  const label = labels.get(String(data['item'])) ?? ''
  return [
    {
      at: known(clockOf(at)),
      pass: known(Number(data['pass'])),
      who: known(actor),
      what: known(
        fillBraces(countingWords.journal.entry, { what: label, content: String(data['value']) }),
      ),
    },
  ]
}

/** What an event tells, as texts to fill in. */
function textsIn(data: DayEventData): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]))
}

function contentIn(data: DayEventData, side: 'before' | 'after'): EntryContent {
  const struck = data[`${side}Struck`]
  const invalid = data[`${side}Invalid`]
  return {
    struck: Array.isArray(struck) ? struck.map(Number) : [],
    invalid: typeof invalid === 'string' ? invalid : null,
  }
}

/** "9:36", as everywhere else. */
function clockOf(at: string): string {
  return formatClock(minuteOf({ at }))
}
