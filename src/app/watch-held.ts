import type { Signal } from '@preact/signals'
import { type Held, isLost, noteHeld, readHeld } from '../device/witness.ts'
import type { OpenStore } from '../store/open-store.ts'

/** Time between two notes of what the store holds. */
const NOTE_MS = 20_000

/**
 * Compares the store with the note of before, then notes every while what it holds. A loss is noted over only once it was read, or what was lost has
 * come back.
 */
export const watchHeld = async (store: OpenStore, name: string, loss: Signal<Held | undefined>): Promise<void> => {
  const now = async (): Promise<Held> => ({
    device: await store.currentDevice(),
    records: Object.values(await store.counts()).reduce((sum, count) => sum + count, 0),
    waiting: (await store.queueCount()).waiting,
    at: new Date().toISOString(),
  })
  const before = readHeld(name)
  if (isLost(before, await now())) loss.value = before
  const note = async (): Promise<void> => {
    // What fails of it is tried again the next time.
    await store.tidy().catch(() => undefined)
    const held = await now()
    if (isLost(loss.value, held)) return
    loss.value = undefined
    noteHeld(name, held)
  }
  setInterval(() => void note(), NOTE_MS)
  document.addEventListener('visibilitychange', () => void note())
  await note()
}
