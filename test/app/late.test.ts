import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { late } from '../../src/app/late.ts'

test('what follows from an answer is the answer before until its time has come, and then the last one given', () => {
  const waiting: (() => void)[] = []
  const given = signal(1)
  const shown = late(given, (work) => waiting.push(work))
  const drawn: number[] = []
  const stop = shown.subscribe((value) => void drawn.push(value))
  given.value = 2
  given.value = 3
  expect(drawn).toEqual([1])
  expect(waiting).toHaveLength(1)
  waiting.pop()?.()
  expect(drawn).toEqual([1, 3])
  given.value = 4
  stop()
  waiting.pop()?.()
  expect(drawn).toEqual([1, 3])
})
