import os from 'node:os'
import type { BenchResult, Spread } from './bench-case.ts'

export interface BenchRun {
  /** Day of the run, `YYYY-MM-DD`. */
  readonly date: string
  readonly runs: number
  readonly people: number
  readonly results: readonly BenchResult[]
}

/** The whole of docs/benchmarks.md; the script writes it, nobody edits it. */
export function formatReport(run: BenchRun): string {
  const groups = Map.groupBy(run.results, ({ group }) => group)
  const parts = [...groups].map(([group, results]) => formatGroup(group, results))
  return `${[HEAD, formatMachine(run), ...parts].join('\n\n')}\n`
}

const HEAD = `# Benchmarks

Written by \`npm run bench -- --write\`; edits are lost. Every figure stands beside a peer that was measured in turn with it in the same run:
the ratio travels to another machine, the milliseconds do not. No test asserts a time.

A peer does the least that could be done with the same library or file, and knows nothing of rules, doubts, history or layout. A ratio of 1 is therefore
not the aim; a ratio that grows from one version to the next is the warning.`

function formatMachine({ date, runs, people }: BenchRun): string {
  const [core] = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return [
    `- Date: ${date}`,
    `- Machine: ${os.cpus().length} × ${core?.model.trim() ?? 'unknown'}, ${memory} GB, ${os.type()} ${os.arch()}, Node ${process.versions.node}`,
    `- Median of ${runs} runs after one that does not count; least and most in brackets. Large list: ${people} people.`,
  ].join('\n')
}

function formatGroup(group: string, results: readonly BenchResult[]): string {
  const lines = results.map(({ name, peerName, ours, peer }) =>
    [name, formatSpread(ours), peerName, formatPeer(peer), formatRatio(ours, peer)].join(' | '),
  )
  const remarks = new Set(
    results.flatMap(({ name, remark }) => (remark ? [`${name}: ${remark}`] : [])),
  )
  const table = [
    `## ${group}`,
    '',
    '| what | ours, ms | beside | peer, ms | ratio |',
    '| --- | --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
  ]
  return [...table, ...[...remarks].map((remark) => `\n${remark}`)].join('\n')
}

function formatPeer(peer: BenchResult['peer']): string {
  if (peer === null) return 'not reachable'
  if ('unfinished' in peer) return `no right answer in ${formatTime(peer.unfinished)}`
  return peer.least === peer.most ? formatTime(peer.median) : formatSpread(peer)
}

function formatSpread(spread: Spread): string {
  return `${formatTime(spread.median)} (${formatTime(spread.least)} to ${formatTime(spread.most)})`
}

function formatTime(milliseconds: number): string {
  return milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toFixed(1)
}

/** Ours divided by the peer's time; only its upper end is known where the peer did not finish. */
export function formatRatio(ours: Spread, peer: BenchResult['peer']): string {
  if (peer === null) return ''
  const ratio = ours.median / ('unfinished' in peer ? peer.unfinished : peer.median)
  const text = ratio < 1 ? ratio.toFixed(2) : ratio.toFixed(1)
  return 'unfinished' in peer ? `below ${text}` : text
}
