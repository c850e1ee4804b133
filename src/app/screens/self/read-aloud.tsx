import { useEffect, useState } from 'preact/hooks'
import type { Speech } from '../../../device/speech.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'

interface ReadAloudProps {
  readonly text: string
  /** Whether it is said where there is no voice. */
  readonly isTold?: boolean
}

/** A button that reads a text aloud; only where this browser has a voice of the language that the text is in. */
export const ReadAloud = ({ text, isTold = false }: ReadAloudProps) => {
  const t = selfMessages()
  const { self } = useApp()
  const [speech, setSpeech] = useState<Speech | 'none' | undefined>()
  const [isReading, setReading] = useState(false)
  const spoken = language.value
  useEffect(() => {
    const held = { isOver: false }
    setSpeech(undefined)
    const open = async (): Promise<void> => {
      const opened = await (await self()).speech(spoken)
      if (!held.isOver) setSpeech(opened ?? 'none')
    }
    open().catch(reportError)
    return () => {
      held.isOver = true
    }
  }, [self, spoken])
  useEffect(() => () => (typeof speech === 'object' ? speech.stop() : undefined), [speech, text])
  if (speech === 'none' && isTold) return <p class="soft">{t.readNone}</p>
  if (typeof speech !== 'object') return null
  const read = (): void => {
    setReading(true)
    speech.speak(text, () => setReading(false))
  }
  return (
    <Button kind="secondary" icon={isReading ? 'square' : 'volume'} onClick={isReading ? speech.stop : read}>
      {isReading ? t.readStop : t.read}
    </Button>
  )
}
