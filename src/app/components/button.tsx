import type { ComponentChildren } from 'preact'
import './button.css'
import { Icon, type IconName } from './icon.tsx'

interface ButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly icon?: IconName
  /** Makes it a link. */
  readonly href?: string | undefined
  readonly onClick?: () => void
  readonly type?: 'button' | 'submit'
  readonly disabled?: boolean
  /** Work is under way: it stays in place and takes no second click. */
  readonly busy?: boolean
  readonly children: ComponentChildren
}

/** Something to press, or a link that looks like it. */
export const Button = ({
  kind = 'primary',
  icon,
  href,
  onClick,
  type = 'button',
  disabled = false,
  busy = false,
  children,
}: ButtonProps) => {
  const content = (
    <>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
  if (href !== undefined) {
    return (
      <a class={`button button-${kind}`} href={href} onClick={onClick}>
        {content}
      </a>
    )
  }
  return (
    <button class={`button button-${kind}`} type={type} disabled={disabled || busy} aria-busy={busy} onClick={onClick}>
      {content}
    </button>
  )
}
