import { X } from 'lucide-react'
import type { Dossier } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { nameCandidates } from '../personnel/eligibility-words.ts'
import { describeLimits, shortLabel } from '../personnel/requirement-words.ts'
import type { Wishes } from './use-wishes.ts'

/** What this search was asked beside the dossier: who is kept, and limits that are only tried. */
export function WishStrip({ dossier, wishes }: { dossier: Dossier; wishes: Wishes }) {
  const { keep, tried } = wishes.settings
  const write = useCall(dossier.id, client.composition.update, { announce: true })
  const names = nameCandidates(dossier)
  const requirements = new Map(dossier.composition.map((one) => [one.id, one]))
  if (keep.length + tried.length === 0) return null
  return (
    <div className="wish-strip">
      {keep.map((id) => (
        <span key={id} className="wish">
          <span>
            Đang giữ <b className="strong">{names.get(id)}</b>, chỉ trong lần tìm này
          </span>
          <Button small look="quiet" icon={X} onClick={() => wishes.letGo(id)}>
            Thôi giữ
          </Button>
        </span>
      ))}
      {tried.map((limits) => {
        const requirement = requirements.get(limits.requirementId)
        if (!requirement) return null
        return (
          <span key={limits.requirementId} className="wish">
            <span>
              Đang thử <b className="strong">{shortLabel(requirement)}</b>: {describeLimits(limits)}
              ; hồ sơ ghi {describeLimits(requirement)}
            </span>
            <Button
              small
              onClick={() => {
                const { minimum, maximum, requirementId } = limits
                write.mutate({
                  id: dossier.id,
                  rowId: requirementId,
                  changes: { minimum, maximum },
                })
                wishes.stopTrying(requirementId)
              }}
            >
              Ghi mức này vào hồ sơ
            </Button>
            <Button
              small
              look="quiet"
              icon={X}
              onClick={() => wishes.stopTrying(limits.requirementId)}
            >
              Thôi thử
            </Button>
          </span>
        )
      })}
    </div>
  )
}
