// @vitest-environment jsdom
import { render } from 'preact'
import { ErrorBoundary } from 'preact-iso'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { laterScreen } from '../../src/app/later.tsx'

const PATIENCE = { timeout: 8_000 }

let asked = 0
let isOnline = true

beforeEach(() => {
  asked = 0
  isOnline = true
})

afterEach(() => render(null, document.body))

const newScreen = () =>
  laterScreen(async () => {
    asked += 1
    if (!isOnline) throw new Error('no network')
    return () => <h1>Phiếu</h1>
  })

it('a screen that was fetched ahead is there at once', async () => {
  const Screen = newScreen()
  await Screen.preload()
  const before = asked
  render(<Screen />, document.body)
  expect(document.body.textContent).toBe('Phiếu')
  expect(asked).toBe(before)
})

it('a screen that could not be fetched ahead is asked for anew by whoever goes there', async () => {
  const Screen = newScreen()
  isOnline = false
  await Screen.preload()
  isOnline = true
  render(
    <ErrorBoundary>
      <Screen />
    </ErrorBoundary>,
    document.body,
  )
  await vi.waitFor(() => expect(document.body.textContent).toBe('Phiếu'), PATIENCE)
})
