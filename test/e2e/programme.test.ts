import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let browser: Phone
let page: Page

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  browser = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
  page = browser.page
  await signIn(page, office.address)
  await page.getByText('12').first().waitFor()
})

afterAll(async () => {
  await browser.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

const answer = (stars: number) => page.locator('.programme-answer').filter({ hasText: `${stars} sao.` })

/** What the office has on its disk about this year's 4-star products, counted without the app's own counting. */
const countedByHand = () => {
  const records = officeRecords(join(folder, 'office'))
  const year = String(new Date().getFullYear())
  const data = (kind: string) =>
    records.filter((record) => record.kind === kind).map((record) => record.data as Record<string, unknown>)
  const issued = data('certificate').filter(
    ({ stars, issuedOn }) => stars === 4 && String(issuedOn).startsWith(year),
  ).length
  const target = data('target').find((one) => String(one.year) === year && one.measure === 'products-4-stars')?.planned
  const money = data('budget')
    .filter((one) => String(one.year) === year && one.source === 'province')
    .reduce((sum, { amountVnd }) => sum + Number(amountVnd), 0)
  return { issued, target: Number(target), money }
}

describe('the programme at the office', () => {
  it('answers whether this year is on target for 4 stars, and follows a changed target to the office’s disk', async () => {
    const { issued, target } = countedByHand()
    expect(target).toBeGreaterThan(issued)
    await page.getByRole('link', { name: 'Chỉ tiêu, kinh phí' }).click()
    await answer(4)
      .getByText(`Chưa đạt: còn thiếu ${target - issued} sản phẩm.`)
      .waitFor()
    await answer(4).getByText(`Đã được công nhận ${issued} trên chỉ tiêu ${target}.`).waitFor()
    await answer(4).getByRole('button', { name: /^Sửa/ }).click()
    await page.getByLabel('Chỉ tiêu', { exact: true }).fill(String(issued))
    await page.getByRole('button', { name: 'Lưu' }).click()
    await answer(4).getByText(`Đạt: ${issued}/${issued} sản phẩm.`).waitFor()
    await expect.poll(() => countedByHand().target, { timeout: 30_000 }).toBe(issued)
  })

  it('shows Đông Hà’s years with what its report says apart from what the records say', async () => {
    await page.getByLabel('Năm', { exact: true }).selectOption('2021')
    await answer(4).getByText('Đã được công nhận trong năm: 2 sản phẩm.').waitFor()
    const row = page.getByRole('row', { name: /^Sản phẩm 3 sao/ }).first()
    expect(await row.getByRole('cell').nth(2).textContent()).toBe('–')
    expect(await row.getByRole('cell').nth(3).textContent()).toMatch(/^6 Báo cáo OCOP thành phố Đông Hà/)
    await page.getByLabel('Năm', { exact: true }).selectOption('2022')
    await answer(4).getByText('Chỉ tiêu 5, chưa biết kết quả.').waitFor()
  })

  it('gives a chart away as a picture, a drawing and figures', async () => {
    const chart = page.locator('figure').first()
    const given = async (type: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('button', { name: type }).click(),
      ])
      return readFileSync(await download.path())
    }
    const png = await given('PNG')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThan(1_000)
    const svg = (await given('SVG')).toString()
    expect(svg).toContain('fill="rgb(30, 107, 58)"')
    expect(svg).not.toMatch(/var\(|class=|style=/)
    expect((await given('CSV')).toString()).toContain('Năm,Chỉ tiêu,Theo báo cáo,Tính từ hồ sơ\r\n')
  })

  it('says by source what money there is', async () => {
    await page.getByRole('link', { name: 'Kinh phí', exact: true }).click()
    await page.getByLabel('Năm', { exact: true }).selectOption(String(new Date().getFullYear()))
    await page.getByText('Bảng số liệu').first().click()
    const row = page.getByRole('row', { name: /^Ngân sách tỉnh/ }).first()
    const available = ((await row.getByRole('cell').first().textContent()) ?? '').replaceAll(/\D/g, '')
    expect(Number(available)).toBe(countedByHand().money)
  })

  it('forecasts the round with its range, and tells the measure that lifts most products within a sum', async () => {
    await page.getByRole('link', { name: 'Dự báo', exact: true }).click()
    await page.getByLabel('Tính cho').selectOption('all')
    await page
      .getByText(/^4 sao: dự kiến \d+ sản phẩm/)
      .first()
      .waitFor()
    await page.getByText('Dựa trên bản đánh giá mới nhất của 13 sản phẩm').waitFor()
    await page.getByRole('button', { name: 'Tính', exact: true }).click()
    await page.getByText('Nhiều nhất: Bao bì, nhãn mác, nâng được 3 sản phẩm').first().waitFor()
    await page.getByLabel('Số tiền có (đồng)').fill('30.000.000')
    await page.getByRole('button', { name: 'Tính', exact: true }).click()
    await page
      .getByText(/Bao bì, nhãn mác, nâng được 2 sản phẩm, tốn 30\.000\.000/)
      .first()
      .waitFor()
  })
})
