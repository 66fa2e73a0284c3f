import type { Dossier } from '../dossier/dossier.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'

/** The papers that go to the superior for approval, by slug, in this order; each with the kinds of congress that have it. */
const APPROVAL_PAPERS: readonly { readonly slug: string; readonly only?: Only }[] = [
  { slug: 'superior-submission' },
  { slug: 'political-report' },
  { slug: 'self-review-report' },
  { slug: 'inspection-report', only: 'inspection' },
  { slug: 'superior-document-comments' },
  { slug: 'charter-comments' },
  { slug: 'petitions-report' },
  { slug: 'lower-congress-report', only: 'upper' },
  { slug: 'personnel-plan', only: 'elect' },
  { slug: 'delegation-plan', only: 'elect' },
  { slug: 'candidate-profile-list' },
  { slug: 'agenda' },
  { slug: 'run-of-show' },
  { slug: 'rules-of-procedure' },
  { slug: 'election-guide', only: 'elect' },
  { slug: 'opening-speech', only: 'upper' },
  { slug: 'closing-speech', only: 'upper' },
  { slug: 'speech-register', only: 'upper' },
  { slug: 'resolution' },
  { slug: 'first-meeting-agenda', only: 'elect-upper' },
]
type Only = 'inspection' | 'upper' | 'elect' | 'elect-upper'

/** One row for each paper of the file, with its number and day once the office has registered it. */
export function approvalFileFacts(dossier: Dossier): FactTree {
  const settings = new Map(dossier.paperSettings.map((setting) => [setting.slug, setting]))
  const papers = APPROVAL_PAPERS.filter(
    ({ slug, only }) => settings.get(slug)?.choice !== 'skipped' && belongs(dossier, only),
  )
  return {
    approvalFile: {
      papers: papers.map(({ slug }, place) => {
        const setting = settings.get(slug)
        const number = setting?.number ?? ''
        const date = setting?.paperDate ?? ''
        return {
          index: known(place + 1),
          slug: known(slug),
          number: known(number),
          date: known(date),
          isSigned: known(number !== '' && date !== ''),
        }
      }),
    },
  }
}

function belongs({ congress }: Dossier, only: Only | undefined): boolean {
  const level = congress.level
  const isUpper = level !== null && !['section', 'grassroots-member', 'grassroots'].includes(level)
  const elects = congress.case !== 'appoint'
  switch (only) {
    case undefined:
      return true
    case 'inspection':
      return congress.inspectionSeats !== 0
    case 'upper':
      return isUpper
    case 'elect':
      return elects
    case 'elect-upper':
      return elects && isUpper
  }
}
