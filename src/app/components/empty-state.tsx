import type { ComponentChildren } from 'preact'
import './empty-state.css'
import { Icon, type IconName } from './icon.tsx'

interface EmptyStateProps {
  readonly icon: IconName
  readonly title: string
  /** What to do first. */
  readonly text: string
  readonly action?: ComponentChildren
}

/** Nothing here yet, and what to do about it. */
export const EmptyState = ({ icon, title, text, action }: EmptyStateProps) => (
  <section class="empty-state">
    <Icon name={icon} />
    <h2>{title}</h2>
    <p>{text}</p>
    {action}
  </section>
)
