// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, AppContext } from '../../src/app/context.ts'
import { readAhead, readAlready, useReading } from '../../src/app/read-ahead.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { addProducer, newStore } from '../store/stores.ts'
import { stubIdle } from './idle-browser.ts'

const PATIENCE = { timeout: 8_000 }

let store: OpenStore
let asked = 0
let failures = 0
let drawn: string[] = []
let rest: () => void = () => undefined

beforeEach(async () => {
  store = await newStore()
  asked = 0
  failures = 0
  drawn = []
  rest = stubIdle()
})

afterEach(() => {
  render(null, document.body)
  vi.unstubAllGlobals()
})

const readNames = async (from: Store, first: string): Promise<string> => {
  asked += 1
  if (asked <= failures) throw new Error('the disk does not answer')
  const names = (await from.producers()).rows.map(({ data }) => data.name)
  return names
    .filter((name) => name.startsWith(first))
    .sort()
    .join(', ')
}

const Names = ({ first }: { first: string }) => {
  const found = useReading(readNames, first)
  const words = found.status === 'ready' ? found.value : found.status
  drawn.push(words)
  return <p>{words}</p>
}

const show = (first: string): void =>
  void act(() =>
    render(
      <AppContext.Provider value={{ store } as unknown as App}>
        <Names key={first} first={first} />
      </AppContext.Provider>,
      document.body,
    ),
  )

const until = (words: string): Promise<void> =>
  vi.waitFor(() => expect(document.body.textContent).toBe(words), PATIENCE)

const known = (first: string): string | undefined => readAlready(store, readNames, first)?.value

/** Gives what ends it. */
const haveRead = async (first: string): Promise<() => void> => {
  const end = readAhead(store, readNames, first)
  await vi.waitFor(() => expect(known(first)).toBeDefined(), PATIENCE)
  return end
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('what is read ahead of a tap', () => {
  it('stands there at the first drawing, and is asked once', async () => {
    await addProducer(store, 'C1')
    await haveRead('C')
    show('C')
    await nextTask()
    expect([drawn, asked]).toEqual([['C1'], 1])
  })

  it('is what the store holds when it is opened, and not what it held when it was read', async () => {
    await addProducer(store, 'C1')
    await haveRead('C')
    await addProducer(store, 'C2')
    await vi.waitFor(() => expect(known('C')).toBe('C1, C2'), PATIENCE)
    show('C')
    expect(drawn).toEqual(['C1, C2'])
  })

  it('stays true on the screen that was opened when the one that led there has gone', async () => {
    await addProducer(store, 'C1')
    const end = await haveRead('C')
    show('C')
    end()
    rest()
    await addProducer(store, 'C2')
    await until('C1, C2')
    expect(asked).toBe(2)
  })

  it('is asked anew by the screen where it could not be read', async () => {
    await addProducer(store, 'C1')
    failures = 1
    readAhead(store, readNames, 'C')
    await vi.waitFor(() => expect(asked).toBe(1), PATIENCE)
    await nextTask()
    await nextTask()
    show('C')
    await until('C1')
    expect(drawn).not.toContain('failed')
  })

  it('never stands for another record', async () => {
    await addProducer(store, 'A1')
    await addProducer(store, 'C1')
    await haveRead('C')
    show('A')
    expect(drawn).toEqual(['loading'])
    await until('A1')
  })

  it('is forgotten, and not asked again, once the last that wanted it has ended', async () => {
    const end = await haveRead('C')
    const other = await haveRead('C')
    end()
    rest()
    expect([known('C'), asked]).toEqual(['', 1])
    other()
    rest()
    await addProducer(store, 'C1')
    await nextTask()
    await nextTask()
    expect([known('C'), asked]).toEqual([undefined, 1])
  })
})
