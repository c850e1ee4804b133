import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { addProducer, enrol, installApp, makeCode, signIn, untilAllSent } from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let first: Phone
let second: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  first = await openPhone(join(folder, 'first'))
  second = await openPhone(join(folder, 'second'))
})

afterEach(async () => {
  await first.close()
  await second.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Without a network: another phone number and note for the producer. */
const edit = async ({ context, page }: Phone, producer: string, phone: string, note: string): Promise<void> => {
  await context.setOffline(true)
  await page.goto(`${office.address}${producer}/edit`)
  await page.getByLabel(/^Điện thoại/).fill(phone)
  await page.getByLabel(/^Ghi chú/).fill(note)
  await page.getByLabel(/^Ghi chú/).blur()
  await page.getByText('Đã lưu trên máy').waitFor()
}

const send = async ({ context, page }: Phone): Promise<void> => {
  await context.setOffline(false)
  await untilAllSent(page, office.address)
}

const card = (page: Page, field: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: field, exact: true }) })

it('[hazard 16] two phones that changed the same fields see both values with their writers, choose, and can take the former one back', async () => {
  const desk = await first.context.newPage()
  await signIn(desk, office.address)
  const [one, two] = [await makeCode(desk, 'Trần Thị Hoa'), await makeCode(desk, 'Lê Văn Ba')]
  await desk.close()
  await installApp(first.page, office.address)
  await installApp(second.page, office.address)
  await enrol(first.page, office.address, one)
  await addProducer(first.page, 'HTX Chè Khe Sanh')
  const producer = new URL(first.page.url()).pathname
  await untilAllSent(first.page, office.address)
  await enrol(second.page, office.address, two)
  await second.page.goto(`${office.address}${producer}`)
  await second.page.getByRole('heading', { name: 'HTX Chè Khe Sanh', level: 1 }).waitFor()

  await edit(first, producer, '0911 111 111', 'Gọi buổi sáng')
  await edit(second, producer, '0922 222 222', 'Gọi buổi chiều')
  await send(first)
  await send(second)

  const { page } = second
  await page
    .getByRole('link', { name: /HTX Chè Khe Sanh/ })
    .first()
    .click()
  const phones = card(page, 'Điện thoại')
  await phones.getByText('0911 111 111').waitFor()
  await phones.getByText(/^Trần Thị Hoa, /).waitFor()
  await phones.getByText(/^Lê Văn Ba \(máy này\), /).waitFor()
  await phones.getByRole('button', { name: 'Dùng giá trị này' }).click()
  await card(page, 'Ghi chú').getByRole('button', { name: 'Giữ cả hai' }).click()
  await page.getByText('Hồ sơ này không còn ô nào phải chọn.').waitFor()
  await untilAllSent(page, office.address)
  expect(officeRecords(dataDir)).toMatchObject([
    { data: { phone: '0922 222 222', note: 'Gọi buổi sáng\nGọi buổi chiều' } },
  ])

  await untilAllSent(first.page, office.address)
  await first.page.goto(`${office.address}/history/producer/${producer.split('/').at(-1)}`)
  await first.page.getByText('Lê Văn Ba').first().waitFor()
  await first.page.getByText('0912 345 678 → 0911 111 111').waitFor()
})
