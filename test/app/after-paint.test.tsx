// @vitest-environment jsdom
import { options, render } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { afterPaint, useSeen } from '../../src/app/after-paint.ts'

const { requestAnimationFrame: atOnce } = options

afterEach(() => {
  render(null, document.body)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  Object.assign(options, { requestAnimationFrame: atOnce })
})

const PATIENCE = { timeout: 8_000 }

const Form = () => (
  <>
    <h1>Câu hỏi</h1>
    {useSeen() ? <p>Ghi chú</p> : null}
  </>
)

/** A tab that nobody sees makes no pictures. */
const hideTab = (): void => {
  Object.assign(options, { requestAnimationFrame: undefined })
  vi.stubGlobal('requestAnimationFrame', () => 1)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
}

it('what stands below comes after what one came for, which stays where it is', async () => {
  render(<Form />, document.body)
  expect(document.body.textContent).toBe('Câu hỏi')
  const title = document.querySelector('h1')
  title?.setAttribute('tabindex', '-1')
  title?.focus()
  await vi.waitFor(() => expect(document.body.textContent).toBe('Câu hỏiGhi chú'), PATIENCE)
  expect(document.querySelector('h1')).toBe(title)
  expect(document.activeElement).toBe(title)
})

it('what stands below comes also where no picture is made', async () => {
  hideTab()
  render(<Form />, document.body)
  await vi.waitFor(() => expect(document.body.textContent).toBe('Câu hỏiGhi chú'), PATIENCE)
})

it('work that waits for a picture is done at once where none is made, and once', async () => {
  hideTab()
  const work = vi.fn()
  afterPaint(work)
  expect(work).toHaveBeenCalledTimes(1)
})
