import type { Answered } from './form-contender.ts'

/** Runs in the page of every contender, before anything of theirs: what `form.ts` reads the clock by. */

/** When the transaction that wrote last was through, and who waits for the next one. */
let storedAt = 0
/** When anything was asked of a database last. */
let askedAt = 0
let whenStored: () => void = () => undefined
const noteStored = (): void => {
  storedAt = performance.now()
  whenStored()
}

/**
 * A write of the page's own database is noted when its transaction is complete, which is as much as a browser promises. The place that is being
 * filled is noted too, in passing, in a transaction of its own; that is no answer.
 */
const { transaction } = IDBDatabase.prototype
IDBDatabase.prototype.transaction = function (stores, mode, options) {
  const opened = transaction.call(this, stores, mode, options)
  askedAt = performance.now()
  const names = typeof stores === 'string' ? [stores] : [...stores]
  if (mode === 'readwrite' && names.some((name) => name === 'outbox' || name === 'answers'))
    opened.addEventListener('complete', noteStored)
  return opened
}

/** The first one that a finger can reach: it has a place on the page, is not disabled and nothing lies over it. */
const reachable = (selector: string): HTMLInputElement[] =>
  [...document.querySelectorAll<HTMLInputElement>(selector)].filter((input) => {
    const box = input.getBoundingClientRect()
    const label = input.closest('label') ?? input
    const seen = label.getBoundingClientRect()
    return !input.disabled && box.width > 0 && seen.height > 0 && getComputedStyle(input).visibility !== 'hidden'
  })

/** After the next picture of the page has been made: a task that was asked for while that picture was begun comes after it. */
const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(undefined)
    })
  })

/** From `begin` until an input of that kind can be answered. */
const open = async (selector: string, begin: () => void): Promise<number> => {
  const from = performance.now()
  begin()
  for (;;) {
    const at = await painted()
    if (reachable(selector).length > 0) return at - from
  }
}

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set

/** Answers one of the inputs as a person does: chosen, or typed and left. `mayStore` waits until it is stored, too. */
const answer = async (selector: string, at: number, text: string, mayStore: boolean): Promise<Answered> => {
  const all = reachable(selector)
  const input = all[at % all.length]
  if (input === undefined) throw new Error(`there is no ${selector}`)
  if (input.type !== 'radio') {
    input.focus()
    await idle()
  }
  const from = performance.now()
  if (input.type === 'radio') input.click()
  else {
    setValue?.call(input, text)
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
    input.blur()
  }
  const paintedMs = (await painted()) - from
  if (mayStore && storedAt < from)
    await new Promise<void>((resolve, reject) => {
      whenStored = resolve
      setTimeout(() => reject(new Error('nothing was stored')), PATIENCE_MS)
    })
  await idle()
  return { paintedMs, storedMs: storedAt < from ? 0 : Math.max(storedAt - from, paintedMs) }
}

const PATIENCE_MS = 20_000

/** Whatever was left to do has been done. */
const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100)))

/** Nothing has been asked of a database for so long: an app that was just opened is through with what it does then. */
const QUIET_MS = 300

/** The page rests, as it does before somebody taps who has looked at it. */
const rest = async (): Promise<void> => {
  do await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  while (performance.now() - askedAt < QUIET_MS)
  await idle()
}

Object.assign(globalThis, {
  probe: {
    open,
    answer,
    idle,
    rest,
    count: (selector: string): number => reachable(selector).length,
    stored: noteStored,
  },
})
