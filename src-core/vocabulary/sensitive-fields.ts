/**
 * Fields about a person that tell origin, belief or political view, as stored names of the table `person`. A list that
 * shows one of them is marked so, and its export is noted.
 */
const SENSITIVE_PERSON_FIELDS = ['ethnicity', 'religion', 'partyMember', 'partyJoined'] as const

/** Whether a stored field of a table tells something sensitive of a person. */
export function isSensitiveField(table: string, field: string): boolean {
  return table === 'person' && SENSITIVE_PERSON_FIELDS.some((sensitive) => sensitive === field)
}
