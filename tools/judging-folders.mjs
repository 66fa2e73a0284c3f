/**
 * Where a wrong number would come from: every branch there is taken by a test, and most planted faults are seen.
 * docs/decisions/mutation-tests.md gives the reasons.
 */
export const JUDGING_FOLDERS = [
  'src-core/regulation',
  'src-core/checks',
  'src-core/seats',
  'src-core/election',
]

/** Percent of the planted faults that must be seen: what is read aloud in the hall cannot be taken back. */
export function markOf(folder) {
  return folder === 'src-core/election' ? 90 : 85
}

/** The files of such a folder that judge: of an election those that count, its steps are decided beside them. */
export function judgingFilesOf(folder) {
  return folder === 'src-core/election'
    ? `${folder}/{ballot,count,judge,recount,tally}*.ts`
    : `${folder}/**/*.ts`
}

/** The folder of the list above that holds this file, or undefined. */
export function judgingFolderOf(file) {
  return JUDGING_FOLDERS.find((folder) => file.startsWith(`${folder}/`))
}
