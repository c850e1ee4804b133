import { effect, signal } from '@preact/signals'
import { expect, it } from 'vitest'
import type { FileControl, Given } from '../../src/app/files.ts'
import { laterFiles } from '../../src/app/later-controls.ts'

/** Says that a copy was given out at some time, as soon as one is. */
const givesCopies = (): FileControl => {
  const copiedAt = signal<string | undefined>(undefined)
  const giveCopy = async (): Promise<Given> => {
    copiedAt.value = '2026-11-27T02:00:00.000Z'
    return { kind: 'saved', name: 'copy.slbundle', files: 0 }
  }
  return { copiedAt, giveCopy, along: async () => ({ files: 0, bytes: 0 }) } as unknown as FileControl
}

const HOW = { withFiles: false, signal: new AbortController().signal, step: () => undefined }

it('a copy that is made is told to whoever looked when the code was on its way already', async () => {
  const files = laterFiles(async () => givesCopies())
  const along = files.along('copy')
  const seen: (string | undefined)[] = []
  const stop = effect(() => {
    seen.push(files.copiedAt.value)
  })
  await along
  await files.giveCopy(HOW)
  stop()
  expect(seen).toEqual([undefined, '2026-11-27T02:00:00.000Z'])
})

it('whoever looks when a copy was made has its code asked for again after it could not be had', async () => {
  let asked = 0
  const files = laterFiles(async () => {
    asked += 1
    if (asked === 1) throw new Error('no network')
    return givesCopies()
  })
  effect(() => void files.copiedAt.value)()
  await files.giveCopy(HOW).catch(() => undefined)
  expect((await files.giveCopy(HOW)).kind).toBe('saved')
})
