import type { ReactNode } from 'react'

interface PanelProps {
  readonly title: string
  /** Small words after the title. */
  readonly aside?: ReactNode
  /** Link or action at the right end of the head. */
  readonly more?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

export function Panel({ title, aside, more, className = '', children }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        {aside !== undefined && <span className="mut t14">{aside}</span>}
        {more !== undefined && <span className="more">{more}</span>}
      </div>
      {children}
    </section>
  )
}

interface PageHeaderProps {
  readonly title: string
  /** The state of the screen in numbers or one sentence. */
  readonly answer?: ReactNode
  /** Tabs of screens that belong together, after the title. */
  readonly tabs?: ReactNode
  /** Buttons at the right; at most one of them primary. */
  readonly actions?: ReactNode
}

export function PageHeader({ title, answer, tabs, actions }: PageHeaderProps) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {tabs}
      {answer !== undefined && <span className="sub ell">{answer}</span>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  )
}
