import { failed } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { IDENTITY_IDS, identities } from '#core/identities/identity.ts'
import type { Identity } from '#core/identities/identity.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readYaml } from './read-yaml.ts'

/** What must agree between papers (`templates/identities.yaml`): each of the known ones, once. */
export function readIdentities(file: string): Result<readonly Identity[], readonly PackError[]> {
  const read = readYaml(file, identities)
  if (!read.ok) return read
  const ids = read.value.map(({ id }) => id)
  const wrong = [
    ...IDENTITY_IDS.filter((id) => !ids.includes(id)).map((id) => `Thiếu điều phải khớp ${id}.`),
    ...ids
      .filter((id) => !IDENTITY_IDS.includes(id))
      .map((id) => `Chương trình không biết điều phải khớp ${id}.`),
    ...ids
      .filter((id, at) => ids.indexOf(id) < at)
      .map((id) => `Điều phải khớp ${id} khai báo hai lần.`),
  ]
  if (wrong.length === 0) return read
  return failed(
    wrong.map((message) => ({
      kind: 'duplicate' as const,
      file: 'identities.yaml',
      line: 1,
      message,
    })),
  )
}
