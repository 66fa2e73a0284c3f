/** A place where two drafts differ; null where the other one has nothing. */
export interface ChangedLine {
  readonly before: string | null
  readonly after: string | null
}

/** Lines compared pairwise cost their product; beyond this the middle is told as gone and come. */
const MOST_PAIRS = 1_000_000

/** What was taken out and put in, in the order of the paper; neighbours out and in stand as one change. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const left = before.slice(start, before.length - end)
  const right = after.slice(start, after.length - end)
  return pairUp(left.length * right.length > MOST_PAIRS ? apart(left, right) : align(left, right))
}

interface Runs {
  readonly out: readonly string[]
  readonly put: readonly string[]
}

function apart(left: readonly string[], right: readonly string[]): Runs[] {
  const [kept, come] = [new Set(right), new Set(left)]
  return [{ out: left.filter((line) => !kept.has(line)), put: right.filter((l) => !come.has(l)) }]
}

/** The longest common subsequence; what lies between two of its lines is one run. */
function align(left: readonly string[], right: readonly string[]): Runs[] {
  const lengths = commonLengths(left, right)
  const width = right.length + 1
  const runs: Runs[] = []
  let run: { out: string[]; put: string[] } = { out: [], put: [] }
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      runs.push(run)
      run = { out: [], put: [] }
      i += 1
      j += 1
    } else if (j >= right.length || isLonger(lengths, (i + 1) * width + j, i * width + j + 1)) {
      run.out.push(left[i] ?? '')
      i += 1
    } else {
      run.put.push(right[j] ?? '')
      j += 1
    }
  }
  return [...runs, run]
}

function isLonger(lengths: Uint32Array, down: number, across: number): boolean {
  return (lengths[down] ?? -1) >= (lengths[across] ?? -1)
}

/** At `i * (right.length + 1) + j`: how many lines the rests from there have in common. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [down, across] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0]
      const both = (lengths[(i + 1) * width + j + 1] ?? 0) + 1
      lengths[i * width + j] = left[i] === right[j] ? both : Math.max(down, across)
    }
  }
  return lengths
}

function pairUp(runs: readonly Runs[]): ChangedLine[] {
  return runs.flatMap(({ out, put }) =>
    Array.from({ length: Math.max(out.length, put.length) }, (_, place) => ({
      before: out[place] ?? null,
      after: put[place] ?? null,
    })),
  )
}
