import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Page } from '../../store/store.ts'
import { useLatest, useLive } from '../use-live.ts'
import { More } from './more.tsx'
import './stretches.css'

/** How far from the screen a stretch of the list is still there: two screens of a phone. */
const NEAR = '1600px 0px'

/** What one stretch holds, as the list above it needs to know. */
interface Held {
  readonly count: number
  readonly next: string | undefined
}

interface StretchesProps<T> {
  /** What is listed: another one begins from the top. */
  readonly of: string
  readonly read: (after: string | undefined) => Promise<Page<T>>
  readonly more: string
  readonly show: (rows: readonly T[]) => ComponentChildren
  /** Rows that were read so far, once the first ones are there. */
  readonly onHeld: (count: number) => void
  readonly onFailed: () => void
}

/**
 * A list of any length in stretches, each read behind the one above it. Only those near the screen are in the page and hear of changes; of the others
 * the room that they took is kept, so that the last of a hundred thousand rows scrolls as easily as the first.
 */
export const Stretches = <T,>({ of, read, more, show, onHeld, onFailed }: StretchesProps<T>) => {
  const [opened, setOpened] = useState({ of, count: 1 })
  const [held, setHeld] = useState<{ readonly of: string; readonly all: readonly Held[] }>({ of, all: [] })
  const all = held.of === of ? held.all : []
  const count = opened.of === of ? opened.count : 1
  const onStretch = (at: number, one: Held): void =>
    setHeld((before) => {
      const known = before.of === of ? before.all : []
      return { of, all: [...known.slice(0, at), one, ...(one.next === undefined ? [] : known.slice(at + 1))] }
    })
  useEffect(() => {
    if (all.length > 0) onHeld(all.reduce((sum, one) => sum + one.count, 0))
  }, [held])
  const there = Math.min(count, all.findIndex(({ next }) => next === undefined) + 1 || count)
  const last = all[there - 1]
  return (
    <div class="stretches">
      {Array.from({ length: there }, (_, at) => (
        <Stretch
          key={at}
          of={of}
          after={all[at - 1]?.next}
          read={read}
          show={show}
          onHeld={(one) => onStretch(at, one)}
          onFailed={onFailed}
        />
      ))}
      {last?.next === undefined ? null : (
        <More key={`${of} ${there}`} label={more} onMore={() => setOpened({ of, count: there + 1 })} />
      )}
    </div>
  )
}

interface StretchProps<T> extends Pick<StretchesProps<T>, 'of' | 'read' | 'show' | 'onFailed'> {
  readonly after: string | undefined
  readonly onHeld: (held: Held) => void
}

/** One stretch: its rows while it is near, else the room that they took. */
const Stretch = <T,>(props: StretchProps<T>) => {
  const frame = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(true)
  const [room, setRoom] = useState<number | undefined>()
  useEffect(() => {
    if (frame.current === null) return
    const observer = new IntersectionObserver(
      (seen) => {
        const one = seen.at(-1)
        if (one === undefined) return
        // What has the focus stays, however far it was scrolled away.
        const stays = one.isIntersecting || one.target.contains(document.activeElement)
        if (!stays) setRoom(one.boundingClientRect.height)
        setNear(stays)
      },
      { rootMargin: NEAR },
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={frame} style={room === undefined ? {} : { minBlockSize: `${room}px` }}>
      {isNear ? <Rows {...props} onShown={() => setRoom(undefined)} /> : null}
    </div>
  )
}

const Rows = <T,>({ of, after, read, show, onHeld, onFailed, onShown }: StretchProps<T> & { onShown: () => void }) => {
  const asked = useAsked({ of, after, read })
  const live = useLive(
    async () => ({ of: asked.now.of, after: asked.now.after, ...(await asked.now.read(asked.now.after)) }),
    [asked.now.of, asked.now.after],
  )
  asked.onStatus(live.status)
  const found = useLatest(live)
  const page = found.status === 'ready' ? found.value : undefined
  useEffect(() => {
    if (found.status === 'failed') onFailed()
    if (page === undefined) return
    onShown()
    // What still stands there of another list says nothing about this one.
    if (page.of === of && page.after === after) onHeld({ count: page.rows.length, next: page.next })
  }, [found, of, after])
  return <>{page === undefined ? null : show(page.rows)}</>
}

type Asked<T> = Pick<StretchProps<T>, 'of' | 'after' | 'read'>

/**
 * What is asked of the store: the latest that is wanted, but for one that is under way. Who types faster than a slow phone searches does not make it
 * search for each letter, only for the first and then for what stands there by then.
 */
const useAsked = <T,>(wanted: Asked<T>): { now: Asked<T>; onStatus(status: string): void } => {
  const now = useRef(wanted)
  const isBusy = useRef(false)
  const [, lookAgain] = useState(0)
  if (!isBusy.current || isSame(now.current, wanted)) now.current = wanted
  useEffect(() => {
    if (!isBusy.current && !isSame(now.current, wanted)) lookAgain((count) => count + 1)
  })
  return {
    now: now.current,
    onStatus: (status) => {
      isBusy.current = status === 'loading'
    },
  }
}

const isSame = <T,>(one: Asked<T>, other: Asked<T>): boolean => one.of === other.of && one.after === other.after
