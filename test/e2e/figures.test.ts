import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
})

afterEach(async () => {
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the browser gives out when that button is pressed, as text. */
const givenBy = async (page: Page, name: string | RegExp): Promise<{ fileName: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  return { fileName: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

const countIn = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0])

describe('the office’s figures of the sample programme', () => {
  it('tell which three gates block most products, lead to these, and keep to what is chosen', async () => {
    const { page } = desk
    await signIn(page, office.address)
    await page.getByRole('link', { name: 'Xem số liệu của chương trình' }).click()
    await page.getByText('Tính đến', { exact: false }).filter({ hasText: '13 sản phẩm của 12 chủ thể' }).waitFor()
    const map = page.getByRole('group', { name: /^Bản đồ độ phủ/ })
    await map.getByText('Phường Quảng Trị: 3 sản phẩm, 3 đã đánh giá').waitFor({ state: 'attached' })
    const gates = page
      .getByRole('heading', { name: 'Ba dấu sao chặn nhiều sản phẩm nhất' })
      .locator('..')
      .getByRole('link')
    await gates.filter({ hasText: 'Đóng gói, bao bì' }).waitFor()
    expect(await gates.count()).toBe(3)
    const [first, second] = [await gates.nth(0).textContent(), await gates.nth(1).textContent()]
    expect(first).toContain('Dấu 3 sao: Đóng gói, bao bì')
    const blocked = Number(/(\d+) sản phẩm/.exec(first ?? '')?.[1])
    expect(blocked).toBeGreaterThanOrEqual(Number(/(\d+) sản phẩm/.exec(second ?? '')?.[1]))
    await gates.first().click()
    await page.getByRole('heading', { name: 'Sản phẩm', level: 1 }).waitFor()
    await expect.poll(() => page.getByRole('table').locator('tbody tr').count()).toBe(blocked)

    await page.goBack()
    await page.getByText('Lọc số liệu').click()
    await page.getByLabel('Xã, phường', { exact: true }).selectOption({ label: 'Phường Quảng Trị' })
    await page.getByText('Lọc số liệu (đang chọn 1)').waitFor()
    await page.getByText('3 sản phẩm của 3 chủ thể').waitFor()
    expect(new URL(page.url()).search).toBe('?area=19360')
    await page.reload()
    await page.getByText('3 sản phẩm của 3 chủ thể').waitFor()
    await page.getByLabel('Dữ liệu mẫu').selectOption({ label: 'Không tính dữ liệu mẫu' })
    await page.getByText('Không có sản phẩm nào như vậy').waitFor()
    await page.getByRole('link', { name: 'Bỏ bộ lọc' }).click()
    await page.getByText('13 sản phẩm của 12 chủ thể').waitFor()
  })

  it('tell which certificates lapse by the end of the next quarter, and what a figure says can be taken along', async () => {
    const { page } = desk
    await signIn(page, office.address)
    await page.getByRole('link', { name: 'Số liệu', exact: true }).click()
    const lapsing = page.getByRole('heading', { name: /^Giấy chứng nhận hết hạn đến/ }).locator('..')
    const count = countIn(await lapsing.getByText(/^\d+ giấy$/).textContent())
    const list = await givenBy(page, 'Xuất danh sách (CSV)')
    expect(list.fileName).toBe('giay-sap-het-han.csv')
    expect(list.text.trim().split('\r\n')).toHaveLength(count + 1)
    await lapsing.getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Số liệu' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/office\/certificates\//)

    await page.goBack()
    const drawing = await givenBy(page, /^SVG.*Dấu sao chặn nhiều sản phẩm nhất/)
    expect(drawing.text).toContain('<svg')
    expect(drawing.text).toContain('Đóng gói, bao bì')
    const figures = await givenBy(page, /^CSV.*Dấu sao chặn nhiều sản phẩm nhất/)
    expect(figures.text).toMatch(/Dấu 3 sao: Đóng gói, bao bì"?,3,/)
    expect((await givenBy(page, /^PNG.*Dấu sao chặn nhiều sản phẩm nhất/)).text.slice(1, 4)).toBe('PNG')
  })
})
