import { countKind } from '../vocabulary/terms.ts'
import { SUPERIOR_PLAN } from './citation-shape.ts'
import type { Election, ElectionStep, PackElections } from './election-shape.ts'
import type { Located, PackParts } from './pack-parts.ts'
import { spanOf } from './pack-shape.ts'
import { errorAt } from './pack-source.ts'
import type { PackError } from './pack-source.ts'

/** Elections name clauses, steps and meetings that are there, and no clause of a document that was replaced. */
export function checkElections(parts: PackParts): PackError[] {
  const { elections } = parts.pack
  const at = parts.header
  return [
    ...twice(elections, at),
    ...elections.grounds.flatMap(({ id, document }) => checkGround(id, document, parts)),
    ...wrongMarks(elections).map((message) => errorAt(at.origin, 'wrong-kind', message)),
    ...unknownNames(elections).map((message) => errorAt(at.origin, 'unknown-name', message)),
  ]
}

function checkGround(id: string, documentId: string, { pack, header }: PackParts): PackError[] {
  if (documentId === SUPERIOR_PLAN) return []
  const document = pack.documents.get(documentId)
  if (document === undefined) {
    const message = `Căn cứ bầu cử ${id} ghi văn bản ${documentId} chưa có trong documents`
    return [errorAt(header.origin, 'unknown-name', message)]
  }
  const from = spanOf(header.value)?.from
  if (document.until === undefined || from === undefined || document.until > from) return []
  const message = `Căn cứ bầu cử ${id} vẫn theo ${documentId}, văn bản đã hết hiệu lực: ghi lại ở electionGrounds`
  return [errorAt(header.origin, 'replaced-document', message)]
}

function twice({ kinds }: PackElections, { origin }: Located<unknown>): PackError[] {
  const bodies = kinds.map(({ id }) => id)
  const again = bodies.filter((id, at) => bodies.indexOf(id) < at)
  return again.map((id) => errorAt(origin, 'duplicate', `Có hai cuộc bầu cùng mã ${id}`))
}

/** Whoever has elections says of every ballot once what it may leave standing. */
function wrongMarks({ kinds, marks }: PackElections): string[] {
  if (kinds.length === 0) return []
  return countKind.options.flatMap((kind) => {
    const found = marks.filter(({ counts }) => counts.includes(kind)).length
    if (found === 1) return []
    return [
      found === 0
        ? `Chưa ghi ở ballotMarks phiếu ${kind} được để lại mấy tên`
        : `Có ${found} mục của ballotMarks cùng nói về phiếu ${kind}`,
    ]
  })
}

function unknownNames({ grounds, meetings, steps, marks, kinds }: PackElections): string[] {
  const known = new Set(grounds.map(({ id }) => id))
  const stepIds = new Set<string>(steps.map(({ id }) => id))
  const meetingIds = new Set<string>(meetings.map(({ id }) => id))
  const missing = (what: string, ids: readonly string[], all: ReadonlySet<string>) =>
    ids.filter((id) => !all.has(id)).map((id) => `Cuộc bầu nhắc ${what} ${id} chưa có`)
  return [
    ...steps.flatMap((step) => missing('căn cứ', groundsOfStep(step), known)),
    ...marks.flatMap(({ ground }) => missing('căn cứ', [ground], known)),
    ...kinds.flatMap((kind) => [
      ...missing('căn cứ', groundsOfKind(kind), known),
      ...missing('bước', [...kind.steps, ...kind.again], stepIds),
      ...missing('hội nghị', [kind.meeting], meetingIds),
    ]),
  ]
}

function groundsOfStep({ ground, early, annul }: ElectionStep): string[] {
  return [ground, ...early, ...(annul === null ? [] : [annul.ground])]
}

function groundsOfKind(kind: Election): string[] {
  return [
    kind.ground,
    ...[kind.onlyFrom, kind.allottedBy, kind.alternates, kind.wholeSheet].filter(
      (id) => id !== null,
    ),
    ...[kind.onlyAmong, kind.notWith].flatMap((rule) => (rule === null ? [] : [rule.ground])),
    ...kind.needs.flatMap(({ ground, early }) => [ground, ...early]),
    kind.withdrawal.ground,
    kind.floor.ground,
    ...[...kind.tie, ...kind.short].map(({ ground }) => ground),
  ]
}
