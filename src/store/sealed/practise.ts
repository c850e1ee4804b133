import type { Seal } from '../seal.ts'

/** So many texts of a record's size: at a processor four times slower some 60 ms in all, and more make no save quicker. */
const TEXTS = 16
const TEXT_BYTES = 1_000
/** Sealed and opened between two breaths of the screen. */
const TOGETHER = 4

/**
 * Seals and opens made-up texts for nothing, so that the browser has compiled our cipher by the time that an officer first saves: that save, and the
 * next ones, would else be what it is compiled at.
 */
export const practise = async (seal: Seal): Promise<void> => {
  const text = new Uint8Array(TEXT_BYTES)
  for (let done = 0; done < TEXTS; done += 1) {
    if (done % TOGETHER === 0) await breath()
    seal.open(seal.seal(text, 'practice'), 'practice')
  }
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
