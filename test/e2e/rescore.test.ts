import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { violationsOn } from './axe.ts'
import { startOffice } from './office-process.ts'
import { openPhone, type Phone } from './phone.ts'
import { addProducer, answerCriterion, installApp, nextCriterion } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  phone = await openPhone(join(folder, 'phone'))
})

afterEach(async () => {
  await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('a product with an old certificate is looked back at by its own decision and begun anew by the one in force, without a network', async () => {
  const { page, context } = phone
  await installApp(page, office.address)
  await context.setOffline(true)

  await addProducer(page, 'HTX Chè Khe Sanh')
  await page.getByRole('link', { name: 'Thêm sản phẩm' }).click()
  await page.getByLabel('Tên', { exact: true }).fill('Chè xanh')
  await page.getByRole('searchbox').fill('che')
  await page.getByRole('button', { name: /Chè tươi/ }).click()
  await page.getByLabel('Sao đã được công nhận').selectOption('4')
  await page.getByLabel('Cấp theo quyết định').selectOption('148/2023')
  await page.getByText('QĐ 148/QĐ-TTg (2023) đã hết hiệu lực').waitFor()
  await page.getByRole('button', { name: 'Lưu sản phẩm' }).click()
  await page.getByRole('heading', { name: 'Chè xanh', level: 1 }).waitFor()

  // Asked by which decision: the one in force comes first, its own says that it has lapsed.
  await page.getByRole('button', { name: 'Đánh giá mới' }).click()
  await page.getByRole('button', { name: /^Theo QĐ 26\/2026/ }).waitFor()
  await page.getByRole('button', { name: /^Theo QĐ 148/ }).click()
  await page.waitForURL(/\/assessments\//)
  await page.getByText('Bản chép của bộ này chỉ cộng được 97/100 điểm').waitFor()
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.getByRole('heading', { name: /^1a / }).waitFor()
  await answerCriterion(page, 2)
  await nextCriterion(page)
  await answerCriterion(page, 3)

  // Scored by another decision, before it is finished.
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await page.goto(`${office.address}/assessments/${id}/result`)
  await page.getByRole('button', { name: 'Chấm theo quyết định khác' }).click()
  const table = page.getByRole('table')
  await table.getByRole('columnheader', { name: 'QĐ 26/2026/QĐ-TTg' }).waitFor()
  expect(await table.getByRole('row', { name: /^Tổng điểm/ }).textContent()).toMatch(/8\/100 điểm[\s\S]*6\/100 điểm/)
  expect(await violationsOn(page, { within: '.rescore' })).toEqual([])
  await page
    .getByLabel('Quyết định và bộ tiêu chí')
    .selectOption({ label: 'QĐ 1048/QĐ-TTg (2019), bộ 12: Chè tươi, chế biến' })
  await table.getByText('Không in trong bộ').waitFor()
  await page.getByLabel('Quyết định và bộ tiêu chí').selectOption({ index: 0 })
  await page.getByRole('button', { name: 'Bắt đầu đánh giá mới theo QĐ 26/2026/QĐ-TTg' }).click()

  // Each observation waits to be confirmed; only then it counts.
  await page.waitForURL((url) => !url.pathname.includes(String(id)))
  await page.getByText('Bản này lấy điều đã ghi nhận từ bản theo QĐ 148/QĐ-TTg (2023)').waitFor()
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.getByRole('heading', { name: /^1\.1 / }).waitFor()
  await page.getByRole('button', { name: 'Vẫn đúng, giữ như vậy' }).click()
  await page.getByText('Đã xác nhận như bản trước').waitFor()
  await nextCriterion(page)
  await page.getByText('Bản trước không hỏi tiêu chí này.').waitFor()
})
