import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useApp } from '../../context.ts'
import type { Place } from './assessment-model.ts'

interface UsePlace {
  readonly id: string
  readonly place: Place
  /** What the address says now. */
  readonly asked: string | undefined
  readonly isReadOnly: boolean
  /** Where such assessments are filled: the address without the id. */
  readonly base?: string
}

/**
 * Keeps address, memory and focus with the card on screen. The address is replaced, so that the browser's Back leaves the assessment
 * instead of walking through its cards.
 */
export const usePlace = ({
  id,
  place,
  asked,
  isReadOnly,
  base = '/assessments',
}: UsePlace): { place: Place; go: (to: Place) => void } => {
  const { store } = useApp()
  const { path, route } = useLocation()
  const isMoved = useRef(false)
  const go = (to: Place): void => {
    isMoved.current = true
    route(`${base}/${id}?at=${to}`, true)
  }
  useEffect(() => {
    // While the next screen's code is on its way, this one is still there under the next address: leave that alone.
    if (path === `${base}/${id}` && asked !== place) route(`${base}/${id}?at=${place}`, true)
  }, [path, asked, place, base, id, route])
  useEffect(() => {
    if (place !== 'intro' && !isReadOnly) store.rememberPlace(id, place).catch(reportError)
    if (!isMoved.current) return
    isMoved.current = false
    scrollToCard()
    document.querySelector<HTMLElement>('.criterion-card-title')?.focus({ preventScroll: true })
  }, [id, place, isReadOnly, store])
  return { place, go }
}

/** Brings the card up to right under the score bar, so that a new card begins with itself and not with the page's head. */
const scrollToCard = (): void => {
  const form = document.querySelector<HTMLElement>('.assessment-form')
  const bar = document.querySelector<HTMLElement>('.score-bar')
  if (form === null || bar === null) {
    scrollTo({ top: 0 })
    return
  }
  const covered = getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0
  scrollTo({ top: form.getBoundingClientRect().top + scrollY - covered })
}
