import { useEffect, useRef, useState } from 'preact/hooks'
import { area, distance } from '../../../../domain/survey/expression/functions/places.ts'
import type { Point } from '../../../../domain/survey/question-kinds.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useApp } from '../../../context.ts'
import { formatNumber } from '../../../format.ts'
import { language } from '../../../messages/language.ts'
import { surveyMessages } from '../../../messages/survey.ts'
import type { ControlProps } from '../question-props.ts'
import { createWalk } from '../walk.ts'
import { isTrace, TracePicture } from './trace-picture.tsx'

/** A way or a boundary: points come by themselves while the officer walks, or one by one at a tap. */
export const TraceAnswer = ({ state, desk, onAnswer }: ControlProps) => {
  const t = surveyMessages()
  const kept = isTrace(state.value) ? state.value : []
  const { isWalking, points, weak, trouble, start, stop, addHere } = useWalk(kept, onAnswer, desk.settle)
  const isClosed = state.question.kind === 'geoshape'
  const undo = (): void => onAnswer(points.length <= 1 ? undefined : [...points.slice(0, -1)])
  return (
    <div class="stack-close">
      <p role="status">
        {isWalking ? (
          t.walkNow(points.length)
        ) : points.length === 0 ? null : (
          <TraceWords points={points} isClosed={isClosed} />
        )}
      </p>
      {points.length < 2 ? null : <TracePicture points={points} isClosed={isClosed} />}
      {weak === undefined ? null : <p class="soft">{t.walkWeak(weak)}</p>}
      {trouble === undefined ? null : <Notice tone="error">{t.locateTrouble[trouble]}</Notice>}
      <span class="row">
        {isWalking ? (
          <>
            <Button icon="square" onClick={stop}>
              {t.walkStop}
            </Button>
            <Button kind="secondary" icon="map-pin" onClick={addHere}>
              {t.walkPoint}
            </Button>
          </>
        ) : (
          <>
            <Button kind="secondary" icon="footprints" onClick={start}>
              {points.length === 0 ? t.walkStart : t.walkGoOn}
            </Button>
            {points.length === 0 ? null : (
              <Button kind="quiet" icon="rotate-ccw" onClick={undo}>
                {t.walkUndo}
              </Button>
            )}
          </>
        )}
      </span>
    </div>
  )
}

const TraceWords = ({ points, isClosed }: { points: readonly Point[]; isClosed: boolean }) => {
  const t = surveyMessages()
  const number = (value: number, digits: number): string =>
    formatNumber(Math.round(value * 10 ** digits) / 10 ** digits, language.value)
  const size = isClosed
    ? points.length < 3
      ? ''
      : ` · ${t.walkArea(number(area(points) / 10_000, 2))}`
    : ` · ${t.walkLength(number(distance(points), 0))}`
  return (
    <strong>
      {t.walkDone(points.length)}
      {size}
    </strong>
  )
}

/** Follows the phone and keeps the points; what was walked is kept in growing stretches, so that a long way is not written anew at each step. */
const useWalk = (kept: readonly Point[], onAnswer: ControlProps['onAnswer'], settle: () => Promise<boolean>) => {
  const { evidence } = useApp()
  const [isWalking, setWalking] = useState(false)
  const [shown, setShown] = useState<readonly Point[]>([])
  const [weak, setWeak] = useState<number | undefined>()
  const [trouble, setTrouble] = useState<'denied' | 'timed-out' | 'unavailable' | undefined>()
  const running = useRef<{ stop: () => void; walk: ReturnType<typeof createWalk> } | undefined>(undefined)
  const keep = useRef(onAnswer)
  keep.current = onAnswer
  const stop = (): void => {
    const { current } = running
    if (current === undefined) return
    running.current = undefined
    current.stop()
    keep.current(current.walk.points().length === 0 ? undefined : [...current.walk.points()])
    setWalking(false)
    void settle()
  }
  const latest = useRef(stop)
  latest.current = stop
  useEffect(() => {
    const whenHidden = (): void => {
      const points = running.current?.walk.points() ?? []
      if (document.visibilityState === 'hidden' && points.length > 0) keep.current([...points])
    }
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      latest.current()
    }
  }, [])
  const take = (
    outcome: 'added' | 'added-and-due' | 'near' | 'weak',
    walk: ReturnType<typeof createWalk>,
    metres: number,
  ): void => {
    setWeak(outcome === 'weak' ? metres : undefined)
    if (outcome === 'added' || outcome === 'added-and-due') setShown(walk.points())
    if (outcome === 'added-and-due') keep.current([...walk.points()])
  }
  const start = (): void => {
    const walk = createWalk(kept)
    const mine = { walk, stop: (): void => {} }
    running.current = mine
    setShown(walk.points())
    setTrouble(undefined)
    setWalking(true)
    mine.stop = evidence.followPlace((located) => {
      if (running.current !== mine) return
      if (located.kind !== 'located') {
        setTrouble(located.kind)
        if (located.kind === 'denied') latest.current()
        return
      }
      setTrouble(undefined)
      take(walk.seen(located.place), walk, located.place.accuracyMetres ?? 0)
    })
    if (running.current !== mine) mine.stop()
  }
  const addHere = (): void => {
    const walk = running.current?.walk
    if (walk !== undefined) take(walk.addHere(), walk, 0)
  }
  return { isWalking, points: isWalking ? shown : kept, weak, trouble, start, stop, addHere }
}
