import { fillBraces } from '#core/base/fill-braces.ts'
import { splitCsv } from '#core/base/split-csv.ts'
import { describeCountFailure } from '#core/election/count-failure.ts'
import { countElection } from '#core/election/count-election.ts'
import type { CountQuestion } from '#core/election/count-question.ts'
import { questionOfRecount, questionOfTable } from '#core/election/recount.ts'
import type { Recount, TableSetting } from '#core/election/recount.ts'
import { describeTableFailure } from '#core/election/table-failure.ts'
import type { CountKind } from '#core/vocabulary/terms.ts'
import { showResult } from './show-result.ts'

/**
 * The page of the recount: one file, no network, the same counting core. It counts the ballots it carries when it is
 * opened, and any other table that is dropped, pasted or chosen.
 */

const recount = JSON.parse(find('recount').textContent || 'null') as Recount | null

start()

function start(): void {
  if (recount === null) {
    find('empty').hidden = false
    find('other').hidden = true
    return
  }
  const { setting, words } = recount
  const kind = field<HTMLSelectElement>('kind')
  kind.append(...Object.entries(words.kinds).map(([value, label]) => new Option(label, value)))
  kind.value = setting.kind
  field('seats').value = String(setting.seats)
  field('alternates').value = String(setting.alternates)
  find('whose').textContent = [recount.congress, recount.title].filter(Boolean).join(', ')
  count(questionOfRecount(recount), recount)
  find('count').addEventListener('click', () => countTable(recount))
  find('print').addEventListener('click', () => window.print())
  takeFiles()
}

function takeFiles(): void {
  const file = field('file')
  const table = field<HTMLTextAreaElement>('table')
  file.addEventListener('change', () => void takeFile(file.files?.[0]))
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    table.classList.add('over')
  })
  document.addEventListener('dragleave', () => table.classList.remove('over'))
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    table.classList.remove('over')
    void takeFile(event.dataTransfer?.files[0])
  })
}

async function takeFile(file: File | undefined): Promise<void> {
  if (file === undefined || recount === null) return
  field<HTMLTextAreaElement>('table').value = await file.text()
  countTable(recount)
}

function countTable(carried: Recount): void {
  say('')
  const setting = readSetting(carried)
  if (setting === null) return
  const rows = splitCsv(field<HTMLTextAreaElement>('table').value)
  if (rows === null) {
    say(carried.words.recount['open-quote'])
    return
  }
  const question = questionOfTable(rows, setting)
  if (question.ok) count(question.value, carried)
  else say(describeTableFailure(question.error))
}

type Carried = Pick<Recount, 'limits' | 'hash' | 'words'>

function count(question: CountQuestion, { limits, hash, words }: Carried): void {
  const counted = countElection(question, limits)
  if (counted.ok) {
    find('result').replaceChildren(
      ...showResult({ question, limits, hash, words, counted: counted.value }),
    )
  } else say(describeCountFailure(counted.error))
}

/** Present and convened are not of the table: another table is judged by its ballots alone. */
function readSetting({ words }: Recount): TableSetting | null {
  const refusal = words.recount['whole-number']
  const seats = readWhole('seats', 1, refusal)
  const alternates = readWhole('alternates', 0, refusal)
  const chosen = field('kind').value
  if (seats === null || alternates === null || !isKind(chosen, words.kinds)) return null
  const kind = chosen
  return { kind, seats, alternates, convened: null, present: null, voters: null, issued: null }
}

function isKind(value: string, kinds: Recount['words']['kinds']): value is CountKind {
  return value in kinds
}

function readWhole(id: string, fewest: number, refusal: string): number | null {
  const input = field(id)
  const text = input.value.trim()
  if (/^\d{1,4}$/.test(text) && Number(text) >= fewest) return Number(text)
  const label = input.closest('label')?.textContent.trim() ?? ''
  say(fillBraces(refusal, { label, fewest }))
  input.focus()
  return null
}

function say(problem: string): void {
  find('problem').textContent = problem
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`Program error: the page has no ${id}`)
  return element
}

function field<T extends HTMLElement & { value: string } = HTMLInputElement>(id: string): T {
  return find(id) as T
}
