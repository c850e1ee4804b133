import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { componentMessages } from '../messages/components.ts'
import { Icon } from './icon.tsx'
import './page.css'

interface PageProps {
  readonly title: string
  /** Where the way back leads. */
  readonly back?: string | undefined
  readonly actions?: ComponentChildren
  /** The screen's primary action, always within the thumb's reach. */
  readonly footer?: ComponentChildren
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** An address with an id in it shows one record, and its heading is somebody's name. The browser writes the title down, in clear, with what was visited. */
const isOfOneRecord = (path: string): boolean => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(path)

/** The frame of a screen: its one heading, the way back, its actions. The heading takes the focus when the screen opens. */
export const Page = ({ title, back, actions, footer, wide = false, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const t = componentMessages()
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.title = title === '' || isOfOneRecord(location.pathname) ? t.appName : `${title} · ${t.appName}`
  }, [title, t.appName])
  return (
    <div class={wide ? 'page page-wide' : 'page'}>
      <header class="page-head">
        {back === undefined ? null : (
          <a class="page-back" href={back}>
            <Icon name="arrow-left" />
            <span class="visually-hidden">{t.back}</span>
          </a>
        )}
        <h1 class="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions === undefined ? null : <div class="page-actions">{actions}</div>}
      </header>
      <div class="page-body">{children}</div>
      {footer === undefined || footer === null ? null : <footer class="page-foot">{footer}</footer>}
    </div>
  )
}
