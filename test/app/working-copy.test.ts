import { expect, test } from 'vitest'
import { createWorkingCopy } from '../../src/app/working-copy.ts'
import { Assessment } from '../../src/domain/records/assessment.ts'
import { applyPatch } from '../../src/protocol/patch.ts'
import type { Change, Committed, LocalRecord } from '../../src/store/store.ts'
import { assessmentRecord, idOf } from './assessment-fixture.ts'

const ID = idOf(1)

/** A store of one record that answers each commit when told to, as a slow or full disk would. */
const slowStore = () => {
  let kept: LocalRecord<'assessment'> = assessmentRecord(ID)
  const asked: { change: Change; answer: (outcome: 'saved' | Exclude<Committed, { kind: 'saved' }>) => void }[] = []
  const commit = (change: Change): Promise<Committed> =>
    new Promise((resolve) => {
      asked.push({
        change,
        answer: (outcome) => {
          if (outcome !== 'saved') return resolve(outcome)
          if (change.op !== 'patch') throw new Error('only patches are expected here')
          const data = Assessment.parse(
            applyPatch(JSON.parse(JSON.stringify(kept.data)), { set: change.set, unset: change.unset ?? [] }),
          )
          kept = { ...kept, data, updatedAt: `2026-06-01T08:00:0${asked.length}.000Z` }
          resolve({ kind: 'saved', record: kept })
        },
      })
    })
  return { asked, commit, kept: () => kept }
}

const opened = () => {
  const store = slowStore()
  const retries: (() => void)[] = []
  const copy = createWorkingCopy('assessment', ID, store.commit, (retry) => retries.push(retry))
  copy.receive(store.kept())
  return { store, copy, retries }
}

test('an answer is on screen at once and is called saved only when the store says so', async () => {
  const { store, copy } = opened()
  copy.edit({ 'answers/1.1': 2 })
  expect(copy.shown.value?.answers).toEqual({ '1.1': 2 })
  expect(copy.saving.value.kind).toBe('saving')
  store.asked[0]?.answer('saved')
  expect(await copy.settled()).toBe(true)
  expect(copy.saving.value.kind).toBe('saved')
  expect(store.kept().data.answers).toEqual({ '1.1': 2 })
})

test('what was on screen is not drawn again when it is stored, nor when a query of the store tells of it', async () => {
  const { store, copy } = opened()
  copy.edit({ 'answers/1.1': 2 })
  const shown = copy.shown.value
  store.asked[0]?.answer('saved')
  await copy.settled()
  expect(copy.shown.value).toBe(shown)
  copy.receive(structuredClone(store.kept()))
  expect(copy.shown.value).toBe(shown)
  expect(copy.record.value?.updatedAt).toBe('2026-06-01T08:00:01.000Z')
})

test('edits made while one is being saved go together in the next, the last word of each criterion winning', async () => {
  const { store, copy } = opened()
  copy.edit({ 'answers/1.1': 0 })
  copy.edit({ 'answers/1.1': 1 })
  copy.edit({ 'answers/1.1': 2, 'notes/1.1': 'Đã xem' })
  copy.edit({}, ['notes/1.1'])
  expect(store.asked).toHaveLength(1)
  expect(copy.shown.value).toMatchObject({ answers: { '1.1': 2 }, notes: {} })
  store.asked[0]?.answer('saved')
  await Promise.resolve()
  await Promise.resolve()
  expect(store.asked[1]?.change).toEqual({ op: 'patch', id: ID, set: { 'answers/1.1': 2 }, unset: ['notes/1.1'] })
  store.asked[1]?.answer('saved')
  expect(await copy.settled()).toBe(true)
  expect(store.kept().data.answers).toEqual({ '1.1': 2 })
})

test('a full disk loses nothing: the answer stays on screen, is tried again by itself, and is saved once there is room', async () => {
  const { store, copy, retries } = opened()
  copy.edit({ 'answers/1.1': 2 })
  store.asked[0]?.answer({ kind: 'disk-full' })
  expect(await copy.settled()).toBe(false)
  expect(copy.saving.value).toEqual({ kind: 'failed', why: { kind: 'disk-full' } })
  expect(copy.shown.value?.answers).toEqual({ '1.1': 2 })
  expect(retries).toHaveLength(1)
  retries[0]?.()
  store.asked[1]?.answer('saved')
  expect(await copy.settled()).toBe(true)
  expect(store.kept().data.answers).toEqual({ '1.1': 2 })
})

test('an edit made after a failure takes the unsaved ones along', async () => {
  const { store, copy } = opened()
  copy.edit({ 'answers/1.1': 2 })
  store.asked[0]?.answer({ kind: 'store-failed' })
  expect(await copy.settled()).toBe(false)
  copy.edit({ 'answers/1.2': 0 })
  store.asked[1]?.answer('saved')
  expect(await copy.settled()).toBe(true)
  expect(store.kept().data.answers).toEqual({ '1.1': 2, '1.2': 0 })
})

test('a change that a finished assessment refuses stays on screen and is not tried again by itself', async () => {
  const { store, copy, retries } = opened()
  copy.edit({ 'answers/1.1': 2 })
  store.asked[0]?.answer({ kind: 'refused', code: 'finalised', paths: [] })
  expect(await copy.settled()).toBe(false)
  expect(copy.shown.value?.answers).toEqual({ '1.1': 2 })
  expect(retries).toHaveLength(0)
})

test('what the office sends meanwhile is shown beneath the unsaved edits', () => {
  const { copy } = opened()
  copy.edit({ 'answers/1.1': 2 })
  copy.receive(assessmentRecord(ID, { answers: { '1.1': 0, '5.1': 1 } }))
  expect(copy.shown.value?.answers).toEqual({ '1.1': 2, '5.1': 1 })
})

test('a query that was asked before an answer was saved does not take that answer off the screen again', async () => {
  const { store, copy } = opened()
  const before = store.kept()
  copy.edit({ 'answers/1.1': 2 })
  store.asked[0]?.answer('saved')
  await copy.settled()
  const first = store.kept()
  copy.edit({ 'answers/1.2': 1 })
  store.asked[1]?.answer('saved')
  await copy.settled()
  for (const late of [before, first]) {
    copy.receive(late)
    expect(copy.shown.value?.answers).toEqual({ '1.1': 2, '1.2': 1 })
  }
  // Once the queries have caught up, what they tell is news again: here the office has put the record back.
  copy.receive(store.kept())
  copy.receive(before)
  expect(copy.shown.value?.answers).toEqual({})
})

test.each([0, 1, 2, 3, 4, 5, 6])('an edit %i moments after the last one was saved is saved too', async (moments) => {
  const { store, copy } = opened()
  copy.edit({ 'answers/1.1': 2 })
  store.asked[0]?.answer('saved')
  for (let moment = 0; moment < moments; moment += 1) await Promise.resolve()
  copy.edit({ 'answers/1.2': 0 })
  for (let moment = 0; moment < 10; moment += 1) await Promise.resolve()
  expect(store.asked).toHaveLength(2)
  store.asked[1]?.answer('saved')
  expect(await copy.settled()).toBe(true)
  expect(store.kept().data.answers).toEqual({ '1.1': 2, '1.2': 0 })
})

test('a commit waits until the answers are seen, takes all of them along, and is hurried by whoever asks whether all is stored', async () => {
  const store = slowStore()
  const begun: (() => void)[] = []
  const copy = createWorkingCopy(
    'assessment',
    ID,
    store.commit,
    () => undefined,
    (commit) => begun.push(commit),
  )
  copy.receive(store.kept())
  copy.edit({ 'answers/1.1': 2 })
  copy.edit({ 'answers/1.2': 1 })
  expect([begun.length, store.asked.length, copy.saving.value.kind]).toEqual([1, 0, 'saving'])
  expect(copy.shown.value?.answers).toEqual({ '1.1': 2, '1.2': 1 })
  const settled = copy.settled()
  expect(store.asked.map(({ change }) => change)).toMatchObject([{ set: { 'answers/1.1': 2, 'answers/1.2': 1 } }])
  store.asked[0]?.answer('saved')
  expect(await settled).toBe(true)
  begun[0]?.()
  expect(store.asked).toHaveLength(1)
})

test('one field of the record is the same object until an edit touches it', () => {
  const { copy } = opened()
  const findings = copy.field('findings')
  const before = findings.value
  copy.edit({ 'answers/1.1': 2 })
  expect(findings.value).toBe(before)
  copy.edit({ 'findings/stop:1.1': true })
  expect(findings.value).toEqual({ 'stop:1.1': true })
})
