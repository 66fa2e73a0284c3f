import { expect, test } from 'vitest'
import { signedFacts } from '#core/papers/signed-facts.ts'
import { rowsIn, textIn } from '#core/papers/read-tree.ts'
import { known } from '#core/vocabulary/fact.ts'
import { bundledCountingWords } from '#test/core/election/bundled-words.ts'
import { aPlenaryDossier } from './a-paper-dossier.ts'

test.each([
  ['plenary', 'Ban Chấp hành', 'đoàn viên'],
  ['delegate', 'Ban Chấp hành', 'đại biểu'],
  ['delegate', 'Ban Thường vụ', 'ủy viên'],
] as const)(
  'at a congress of the form %s a reason of %s calls who votes %s',
  (form, body, people) => {
    const { congress } = aPlenaryDossier()
    const reason = {
      law: known('Phát ra khác số người bỏ phiếu'),
      left: known(43),
      right: known(44),
    }
    const ballot = {
      ...{ body: known(body), voters: known(44), issued: known(43), names: [], invalidCauses: [] },
      signedReasons: [{ ...reason, reason: known('về sớm'), by: known('Lò Văn An') }],
    }
    const facts = signedFacts(ballot, bundledCountingWords().signed, {
      congress: { ...congress, form },
    })
    expect(rowsIn(facts, 'signedReasons').map((one) => textIn(one, 'words'))).toEqual([
      `số phiếu phát ra (43) khác số ${people} tham gia bỏ phiếu (44). Lý do: về sớm. Người xác nhận: Lò Văn An.`,
    ])
  },
)
