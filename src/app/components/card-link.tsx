import type { ComponentChildren } from 'preact'
import './card-link.css'
import { Icon } from './icon.tsx'

/** A row of a list that leads somewhere: the whole card is the link. */
export const CardLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="card-link" href={href}>
    <span class="card-link-body">{children}</span>
    <Icon name="chevron-right" />
  </a>
)
