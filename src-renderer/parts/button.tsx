import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes } from 'react'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly small?: boolean
  readonly icon?: LucideIcon
}

/** One `primary` a screen. When `disabled`, say the reason beside it. */
export function Button({
  look = 'plain',
  small = false,
  icon: Icon,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const words = [
    'btn',
    look,
    small ? 's' : '',
    children === undefined ? 'icon-only' : '',
    className,
  ]
  return (
    <button type="button" className={words.filter(Boolean).join(' ')} {...rest}>
      {Icon && <Icon size={small ? 16 : 18} strokeWidth={1.75} aria-hidden="true" />}
      {children}
    </button>
  )
}
