import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useApp } from '../../context.ts'

interface UseSurveyPlace {
  readonly id: string
  /** Key of the page on screen. */
  readonly page: string
  /** What the address says now. */
  readonly asked: string | undefined
  /** Where the officer was when the survey was left. */
  readonly remembered: string | undefined
}

/**
 * Keeps address, memory and focus with the question on screen. Remembered is the question that was last touched, so that after a kill the
 * officer is back at it. The address is replaced: the browser's Back leaves the survey instead of walking through its pages.
 */
export const useSurveyPlace = ({ id, page, asked, remembered }: UseSurveyPlace) => {
  const { store } = useApp()
  const { path, route } = useLocation()
  const wanted = useSignal<string | undefined>(asked ?? remembered)
  const isMoved = useRef(false)
  const remember = (key: string): void => {
    store.rememberPlace(id, key).catch(reportError)
  }
  const go = (to: string, question = to): void => {
    isMoved.current = true
    wanted.value = question
    remember(question)
    route(`/surveys/${id}?at=${encodeURIComponent(to)}`, true)
    // What is wanted may not be drawn yet.
    if (to === page) requestAnimationFrame(show)
  }
  const show = (): void => {
    const question = wanted.peek()
    wanted.value = undefined
    if (question === undefined || question === page) {
      if (isMoved.current) showTop()
    } else showQuestion(question)
    isMoved.current = false
  }
  useEffect(() => {
    // While the next screen's code is on its way, this one is still there under the next address: leave that alone.
    if (path === `/surveys/${id}` && asked !== page) route(`/surveys/${id}?at=${encodeURIComponent(page)}`, true)
  }, [path, asked, page, id, route])
  useEffect(() => show(), [page])
  const onFocus = (event: FocusEvent): void => {
    const question = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-question]') : null
    const key = question?.dataset.question
    if (key !== undefined) remember(key)
  }
  return { go, onFocus, wanted }
}

const showTop = (): void => {
  scrollTo({ top: 0 })
  document.querySelector<HTMLElement>('.survey-page-title')?.focus({ preventScroll: true })
}

/** The question itself takes the focus, not its field: a keyboard over half the screen would hide what it asks. */
const showQuestion = (key: string): void => {
  const question = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(key)}"]`)
  if (question === null) showTop()
  question?.focus({ preventScroll: true })
  question?.scrollIntoView({ block: 'start' })
}
