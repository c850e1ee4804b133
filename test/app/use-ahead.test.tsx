// @vitest-environment jsdom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type App, AppContext } from '../../src/app/context.ts'
import { useAhead } from '../../src/app/use-ahead.ts'
import { stubIdle } from './idle-browser.ts'

const isOfflineReady = signal(false)
let fetched: string[] = []
let readied: string[] = []
let ended: string[] = []
let rest: () => void = () => undefined

beforeEach(() => {
  isOfflineReady.value = false
  fetched = []
  readied = []
  ended = []
  rest = stubIdle()
})

afterEach(() => {
  render(null, document.body)
  vi.unstubAllGlobals()
})

const List = ({ leads }: { leads: readonly string[] }) => {
  useAhead(
    leads.map((address) => ({
      address,
      ready: async () => {
        readied.push(address)
        if (address === '/surveys/none') throw new Error('no room')
        return () => ended.push(address)
      },
    })),
  )
  return null
}

const show = (leads: readonly string[]): void => {
  const app = { update: { isOfflineReady }, fetchAhead: (address: string) => fetched.push(address) }
  void act(() =>
    render(
      <AppContext.Provider value={app as unknown as App}>
        <List leads={leads} />
      </AppContext.Provider>,
      document.body,
    ),
  )
}

it('nothing is fetched ahead before all of the app is kept on the phone, and then as soon as it is', () => {
  show(['/surveys/1'])
  rest()
  expect([fetched, readied]).toEqual([[], []])
  void act(() => {
    isOfflineReady.value = true
  })
  rest()
  expect([fetched, readied]).toEqual([['/surveys/1'], ['/surveys/1']])
})

it('a screen is made ready when the browser is idle, once for each list of addresses', () => {
  isOfflineReady.value = true
  show([])
  rest()
  show(['/surveys/1', '/surveys/2'])
  expect(fetched).toEqual([])
  rest()
  show(['/surveys/1', '/surveys/2'])
  rest()
  expect([fetched, readied]).toEqual([
    ['/surveys/1', '/surveys/2'],
    ['/surveys/1', '/surveys/2'],
  ])
  show(['/surveys/3'])
  rest()
  expect([fetched.at(-1), readied.length]).toEqual(['/surveys/3', 3])
})

it('what goes on for a screen ends with the list that leads there, and does not begin for one that has gone before the browser was idle', async () => {
  isOfflineReady.value = true
  show(['/surveys/1', '/surveys/none'])
  rest()
  expect(ended).toEqual([])
  show(['/surveys/2'])
  await vi.waitFor(() => expect(ended).toEqual(['/surveys/1']))
  show([])
  rest()
  expect([readied, ended]).toEqual([['/surveys/1', '/surveys/none'], ['/surveys/1']])
})
