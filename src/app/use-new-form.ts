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

/** The same for a form inside a screen that does not wait for the store: what had been typed comes in as soon as it is known. */
export const useKeptForm = (form: string, given: Typing) => {
  const typing = useTyping(form)
  const [typed, setTyped] = useState<{ readonly form: string; readonly fields: Typing; readonly isAnew?: true }>({
    ...{ form, fields: {} },
  })
  const here = typed.form === form ? typed.fields : {}
  const recalled = typed.form === form && typed.isAnew ? {} : typing?.recalled
  const latest = useRef(here)
  latest.current = here
  const all = (): Typing => ({ ...given, ...recalled, ...latest.current })
  useEffect(() => {
    if (typing !== undefined && Object.keys(latest.current).length > 0) typing.keep(all())
  }, [typing])
  return {
    /** Undefined until the store has answered. */
    typing,
    text: (name: string): string => all()[name] ?? '',
    /** All of it, as it is at this moment. */
    fields: all,
    set: (name: string, value: string) => {
      latest.current = { ...latest.current, [name]: value }
      setTyped((before) => ({ ...(before.form === form ? before : { form }), fields: latest.current }))
      typing?.keep(all())
    },
    /** What it was typed for is made: it begins anew. */
    done: () => {
      latest.current = {}
      setTyped({ form, fields: {}, isAnew: true })
      typing?.forget()
    },
  }
}
