/** A sentence to be said aloud, and who says it. */
export function Said({ by, words }: { readonly by: string; readonly words: string }) {
  return (
    <p className="say">
      <b>{by}</b>
      <span>“{words}”</span>
    </p>
  )
}
