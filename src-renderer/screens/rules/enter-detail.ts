/** The keyboard goes to what is shown beside the list. */
export function enterDetail() {
  document.querySelector<HTMLElement>('.rules .sections')?.focus()
}

/** A form or a question goes with the keyboard in it: back to what it was about, once that stands there again. */
export function enterDetailSoon() {
  requestAnimationFrame(enterDetail)
}
