import { useEffect, useRef, useState } from 'preact/hooks'
import type { Typing } from '../store/store.ts'
import { useApp } from './context.ts'
import { takeOverTyping } from './former-typing.ts'
import { type KeptTyping, openTyping } from './kept-typing.ts'
import { useUnsaved } from './use-unsaved.ts'
import { RETRY_MS } from './working-copy.ts'

/** What was typed into that form; undefined until the store has answered. */
export const useTyping = (form: string): KeptTyping | undefined => {
  const { store } = useApp()
  const [typing, setTyping] = useState<{ readonly form: string; readonly kept: KeptTyping } | undefined>()
  useEffect(() => {
    let isWanted = true
    const open = async (): Promise<void> => {
      await takeOverTyping(store, localStorage, form).catch(reportError)
      const kept = await openTyping(store, form, (retry) => {
        setTimeout(retry, RETRY_MS)
      })
      if (isWanted) setTyping({ form, kept })
    }
    void open()
    return () => {
      isWanted = false
    }
  }, [store, form])
  return typing?.form === form ? typing.kept : undefined
}

/** The fields of a form for a new record: they survive a killed tab until the record is made. `given` is what the form begins with. */
export const useNewForm = (typing: KeptTyping, given: Typing) => {
  const [fields, setFields] = useState<Typing>({ ...given, ...typing.recalled })
  const latest = useRef(fields)
  useUnsaved({ hasFailed: () => typing.trouble.peek() !== undefined, retry: typing.retry }, [typing])
  return {
    text: (name: string): string => fields[name] ?? '',
    set: (name: string, value: string) => {
      latest.current = { ...latest.current, [name]: value }
      setFields(latest.current)
      typing.keep(latest.current)
    },
  }
}
