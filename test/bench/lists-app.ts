import type { Page } from 'playwright-core'

/** What is measured of lists in the app as it was built, from the key to the painted answer. */

/** Longest that an answer is waited for; a letter that changes nothing on the screen is not counted. */
const PATIENCE_MS = 4_000

/** A browser says that it is idle for 50 ms at the most, and for less where something is about to run. */
const NOTHING_MS = 40

/** The page has nothing left to do: what it makes ready after it was shown, a stretch at a time, is made. */
export const rested = (page: Page): Promise<void> =>
  page.evaluate(
    (nothingMs) =>
      new Promise<void>((resolve) => {
        requestIdleCallback(function look(idle) {
          if (idle.timeRemaining() > nothingMs) resolve()
          else requestIdleCallback(look)
        })
      }),
    NOTHING_MS,
  )

/** Types the phrase into the search of a screen that was just opened, letter by letter: milliseconds from each key to the frame that shows another list. */
export const typed = async (page: Page, phrase: string, list: string): Promise<number[]> => {
  const field = page.getByRole('searchbox').first()
  await field.click()
  const times: number[] = []
  for (const letter of phrase) {
    const painted = page.evaluate(awaitPaint, { list, patienceMs: PATIENCE_MS })
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    const ms = await painted
    if (ms !== undefined) times.push(ms)
  }
  return times
}

/** Runs in the page. */
const awaitPaint = ({ list, patienceMs }: { list: string; patienceMs: number }): Promise<number | undefined> =>
  new Promise((resolve) => {
    let from = 0
    const begin = (event: Event): void => {
      from = event.timeStamp
    }
    const isOfList = ({ target }: MutationRecord): boolean => {
      const element = target instanceof Element ? target : target.parentElement
      return element?.closest(list) !== null && element?.closest(list) !== undefined
    }
    const watch = new MutationObserver((seen) => {
      if (from === 0 || !seen.some(isOfList)) return
      end()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - from)
        port2.postMessage(undefined)
      })
    })
    const end = (): void => {
      watch.disconnect()
      clearTimeout(timer)
      document.removeEventListener('input', begin, true)
    }
    const timer = setTimeout(() => {
      end()
      resolve(undefined)
    }, patienceMs)
    document.addEventListener('input', begin, { capture: true, once: true })
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  })

/** How a list went by under a finger. */
interface Scrolled {
  readonly framesPerSecond: number
  /** Share of the frames of 1/60 s in which nothing new was shown. */
  readonly droppedShare: number
  readonly longestFrameMs: number
  readonly pixels: number
}

/** Scrolls down by a finger so far, so many pixels a second. */
export const scrolled = async (page: Page, pixels: number, speed: number): Promise<Scrolled> => {
  const devtools = await page.context().newCDPSession(page)
  await page.evaluate(() => {
    const moments: number[] = []
    const note = (now: number): void => {
      moments.push(now)
      if ((globalThis as { noting?: boolean }).noting === true) requestAnimationFrame(note)
    }
    Object.assign(globalThis, { noting: true, moments, from: scrollY })
    requestAnimationFrame(note)
  })
  await devtools.send('Input.synthesizeScrollGesture', {
    ...{ x: 180, y: 500, yDistance: -pixels, speed, gestureSourceType: 'touch', preventFling: true },
  })
  const { moments, moved } = await page.evaluate(() => {
    const noted = globalThis as unknown as { noting: boolean; moments: number[]; from: number }
    noted.noting = false
    return { moments: noted.moments, moved: scrollY - noted.from }
  })
  await devtools.detach()
  const gaps = moments.slice(1).map((now, at) => now - (moments[at] ?? now))
  const wholeMs = gaps.reduce((sum, gap) => sum + gap, 0)
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0)
  return {
    framesPerSecond: (gaps.length / wholeMs) * 1_000,
    droppedShare: dropped / (dropped + gaps.length),
    longestFrameMs: Math.max(...gaps),
    pixels: moved,
  }
}

const FRAME_MS = 1_000 / 60
