import { useEffect, useState } from 'preact/hooks'
import type { Speech } from '../../../device/speech.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'

/** A button that reads a text aloud; only where this browser has a voice of the language that the text is in. */
export const ReadAloud = ({ text }: { text: string }) => {
  const t = selfMessages()
  const { self } = useApp()
  const [speech, setSpeech] = useState<Speech | undefined>()
  const [isReading, setReading] = useState(false)
  const spoken = language.value
  useEffect(() => {
    const held = { isOver: false }
    setSpeech(undefined)
    const open = async (): Promise<void> => {
      const opened = await (await self()).speech(spoken)
      if (!held.isOver) setSpeech(opened)
    }
    open().catch(reportError)
    return () => {
      held.isOver = true
    }
  }, [self, spoken])
  useEffect(() => () => speech?.stop(), [speech, text])
  if (speech === undefined) return null
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
