import type { PackHeader } from './pack-shape.ts'
import { errorAt } from './pack-source.ts'
import type { Origin, PackError } from './pack-source.ts'

/** The changelog tells of this version first, once, and its days run backwards: a report names the version it was made with. */
export function checkChangelog(
  { version, changelog }: Pick<PackHeader, 'version' | 'changelog'>,
  origin: Origin,
): PackError[] {
  const versions = changelog.map((entry) => entry.version)
  const days = changelog.map(({ date }) => date)
  if (versions[0] !== version) {
    const message = `Dòng đầu của changelog phải nói về bản ${version}`
    return [errorAt(origin, 'incomplete', message)]
  }
  if (new Set(versions).size < versions.length) {
    return [errorAt(origin, 'duplicate', 'Changelog có hai dòng cùng một bản')]
  }
  const isBackwards = [...days].sort().reverse().join() === days.join()
  if (isBackwards) return []
  return [errorAt(origin, 'dates-differ', 'Changelog phải ghi bản mới trước, bản cũ sau')]
}
