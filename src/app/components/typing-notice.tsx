import type { KeptTyping } from '../kept-typing.ts'
import { typingMessages } from '../messages/typing.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** Says that a form was filled with what had been typed before, and when the latest could not be kept: what is safe and what to do. */
export const TypingNotice = ({ typing }: { typing: KeptTyping }) => {
  const t = typingMessages()
  const trouble = typing.trouble.value
  if (trouble === undefined) return typing.recalled === undefined ? null : <Notice tone="info">{t.recalled}</Notice>
  return (
    <Notice tone="error" title={t[trouble].title}>
      <p>{t[trouble].text}</p>
      <Button kind="secondary" icon="refresh-cw" onClick={typing.retry}>
        {t.retry}
      </Button>
    </Notice>
  )
}
