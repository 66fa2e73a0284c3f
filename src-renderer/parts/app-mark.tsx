/** Our own mark: steps up to a gold point. */
export function AppMark() {
  return (
    <svg className="header-mark" viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="5" style={{ fill: 'var(--red-700)' }} />
      <path
        d="M4 23h5v-5h5v-5h5V8h5"
        strokeWidth="2.6"
        strokeLinejoin="round"
        strokeLinecap="round"
        style={{ fill: 'none', stroke: 'var(--gold-300)' }}
      />
      <circle cx="7" cy="9" r="2.6" style={{ fill: 'var(--gold-300)' }} />
    </svg>
  )
}
