import type { ComponentChildren } from 'preact'
import './badge.css'
import { Icon, type IconName } from './icon.tsx'

interface BadgeProps {
  readonly tone?: 'neutral' | 'good' | 'warning' | 'error' | 'info'
  readonly icon?: IconName
  readonly children: ComponentChildren
}

/** A short state beside a name. */
export const Badge = ({ tone = 'neutral', icon, children }: BadgeProps) => (
  <span class={`badge badge-${tone}`}>
    {icon === undefined ? null : <Icon name={icon} />}
    {children}
  </span>
)
