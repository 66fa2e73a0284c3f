import type { ElectionView, StepInput } from '#core/contract/elections-contract.ts'
import { upperFirst } from '#core/base/vietnamese-text.ts'
import { describePair, unsignedPairs } from '#core/election/signed-reasons.ts'
import type { PaperFigures, PaperPair, SignedLaw } from '#core/election/signed-reasons.ts'
import { LineField } from './line-field.tsx'

/** As typed, by what differs. */
export type SignedDraft = Partial<
  Record<SignedLaw, { readonly reason: string; readonly by: string }>
>

const EMPTY = { reason: '', by: '' }

/** What the figures of a step, as they are typed, leave without a signed reason. */
export function openPairs(
  election: ElectionView,
  typed: Partial<PaperFigures>,
): readonly PaperPair[] {
  const figures = { ...election.figures, ...typed, signed: election.signed }
  return unsignedPairs(figures)
}

export function signedOf(draft: SignedDraft): StepInput['signed'] {
  return Object.entries(draft).map(([law, said]) => ({ law: law as SignedLaw, ...said }))
}

/** A refusal without what stands above the fields it asks for already. */
export function withoutPairs(
  refused: string,
  pairs: readonly PaperPair[],
  words: SignedFieldsProps['words'],
): string {
  const said = pairs.map((pair) => `${legendOf(pair, words)}. `)
  return refused.slice(said.find((one) => refused.startsWith(one))?.length ?? 0)
}

function legendOf(pair: PaperPair, words: SignedFieldsProps['words']): string {
  return upperFirst(describePair(pair, words))
}

interface SignedFieldsProps {
  readonly pairs: readonly PaperPair[]
  readonly words: Readonly<Record<SignedLaw, string>>
  readonly draft: SignedDraft
  readonly onChange: (draft: SignedDraft) => void
}

/** Where the paper itself differs: why, and who answers for it. */
export function SignedFields({ pairs, words, draft, onChange }: SignedFieldsProps) {
  return pairs.map((pair) => {
    const said = draft[pair.law] ?? EMPTY
    const set = (more: Partial<typeof said>) =>
      onChange({ ...draft, [pair.law]: { ...said, ...more } })
    return (
      <fieldset key={pair.law} className="signed-fields">
        <legend>{legendOf(pair, words)}</legend>
        <LineField
          label="Lý do"
          help="Đếm lại trước khi ghi. Lý do in vào biên bản kiểm phiếu."
          value={said.reason}
          onChange={(reason) => set({ reason })}
        />
        <LineField
          label="Người xác nhận"
          width="240px"
          value={said.by}
          onChange={(by) => set({ by })}
        />
      </fieldset>
    )
  })
}
