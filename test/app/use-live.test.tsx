// @vitest-environment jsdom
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, AppContext } from '../../src/app/context.ts'
import { useLive } from '../../src/app/use-live.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { addProducer, newStore } from '../store/stores.ts'

const PATIENCE = { timeout: 8_000 }

let store: OpenStore
let asked = 0
let drawn: string[] = []

beforeEach(async () => {
  store = await newStore()
  asked = 0
  drawn = []
})

afterEach(() => render(null, document.body))

const Names = ({ of }: { of: string | undefined }) => {
  const read = async () => {
    asked += 1
    const names = (await store.producers()).rows.map(({ data }) => data.name)
    return names.filter((name) => name.startsWith(of ?? '')).sort()
  }
  const found = useLive(of === undefined ? undefined : read, [of])
  const words = found.status === 'ready' ? `${of}: ${found.value.join(', ')}` : found.status
  drawn.push(words)
  return <p>{words}</p>
}

const show = (of: string | undefined): void =>
  render(
    <AppContext.Provider value={{ store } as unknown as App}>
      <Names of={of} />
    </AppContext.Provider>,
    document.body,
  )

const until = (words: string): Promise<void> =>
  vi.waitFor(() => expect(document.body.textContent).toBe(words), PATIENCE)

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** From the first drawing on, what lies between it and a change. */
const MOMENTS: readonly (readonly [string, () => Promise<void>])[] = [
  ['in the task that draws it', () => new Promise((resolve) => resolve())],
  ['one microtask later', async () => await Promise.resolve()],
  ['a task later', nextTask],
  ['two tasks later', () => nextTask().then(nextTask)],
  ['when its first answer is there', () => until('C: C1')],
]

describe('a live query on screen', () => {
  it.each(MOMENTS)('shows a change that is written %s', async (_, moment) => {
    await addProducer(store, 'C1')
    show('C')
    await moment()
    await addProducer(store, 'C2')
    await until('C: C1, C2')
  })

  it('shows a change that was being written when it was drawn', async () => {
    const writing = addProducer(store, 'C1')
    show('C')
    await writing
    await until('C: C1')
  })

  it('is drawn as loading once, and then for answers alone', async () => {
    await addProducer(store, 'C1')
    show('C')
    await until('C: C1')
    expect(drawn).toEqual(['loading', 'C: C1'])
  })

  it('never lets the answer to one question stand for another, whichever comes first', async () => {
    await addProducer(store, 'A1')
    await addProducer(store, 'C1')
    show('A')
    await nextTask()
    show('C')
    await until('C: C1')
    await addProducer(store, 'A2')
    await addProducer(store, 'C2')
    await until('C: C1, C2')
    expect(drawn.filter((words) => words.startsWith('C: A') || words.startsWith('A: C'))).toEqual([])
    show('A')
    expect(document.body.textContent).toBe('loading')
    await until('A: A1, A2')
  })

  it('asks nothing while there is no query, and follows one as soon as there is', async () => {
    await addProducer(store, 'C1')
    show(undefined)
    await nextTask()
    await nextTask()
    expect([asked, drawn]).toEqual([0, ['loading']])
    show('C')
    await addProducer(store, 'C2')
    await until('C: C1, C2')
    show(undefined)
    expect(document.body.textContent).toBe('loading')
  })

  it('is not asked again once it has gone', async () => {
    show('C')
    await until('C: ')
    render(null, document.body)
    const before = asked
    await addProducer(store, 'C1')
    await nextTask()
    await nextTask()
    expect(asked).toBe(before)
  })
})
