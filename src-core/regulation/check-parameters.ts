import { isPlainDate } from '../base/plain-date.ts'
import { formatDateInWords } from '../base/vietnamese-text.ts'
import { agendaTopic } from '../vocabulary/terms.ts'
import { checkTable } from './check-table.ts'
import type { Located, PackParts } from './pack-parts.ts'
import { SUPERIOR_PLAN } from './citation-shape.ts'
import type { BasisLine, PackDocument } from './pack-shape.ts'
import type { DatedValue, PackCitation, Parameter, ParameterValue } from './pack-shape.ts'
import { errorAt, within } from './pack-source.ts'
import type { Origin, PackError } from './pack-source.ts'

export function checkDocuments({ documents, base }: PackParts): PackError[] {
  const seen = new Set<string>([SUPERIOR_PLAN, ...(base?.documents.keys() ?? [])])
  return documents.flatMap(({ value, origin }) => {
    const again = seen.has(value.id)
    seen.add(value.id)
    return [
      ...(again ? [errorAt(origin, 'duplicate', `Có hai văn bản cùng mã ${value.id}`)] : []),
      ...checkNamed(value, origin),
    ]
  })
}

/** The day a paper prints is the day of the document. */
function checkNamed({ date, named }: PackDocument, origin: Origin): PackError[] {
  if (named === undefined || !/ngày \d/u.test(named.full)) return []
  if (date !== null && named.full.includes(formatDateInWords(date))) return []
  const day = date === null ? 'chưa biết' : formatDateInWords(date)
  const message = `Cách gọi "${named.full}" ghi ngày khác ngày của văn bản (${day})`
  return [errorAt(within(origin, 'named'), 'dates-differ', message)]
}

/** A line of the legal basis names a document of the pack, or says that none was found. */
export function checkBasis(
  { value: lines, origin }: Located<readonly BasisLine[]>,
  { pack }: PackParts,
): PackError[] {
  return lines.flatMap(({ role, document, note }, index) => {
    const place = within(origin, index)
    if (document === null) {
      const message = `Căn cứ ${role} không có văn bản thì phải ghi note: vì sao`
      return note === null ? [errorAt(place, 'incomplete', message)] : []
    }
    if (document === SUPERIOR_PLAN || pack.documents.has(document)) return []
    return [errorAt(place, 'unknown-name', `Không có văn bản nào mã "${document}"`)]
  })
}

/** A citation must lead to a document the pack lists, and one that was there on the day it is cited from. */
export function checkCitation(
  citation: PackCitation,
  origin: Origin,
  { pack, from }: Pick<PackParts, 'pack'> & { readonly from: string },
): PackError[] {
  if (citation.document === SUPERIOR_PLAN) return []
  const document = pack.documents.get(citation.document)
  if (document === undefined) {
    return [errorAt(origin, 'unknown-name', `Không có văn bản nào mã "${citation.document}"`)]
  }
  if (document.date === null || document.date <= from) return []
  const message = `${document.symbol} ban hành ngày ${document.date}, không thể là căn cứ từ ngày ${from}`
  return [errorAt(origin, 'dates-differ', message)]
}

/** Dates of values and citations agree, values are of their kind, rows of a table do not overlap. */
export function checkParameter(
  located: Located<Parameter>,
  parts: Pick<PackParts, 'pack'>,
): PackError[] {
  const { value: parameter, origin } = located
  return [
    ...checkDates(located),
    ...Object.entries(parameter.citations).flatMap(([start, citation]) =>
      checkCitation(citation, within(origin, 'citations', start), { ...parts, from: start }),
    ),
    ...Object.entries(parameter.values).flatMap(([start, dated]) => {
      const place = within(origin, 'values', start)
      if ('value' in dated) return checkValue(parameter, dated.value, place)
      if ('table' in dated) {
        const table = within(place, 'table')
        const values = dated.table.flatMap((row, index) =>
          checkValue(parameter, row.value, within(table, index)),
        )
        return [...checkTable(parameter.id, dated.table, table), ...values]
      }
      return []
    }),
  ]
}

function checkDates({ value: { id, values, citations }, origin }: Located<Parameter>): PackError[] {
  const starts = Object.keys(values)
  const cited = Object.keys(citations)
  if (starts.length === 0) return [errorAt(origin, 'incomplete', `Mức ${id} chưa có giá trị nào`)]
  const uncited = starts.filter((start) => !cited.includes(start) && isLaidDown(values[start]))
  const idle = cited.filter((start) => !starts.includes(start))
  return [
    ...uncited.map((start) =>
      errorAt(
        within(origin, 'values', start),
        'missing-citation',
        `Mức ${id} từ ngày ${start} chưa ghi căn cứ cùng ngày`,
      ),
    ),
    ...idle.map((start) =>
      errorAt(
        within(origin, 'citations', start),
        'dates-differ',
        `Căn cứ ngày ${start} của mức ${id} không có giá trị cùng ngày`,
      ),
    ),
  ]
}

/** Where no document gives a value there is nothing to cite. */
function isLaidDown(dated: DatedValue | undefined): boolean {
  return dated !== undefined && ('value' in dated || 'table' in dated)
}

function checkValue(parameter: Parameter, value: ParameterValue, origin: Origin): PackError[] {
  const message = describeWrongValue(parameter, value)
  return message === null ? [] : [errorAt(origin, 'wrong-kind', message)]
}

function describeWrongValue(parameter: Parameter, value: ParameterValue): string | null {
  const { id, kind } = parameter
  if (kind === 'number' || kind === 'year') return describeWrongNumber(parameter, value)
  if (kind === 'date') {
    return typeof value === 'string' && isPlainDate(value) ? null : `Mức ${id} phải là ngày`
  }
  if (typeof value !== 'object') return `Mức ${id} phải là danh sách mục chương trình`
  const strange = value.find((topic) => !agendaTopic.safeParse(topic).success)
  return strange === undefined ? null : `Mức ${id}: không có mục chương trình "${strange}"`
}

/** More than any count or sum of money of a congress; a slip of the finger above it. */
const MOST = 1_000_000_000_000

/** People, months and đồng come whole; only a percentage has a fraction. */
function describeWrongNumber({ id, unit }: Parameter, value: ParameterValue): string | null {
  if (typeof value !== 'number') return `Mức ${id} phải là số`
  if (!(value >= 0 && value <= MOST)) return `Mức ${id} phải là số từ 0 trở lên và không quá lớn`
  return unit === '%' || Number.isInteger(value) ? null : `Mức ${id} phải là số nguyên`
}
