import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import type { NodeKey } from '../../../domain/survey/survey-state.ts'
import { whenIdle } from '../../when-idle.ts'

/** So many cards are drawn at a time: more than a phone's screen shows, and no more than it draws without a halt. */
const STRETCH = 4

interface Drawn {
  /** How many of them may stand on the page by now. */
  readonly count: number
  /** One that is new is there at once. */
  all(): void
}

/**
 * Many cards are drawn from the top in stretches, the first at once and each further one as soon as nobody waits for anything else; up to the one that
 * is wanted they are there at once. In the end all stand on the page, for the keyboard, for screen readers and to be found.
 */
export const useDrawn = (instances: readonly NodeKey[], wanted: NodeKey | undefined): Drawn => {
  const count = useSignal(STRETCH)
  const least = wanted === undefined ? 0 : instances.findIndex((instance) => standsIn(wanted, instance)) + 1
  if (least > count.peek()) count.value = least
  useEffect(() => {
    const held = { isOver: false }
    const goOn = (): void => {
      if (held.isOver || count.peek() >= instances.length) return
      whenIdle(() => {
        if (!held.isOver) count.value += STRETCH
        goOn()
      })
    }
    goOn()
    return () => {
      held.isOver = true
    }
  }, [instances.length])
  return {
    count: count.value,
    all: () => {
      count.value = Number.POSITIVE_INFINITY
    },
  }
}

const standsIn = (key: NodeKey, instance: NodeKey): boolean => {
  const around = splitAnswerKey(key).instances
  return splitAnswerKey(instance).instances.every((one, at) => around[at] === one)
}
