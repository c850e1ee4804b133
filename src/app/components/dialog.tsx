import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { componentMessages } from '../messages/components.ts'
import './dialog.css'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
  readonly footer?: ComponentChildren
}

/** The browser's own modal dialog: it keeps the focus, Escape closes it, and the focus returns to where it was. */
export const Dialog = ({ title, onClose, children, footer }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const t = componentMessages()
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog class="dialog" ref={dialog} aria-label={title} onClose={onClose}>
      <header class="dialog-head">
        <h2>{title}</h2>
        <button class="dialog-close" type="button" onClick={onClose}>
          <Icon name="x" />
          <span class="visually-hidden">{t.close}</span>
        </button>
      </header>
      <div class="dialog-body">{children}</div>
      {footer === undefined || footer === null ? null : <footer class="dialog-foot">{footer}</footer>}
    </dialog>
  )
}
