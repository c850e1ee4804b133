import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { selfSendMessages } from '../../messages/self-send.ts'
import { codePath } from './code-path.ts'
import './code-show.css'

/** Codes a second: a cheap phone's camera reads three. */
const SPEEDS = [1, 2, 3, 4, 6] as const
const USUAL = 2

/** The codes of a chain, one after the other, round and round, as large as the screen allows; the screen stays on. */
export const CodeShow = ({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) => {
  const t = selfSendMessages()
  const { self } = useApp()
  const [place, setPlace] = useState(0)
  const [pace, setPace] = useState<number>(USUAL)
  const [isPaused, setPaused] = useState(false)
  const perSecond = SPEEDS[pace] ?? 3
  useEffect(() => {
    if (isPaused) return
    const timer = setInterval(() => setPlace((now) => (now + 1) % codes.length), 1_000 / perSecond)
    return () => clearInterval(timer)
  }, [codes, perSecond, isPaused])
  useEffect(() => {
    const held: { isOver: boolean; letGo?: () => void } = { isOver: false }
    const keep = async (): Promise<void> => {
      const letGo = (await self()).keepAwake()
      if (held.isOver) letGo()
      else held.letGo = letGo
    }
    keep().catch(reportError)
    return () => {
      held.isOver = true
      held.letGo?.()
    }
  }, [self])
  const { path, size } = useMemo(() => codePath(codes[place] ?? ''), [codes, place])
  return (
    <section class="code-show">
      <svg
        class="code-show-code"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t.code(place + 1, codes.length)}
      >
        <rect class="code-show-paper" width={size} height={size} />
        <path class="code-show-dots" d={path} shape-rendering="crispEdges" />
      </svg>
      <p>
        <strong>{t.code(place + 1, codes.length)}</strong> · {t.speed(perSecond)}
      </p>
      <progress max={codes.length} value={place + 1} aria-label={t.code(place + 1, codes.length)} />
      <p class="soft">{t.codesAgain}</p>
      <div class="row">
        <Button kind="secondary" disabled={pace === 0} icon="minus" onClick={() => setPace(pace - 1)}>
          {t.slower}
        </Button>
        <Button kind="secondary" disabled={pace === SPEEDS.length - 1} icon="plus" onClick={() => setPace(pace + 1)}>
          {t.faster}
        </Button>
        <Button kind="secondary" icon={isPaused ? 'arrow-right' : 'square'} onClick={() => setPaused(!isPaused)}>
          {isPaused ? t.goOn : t.pause}
        </Button>
        <Button icon="check" onClick={onClose}>
          {t.codesHide}
        </Button>
      </div>
    </section>
  )
}
