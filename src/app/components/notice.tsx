import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import './notice.css'

const ICON_OF: Readonly<Record<NoticeProps['tone'], IconName>> = {
  info: 'info',
  good: 'circle-check',
  warning: 'triangle-alert',
  error: 'circle-alert',
}

interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warning' | 'error'
  readonly title?: string
  readonly children?: ComponentChildren
}

/** Something to know: what happened, what is safe, what to do. Errors interrupt a screen reader, the rest waits. */
export const Notice = ({ tone, title, children }: NoticeProps) => (
  <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
    <Icon name={ICON_OF[tone]} />
    <div class="notice-text">
      {title === undefined ? null : <strong>{title}</strong>}
      {children}
    </div>
  </div>
)
