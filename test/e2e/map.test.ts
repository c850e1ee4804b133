import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { addProducer, agreeToPlace, installApp, signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
})

afterEach(async () => {
  await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The phone; its app is stored for use without a network where the story is without one. */
const open = async (options: { isStored?: false } = {}): Promise<Page> => {
  phone = await openPhone(join(folder, 'phone'), options)
  return phone.page
}

const KHE_SANH = { latitude: 16.62012, longitude: 106.73241, accuracy: 140 }
const GIO_LINH = { latitude: 16.91804, longitude: 107.0752, accuracy: 9 }
const DONG_HA = { latitude: 16.81631, longitude: 107.1004, accuracy: 20 }

/** On a producer's page: the phone stands there, and its place is kept. */
const recordPlace = async (page: Page, at: typeof KHE_SANH): Promise<void> => {
  await phone.context.setGeolocation(at)
  await agreeToPlace(page)
  await page.getByRole('button', { name: 'Ghi vị trí' }).click()
  await page.getByRole('button', { name: /^Lưu vị trí/ }).click()
  await page.getByText('Đã lưu vị trí trên máy.').waitFor()
}

describe('without a network', () => {
  it("a visit's place is recorded as sure as it is, seen on the map, and the nearest come first", async () => {
    const page = await open()
    await phone.context.grantPermissions(['geolocation'], { origin: office.address })
    await installApp(page, office.address)
    await office.stop()
    await phone.context.setOffline(true)
    await page.reload()
    await addProducer(page, 'HTX Cà phê Khe Sanh')
    await phone.context.setGeolocation(KHE_SANH)
    await agreeToPlace(page)
    await page.getByRole('button', { name: 'Ghi vị trí' }).click()
    await page.getByText('Tốt nhất đến giờ: sai số khoảng 140').waitFor()
    await page.getByText('Còn khá rộng').waitFor()
    await phone.context.setGeolocation({ ...KHE_SANH, accuracy: 12 })
    await page.getByRole('button', { name: 'Lưu vị trí (±12 m)' }).click()
    await page.getByText('16.62012, 106.73241 (±12 m)').waitFor()

    await addProducer(page, 'HTX Tiêu Gio Linh')
    await recordPlace(page, GIO_LINH)
    await addProducer(page, 'Hộ chưa ghi vị trí')

    // Opened anew: a fix of the last minute is as good as a new one, and nobody moves on that fast.
    await phone.context.setGeolocation(DONG_HA)
    await page.goto(`${office.address}/producers`)
    await page.getByLabel('Sắp xếp').selectOption('nearest')
    await page.getByText('12 km về phía Bắc').waitFor()
    await page.getByText('45 km về phía Tây Nam').waitFor()
    expect(await page.locator('.card-link strong:visible').allTextContents()).toEqual([
      'HTX Tiêu Gio Linh',
      'HTX Cà phê Khe Sanh',
      'Hộ chưa ghi vị trí',
    ])

    await page.getByRole('link', { name: 'Bản đồ', exact: true }).click()
    await page.locator('.map-province').first().waitFor({ state: 'attached' })
    expect(await page.locator('.map-province').count()).toBe(34)
    await page.getByText('2 chủ thể trên bản đồ · 1 chủ thể chưa ghi vị trí').waitFor()
    await page.locator('.map-name-province', { hasText: 'Quảng Trị' }).waitFor()
    await page.getByRole('button', { name: 'Vị trí của tôi' }).click()
    await page.getByText('chính xác khoảng 20').waitFor()
    await page.locator('.map').getByRole('link', { name: 'HTX Cà phê Khe Sanh' }).click()
    await page.getByRole('heading', { name: 'HTX Cà phê Khe Sanh', level: 1 }).waitFor()
  })

  it('a place is typed in, seen, and taken out again', async () => {
    const page = await open({ isStored: false })
    await page.goto(office.address)
    await addProducer(page, 'HTX Cà phê Khe Sanh')
    await agreeToPlace(page)
    await page.getByRole('button', { name: 'Nhập tay' }).click()
    await page.getByLabel('Vĩ độ, kinh độ').fill('106.73241, 16.62012')
    await page.getByRole('button', { name: 'Lưu vị trí đã nhập' }).click()
    await page.getByText('Vị trí này ở ngoài Việt Nam').waitFor()
    await page.getByLabel('Vĩ độ, kinh độ').fill('16,62012; 106,73241')
    await page.getByRole('button', { name: 'Lưu vị trí đã nhập' }).click()
    await page.getByRole('link', { name: 'Xem trên bản đồ' }).click()
    await page.locator('.map').getByRole('link', { name: 'HTX Cà phê Khe Sanh' }).click()
    await page.getByRole('button', { name: 'Xóa vị trí' }).click()
    await page.getByText('Đã xóa vị trí.').waitFor()
    await page.goto(`${office.address}/map`)
    await page.getByText('Ghi vị trí khi đến thăm').waitFor()
  })
})

it('a phone that may not tell its place says what to do, and the list stays', async () => {
  const page = await open({ isStored: false })
  await phone.context.clearPermissions()
  await page.goto(office.address)
  await addProducer(page, 'HTX Cà phê Khe Sanh')
  await page.getByRole('link', { name: 'Chủ thể', exact: true }).click()
  const browser = await phone.context.newCDPSession(page)
  await browser.send('Browser.setPermission', { permission: { name: 'geolocation' }, setting: 'denied' })
  await page.getByLabel('Sắp xếp').selectOption('nearest')
  await page.getByText('Trình duyệt chưa cho phép lấy vị trí').waitFor()
  await page.locator('.card-link:visible', { hasText: 'HTX Cà phê Khe Sanh' }).waitFor()
})

it('the office sees all producers on its map, and goes nearer where several stand together, by keyboard alone', async () => {
  const page = await open({ isStored: false })
  await page.setViewportSize(DESK_SIZE)
  await signIn(page, office.address)
  await page.getByRole('link', { name: 'Bản đồ', exact: true }).click()
  await page.getByText('12 chủ thể trên bản đồ').waitFor()
  const scale = page.locator('.map-scale')
  const before = await scale.textContent()
  await page.locator('.map').focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('-')
  const together = page.locator('.map').getByRole('button', { name: '12 chủ thể gần nhau' })
  await together.press('Enter')
  await together.waitFor({ state: 'detached' })
  await page.locator('.map').focus()
  await page.keyboard.press('0')
  await expect.poll(() => scale.textContent()).toBe(before)
})
