import type { ApportionmentRow, ApportionmentSheet } from '#core/contract/apportionment-values.ts'
import { APPORTIONMENT_METHOD_LABELS, APPORTIONMENT_METHOD_NAMES } from '#core/vocabulary/labels.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useAllocationWords } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { ErrorPanel } from '#renderer/parts/waiting.tsx'
import { CountBox } from './count-box.tsx'
import { describeMethod, signed } from './sheet-words.ts'

interface UnitDetailProps {
  readonly id: string
  readonly sheet: ApportionmentSheet
  readonly row: ApportionmentRow
}

/** How one unit came to its number, and what may be set for it alone. */
export function UnitDetail({ id, sheet, row }: UnitDetailProps) {
  const words = useAllocationWords(id, row.id)
  const update = useCall(id, client.units.update)
  const save = (field: 'delegatesCap' | 'delegatesByHand') => (value: number | null) =>
    update.mutate({ id, rowId: row.id, changes: { [field]: value } })
  return (
    <section className="detail-part" aria-label="Giải thích số của đơn vị">
      <h2>
        Vì sao {row.name} có {row.total} đại biểu
      </h2>
      {words.error ? (
        <ErrorPanel
          title="Chưa giải thích được"
          error={words.error}
          onRetry={() => void words.refetch()}
        />
      ) : (
        <ol className="reasons">
          {(words.data?.sentences ?? []).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      )}
      <div className="unit-bounds">
        <CountBox
          key={`cap-${row.id}`}
          label="Tối đa của đơn vị này"
          value={row.cap}
          empty="không hạn"
          onSave={save('delegatesCap')}
        />
        {sheet.choice.method === 'by-hand' && (
          <CountBox
            key={`hand-${row.id}`}
            label="Đại biểu bầu"
            value={row.byHand ?? row.planned}
            empty="theo biểu"
            onSave={save('delegatesByHand')}
          />
        )}
      </div>
    </section>
  )
}

/** What another method would give: to how many units, and to the one that is open. */
export function MethodCosts({
  sheet,
  row,
}: {
  sheet: ApportionmentSheet
  row: ApportionmentRow | null
}) {
  return (
    <section className="detail-part" aria-label="Đổi cách chia thì khác thế nào">
      <h2>Đổi cách chia thì khác thế nào</h2>
      <dl className="method-costs">
        {sheet.methods.map((column, at) => {
          const theirs = row?.others[at] ?? null
          const apart = row && theirs !== null ? signed(theirs - row.elected) : ''
          return (
            <div key={column.method}>
              <dt title={APPORTIONMENT_METHOD_LABELS[column.method]}>
                {APPORTIONMENT_METHOD_NAMES[column.method]}
              </dt>
              <dd>
                {describeMethod(column)}
                {apart !== '' && (
                  <>
                    ; đơn vị đang xem <b>{apart}</b>
                  </>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
