import type { ReactNode } from 'react'

export type StateKind =
  | 'must-fix'
  | 'should-review'
  | 'cannot-tell'
  | 'met'
  | 'not-applicable'
  | 'needed'
  | 'draft'
  | 'out-of-date'
  | 'final'
  | 'sent'
  | 'not-needed'

export const STATE_LABELS: Readonly<Record<StateKind, string>> = {
  'must-fix': 'Phải sửa',
  'should-review': 'Nên xem',
  'cannot-tell': 'Chưa kết luận được',
  met: 'Đạt',
  'not-applicable': 'Không áp dụng',
  needed: 'Cần làm',
  draft: 'Dự thảo',
  'out-of-date': 'Đã cũ',
  final: 'Chính thức',
  sent: 'Đã gửi',
  'not-needed': 'Không làm',
}

/** Class of the state's text colour. */
export const STATE_TONES: Readonly<Record<StateKind, string>> = {
  'must-fix': 'bad',
  'should-review': 'warn',
  'cannot-tell': 'unk',
  met: 'ok',
  'not-applicable': 'na',
  needed: 'na',
  draft: 'info',
  'out-of-date': 'warn',
  final: 'ok',
  sent: 'ok',
  'not-needed': 'na',
}

const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const
const SHEET = 'M4 1.8h6.4l3.8 3.8v10.6H4z'

const SHAPES: Readonly<Record<StateKind, ReactNode>> = {
  'must-fix': (
    <>
      <path
        d="M6.1 1.5h5.8l4.6 4.6v5.8l-4.6 4.6H6.1L1.5 11.9V6.1z"
        style={{ fill: 'var(--red-600)' }}
      />
      <path d="M9 4.7v5.2M9 12.6v.6" strokeWidth="2" {...round} style={line('surface')} />
    </>
  ),
  'should-review': (
    <>
      <path
        d="M9 1.6 17 16H1z"
        strokeWidth="1.1"
        {...round}
        style={{ fill: 'var(--gold-400)', stroke: 'var(--gold-700)' }}
      />
      <path d="M9 6.6v4.2M9 13.3v.4" strokeWidth="1.8" {...round} style={line('gold-900')} />
    </>
  ),
  'cannot-tell': (
    <>
      <circle
        cx="9"
        cy="9"
        r="7.2"
        strokeWidth="1.5"
        strokeDasharray="2.6 2"
        style={{ fill: 'var(--slate-50)', stroke: 'var(--slate-700)' }}
      />
      <path
        d="M6.9 7.1a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4M9 12.8v.3"
        strokeWidth="1.6"
        {...round}
        style={line('slate-700')}
      />
    </>
  ),
  met: (
    <>
      <circle
        cx="9"
        cy="9"
        r="7.4"
        strokeWidth="1.3"
        style={{ fill: 'var(--green-100)', stroke: 'var(--green-700)' }}
      />
      <path d="m5.7 9.2 2.3 2.3 4.4-4.8" strokeWidth="1.8" {...round} style={line('green-700')} />
    </>
  ),
  'not-applicable': (
    <>
      <circle cx="9" cy="9" r="7.2" strokeWidth="1.3" style={line('edge')} />
      <path d="M5.8 9h6.4" strokeWidth="1.8" {...round} style={line('ink-3')} />
    </>
  ),
  needed: (
    <path
      d={SHEET}
      strokeWidth="1.4"
      strokeDasharray="2.4 1.9"
      {...round}
      style={{ fill: 'var(--surface)', stroke: 'var(--ink-3)' }}
    />
  ),
  draft: (
    <>
      <path
        d={SHEET}
        strokeWidth="1.4"
        {...round}
        style={{ fill: 'var(--surface)', stroke: 'var(--blue-700)' }}
      />
      <path
        d="M6.5 8.5h5M6.5 11h5M6.5 13.5h3"
        strokeWidth="1.3"
        {...round}
        style={line('blue-700')}
      />
    </>
  ),
  'out-of-date': (
    <g style={line('gold-700')} {...round}>
      <path d="M15.6 6.2A7.2 7.2 0 1 0 16.2 9" strokeWidth="1.7" />
      <path d="M16.6 2.6v4.2h-4.2" strokeWidth="1.7" />
      <path d="M9 5.4V9l2.4 1.6" strokeWidth="1.6" />
    </g>
  ),
  sent: (
    <>
      <path
        d="M16.4 1.8 1.8 7.4l5.4 2.4 2.4 6.4z"
        strokeWidth="1.4"
        {...round}
        style={{ fill: 'var(--green-100)', stroke: 'var(--green-700)' }}
      />
      <path d="M16.4 1.8 7.2 9.8" strokeWidth="1.4" {...round} style={line('green-700')} />
    </>
  ),
  'not-needed': (
    <>
      <path d={SHEET} strokeWidth="1.2" {...round} style={line('edge')} />
      <path d="M6.5 10.5h5" strokeWidth="1.6" {...round} style={line('ink-3')} />
    </>
  ),
  final: (
    <>
      <path
        d={SHEET}
        strokeWidth="1.4"
        {...round}
        style={{ fill: 'var(--green-100)', stroke: 'var(--green-700)' }}
      />
      <path d="m6.5 10.6 1.9 1.9 3.4-3.8" strokeWidth="1.7" {...round} style={line('green-700')} />
    </>
  ),
}

function line(token: string) {
  return { fill: 'none', stroke: `var(--${token})` }
}

interface StateGlyphProps {
  readonly state: StateKind
  readonly small?: boolean
  /** Give it where no word stands beside the glyph. */
  readonly label?: string
}

/** The shape of a state; colour is only its third sign. */
export function StateGlyph({ state, small = false, label }: StateGlyphProps) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg className={small ? 'glyph s' : 'glyph'} viewBox="0 0 18 18" {...named}>
      {SHAPES[state]}
    </svg>
  )
}

/** Glyph and word together. */
export function StateTag({ state, words }: { readonly state: StateKind; readonly words?: string }) {
  return (
    <span className={`tag ${STATE_TONES[state]}`}>
      <StateGlyph state={state} />
      {words ?? STATE_LABELS[state]}
    </span>
  )
}
