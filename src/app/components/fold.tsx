import type { ComponentChildren } from 'preact'
import './fold.css'
import { Icon } from './icon.tsx'

interface FoldProps {
  readonly head: ComponentChildren
  readonly isOpen: boolean
  readonly children: ComponentChildren
}

/** A part that opens and closes at its head. */
export const Fold = ({ head, isOpen, children }: FoldProps) => (
  <details class="fold" open={isOpen}>
    <summary class="fold-head">
      {head}
      <Icon name="chevron-right" />
    </summary>
    <div class="fold-body">{children}</div>
  </details>
)
