// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Stretches } from '../../src/app/components/stretches.tsx'
import { type App, AppContext } from '../../src/app/context.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { idOf, pull, serverProducer } from '../store/exchange.ts'
import { newStore, saved } from '../store/stores.ts'

const LIMIT = 10
const COUNT = 35

const PATIENCE = { timeout: 8_000 }

let store: OpenStore
let reads: (string | undefined)[] = []
let sought: string[] = []

/** What is watched for coming near the screen, which jsdom does not have. */
const watched = new Map<Element, (isNear: boolean) => void>()

beforeEach(async () => {
  reads = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private readonly tell: IntersectionObserverCallback
      constructor(tell: IntersectionObserverCallback) {
        this.tell = tell
      }
      observe(target: Element): void {
        watched.set(target, (isIntersecting) => {
          const entry = { isIntersecting, target, boundingClientRect: { height: 400 } }
          this.tell([entry as unknown as IntersectionObserverEntry], this as unknown as IntersectionObserver)
        })
      }
      disconnect(): void {}
    },
  )
  store = await newStore()
  await pull(store, {
    changes: Array.from({ length: COUNT }, (_, n) => ({
      ...serverProducer(idOf(n), n + 1, { name: `Hộ ${n}` }),
      updatedAt: new Date(Date.UTC(2026, 4, 1) - n * 1_000).toISOString(),
    })),
  })
})

afterEach(() => {
  render(null, document.body)
  vi.unstubAllGlobals()
})

const show = async (search = ''): Promise<void> => {
  const list = (
    <AppContext.Provider value={{ store } as unknown as App}>
      <Stretches
        of={search}
        read={(after) => {
          reads.push(after)
          sought.push(search)
          return store.producers({ search, limit: LIMIT, ...(after === undefined ? {} : { after }) })
        }}
        more="Thêm"
        show={(rows) => rows.map((row) => <p key={row.id}>{row.data.name}</p>)}
        onHeld={() => undefined}
        onFailed={() => undefined}
      />
    </AppContext.Provider>
  )
  void act(() => render(list, document.body))
}

const names = (): string[] => [...document.querySelectorAll('p')].map(({ textContent }) => textContent ?? '')

const shows = (count: number): Promise<void> => vi.waitFor(() => expect(names()).toHaveLength(count), PATIENCE)

const more = async (): Promise<void> => {
  await vi.waitFor(() => expect(document.querySelector('button')).not.toBeNull(), PATIENCE)
  await act(() => document.querySelector('button')?.click())
}

const named = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, n) => `Hộ ${from + n}`)

/** The stretch at that place comes near the screen, or goes. */
const pass = async (at: number, isNear: boolean): Promise<void> => {
  const stretch = document.querySelector('.stretches')?.children[at]
  await act(() => stretch && watched.get(stretch)?.(isNear))
}

describe('a long list', () => {
  it('goes on behind what was read, each row once, and ends', async () => {
    await show()
    await shows(10)
    for (const count of [20, 30, 35]) {
      await more()
      await shows(count)
    }
    expect(names()).toEqual(named(0, COUNT))
    await vi.waitFor(() => expect(document.querySelector('button')).toBeNull(), PATIENCE)
    expect(new Set(reads).size).toBe(reads.length)
  })

  it('keeps of what is far away only the room that it took, and shows it again when it comes near', async () => {
    await show()
    await shows(10)
    await more()
    await shows(20)
    await pass(0, false)
    expect(names()).toEqual(named(10, 20))
    expect(document.querySelector<HTMLElement>('.stretches > div')?.style.minBlockSize).toBe('400px')
    await pass(0, true)
    await shows(20)
    expect(names()).toEqual(named(0, 20))
  })

  it('shows a row that moves to the top once, whatever stretch it was in', async () => {
    await show()
    await shows(10)
    await more()
    await shows(20)
    await saved(store, { op: 'patch', id: idOf(15), set: { name: 'Hộ mới' } })
    await vi.waitFor(() => expect(names()).toEqual(['Hộ mới', ...named(0, 15), ...named(16, 20)]), PATIENCE)
  })

  it('searches, where somebody types on while it searches, for what stands there then, and for nothing between', async () => {
    await show()
    await shows(10)
    sought = []
    for (const search of ['h', 'ho', 'ho 3', 'ho 33']) await show(search)
    await vi.waitFor(() => expect(names()).toEqual(['Hộ 33']), PATIENCE)
    expect(sought).toEqual(['h', 'ho 33'])
  })

  it('begins from the top where another list is asked for, and shows the former one until it is there', async () => {
    await show()
    await shows(10)
    await more()
    await shows(20)
    await show('3')
    expect(names()).toEqual(named(0, 10))
    await vi.waitFor(() => expect(names()).toEqual(['Hộ 3', ...named(30, 35)]), PATIENCE)
  })
})
