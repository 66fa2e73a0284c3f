import type { KeepingView } from '#core/contract/personal-data-values.ts'

/** What the texts in force ask, each with how far it was read. */
export function GroundsNote({ grounds }: Pick<KeepingView, 'grounds'>) {
  if (grounds.length === 0) return null
  return (
    <details className="grounds t14">
      <summary>Căn cứ: {grounds.map(({ document }) => document).join('; ')}</summary>
      <ul>
        {grounds.map(({ document, clause, says, confidence }) => (
          <li key={document}>
            <b>{clause === null ? document : `${document}, ${clause}`}</b>: {says}
            {confidence !== 'A' && (
              <span className="c-unk"> Chưa đọc toàn văn, cần đối chiếu lại.</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
