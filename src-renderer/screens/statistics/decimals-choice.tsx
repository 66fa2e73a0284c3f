import type { Dossier } from '#core/dossier/dossier.ts'
import { percentDecimalsOf } from '#core/dossier/personnel-settings.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'

const CHOICES = [
  { decimals: 1, label: '1 số lẻ' },
  { decimals: 2, label: '2 số lẻ' },
] as const

/** How many decimals the office gives its percentages in papers and lists; screens always have one. */
export function DecimalsChoice({ dossier: { id, congress } }: { readonly dossier: Dossier }) {
  const set = useCall(id, client.dossier.setCongress)
  const chosen = percentDecimalsOf(congress)
  return (
    <span className="decimals">
      <span aria-hidden="true">Tỷ lệ trong văn bản</span>
      <span className="seg" role="group" aria-label="Số lẻ của tỷ lệ trong văn bản và bảng xuất ra">
        {CHOICES.map(({ decimals, label }) => (
          <button
            key={decimals}
            type="button"
            aria-pressed={decimals === chosen}
            onClick={() => {
              if (decimals !== chosen) set.mutate({ id, changes: { percentDecimals: decimals } })
            }}
          >
            {label}
          </button>
        ))}
      </span>
    </span>
  )
}
