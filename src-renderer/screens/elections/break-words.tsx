import { Link } from 'react-router'
import type { ElectionBreak } from '#core/contract/elections-contract.ts'
import { linkToPlace } from '../road.ts'

interface BreakWordsProps {
  readonly dossierId: string
  readonly one: Pick<ElectionBreak, 'sentence' | 'field'>
}

/** What an election lacks, with the place where the dossier answers it. */
export function BreakWords({ dossierId, one: { sentence, field } }: BreakWordsProps) {
  if (field === null) return sentence
  const place = { step: 'dossier', field, rowId: null } as const
  return (
    <>
      {sentence} <Link to={linkToPlace(dossierId, place)}>Tới mục này ở Hồ sơ</Link>
    </>
  )
}
