// @vitest-environment jsdom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { LocationProvider } from 'preact-iso'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, AppContext } from '../../src/app/context.ts'
import { PlanScreen } from '../../src/app/screens/plans/plan-screen.tsx'
import type { Action } from '../../src/domain/records/action.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { agreedOn, anAction, aPlan, PRODUCT } from '../domain/plan/plans.ts'
import { AREA, addProducer, newStore, saved } from '../store/stores.ts'

let store: OpenStore
let producer: Uuid
let plan: Uuid

beforeEach(async () => {
  store = await newStore()
  producer = await addProducer(store)
  plan = await saved(store, { op: 'create', kind: 'plan', area: AREA, data: aPlan({ producer }) })
})

afterEach(() => {
  render(null, document.body)
})

const add = (data: Partial<Action>): Promise<Uuid> =>
  saved(store, { op: 'create', kind: 'action', area: AREA, data: anAction({ plan, producer, ...data }) })

/** The plan's page over a real store, on 26 November 2026. */
const shown = async (words: string): Promise<void> => {
  const app = { space: 'field', store, typing: signal(0), now: () => new Date('2026-11-26T03:00:00.000Z') }
  void act(() =>
    render(
      <LocationProvider>
        <AppContext.Provider value={app as unknown as App}>
          <PlanScreen id={plan} />
        </AppContext.Provider>
      </LocationProvider>,
      document.body,
    ),
  )
  await vi.waitFor(() => expect(document.body.textContent).toContain(words), { timeout: 8_000 })
}

const cards = (): string[] =>
  [...document.querySelectorAll('.action-card h3')].map(({ textContent }) => textContent ?? '')

const press = (name: string, at = 0): void => {
  const buttons = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === name)
  void act(() => buttons[at]?.click())
}

describe('the page of a plan', () => {
  it('lists what is to be done by its last day, and says what is late and who pays', async () => {
    await add({ title: 'Làm sau', dueOn: '2027-03-01', costs: { city: { planned: 2_000_000 } } })
    await add({ title: 'Làm trước', dueOn: '2026-11-01', costs: { producers: { planned: 1_000_000 } } })
    await add({ title: 'Đã bỏ', status: 'dropped', costs: { city: { planned: 9_000_000 } } })
    await shown('Làm sau')
    expect(cards()).toEqual(['Làm trước', 'Làm sau', 'Đã bỏ'])
    const text = document.body.textContent ?? ''
    expect(text).toContain('1 việc quá hạn')
    expect(text).toContain('Xong 0/2 việc')
    expect(text.replaceAll('\u00a0', ' ')).toContain('Cộng dự kiến3.000.000 ₫')
  })

  it('marks an action done, drops another and takes it back, at one press each', async () => {
    const id = await add({ title: 'In nhãn mới', dueOn: '2027-03-01' })
    await shown('In nhãn mới')
    press('Đã xong')
    await vi.waitFor(() => expect(document.body.textContent).toContain('Xong 1/1 việc'))
    expect((await store.record('action', id))?.data).toMatchObject({ status: 'done', doneOn: '2026-11-26' })
    await store.commit({ op: 'patch', id, set: { status: 'dropped' }, unset: ['doneOn'] })
    await vi.waitFor(() => expect(document.body.textContent).toContain('Kế hoạch không tính việc này nữa'))
    press('Lấy lại')
    await vi.waitFor(() => expect(document.body.textContent).toContain('Xong 0/1 việc'))
  })

  it('shows what changed since it was agreed, and cannot be deleted any more', async () => {
    const id = await add({ title: 'In nhãn mới', dueOn: '2027-03-01' })
    const agreement = agreedOn([{ action: id, title: 'In nhãn mới', dueOn: '2027-02-01', costVnd: 0 }])
    const set = { status: 'agreed', agreement: JSON.parse(JSON.stringify(agreement)) }
    expect((await store.commit({ op: 'patch', id: plan, set })).kind).toBe('saved')
    await add({ title: 'Đi học lớp bán hàng' })
    await shown('Lê Thị Mẫu đã đồng ý')
    const text = document.body.textContent ?? ''
    expect(text).toContain('2 việc đã đổi so với lúc thống nhất.')
    expect(text).toContain('Hạn lúc thống nhất: 1/2/2027')
    expect(text).toContain('Thêm sau khi thống nhất')
    expect(text).not.toContain('Xóa bản nháp')
  })

  it('says what to do where there is no action, and where there is no plan', async () => {
    await shown('Hãy thêm việc đầu tiên')
    render(null, document.body)
    plan = PRODUCT
    await shown('Không có kế hoạch này')
  })
})
