import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOnScreen } from './axe.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, PHONE_SIZE, type Phone } from './phone.ts'
import { addProducer, enrol, makeCode, signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone
let desk: Phone

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  phone = await openPhone(join(folder, 'phone'), { isStored: false })
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
})
afterAll(async () => {
  await phone.close()
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that a phone's database holds, as text. */
const allOnPhone = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('sao-lang'))
    const tables = await Promise.all(
      [...db.objectStoreNames].map((name) => done(db.transaction(name).objectStore(name).getAll())),
    )
    db.close()
    return JSON.stringify(tables)
  })

const PERSON = 'Trương Thị Kín Đáo'

const sent = async (page: Page): Promise<void> => {
  await page.goto(`${office.address}/queue`)
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Mọi thay đổi đã gửi tới văn phòng').waitFor()
}

describe('a person who asks on a visit that her data be erased', () => {
  it('is on the register with its clocks, is erased at the desk, and is gone from the phone at its next contact', async () => {
    await signIn(desk.page, office.address)
    const code = await makeCode(desk.page, 'Cán bộ Xa')
    await enrol(phone.page, office.address, code)
    await phone.page.getByRole('link', { name: 'Chủ thể', exact: true }).click()
    await phone.page.getByRole('link', { name: 'Thêm chủ thể' }).click()
    await phone.page.getByLabel('Tên', { exact: true }).fill('HTX Lối Nhỏ')
    await phone.page.getByLabel(/^Người đại diện/).fill(PERSON)
    await phone.page.getByLabel(/^Điện thoại/).fill('0977 000 123')
    await phone.page.getByRole('button', { name: 'Lưu chủ thể' }).click()
    await phone.page.getByRole('link', { name: 'Dữ liệu cá nhân' }).click()
    await phone.page.getByLabel('Người đó yêu cầu gì').selectOption('erase')
    await phone.page.getByLabel('Người đó nói gì').fill('Không muốn giữ tên và số điện thoại')
    await phone.page.getByRole('button', { name: 'Lưu yêu cầu' }).click()
    await phone.page.getByText('Đã lưu trên máy. Hạn tính từ hôm nay').waitFor()
    const faults = await faultsOnScreen(phone.page, 'a person’s data on the phone')
    await sent(phone.page)
    expect(await allOnPhone(phone.page)).toContain(PERSON)

    const { page } = desk
    await page.goto(`${office.address}/office/people`)
    await page.getByRole('link', { name: PERSON }).click()
    await page.getByRole('button', { name: 'Đánh dấu đã phản hồi' }).click()
    await page.getByText('Đã phản hồi', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Xem đang giữ gì' }).click()
    await page.getByRole('button', { name: /^Xoá \d+ mục$/ }).waitFor()
    faults.push(...(await faultsOnScreen(page, 'a request')))
    await page.setViewportSize(PHONE_SIZE)
    faults.push(...(await faultsOnScreen(page, 'a request on a phone')))
    await page.setViewportSize(DESK_SIZE)
    await page.getByRole('button', { name: /^Xoá \d+ mục$/ }).click()
    await page.getByRole('button', { name: 'Xoá vĩnh viễn' }).click()
    await page.getByText('(đã xoá tên)').first().waitFor()
    const row = page.getByRole('row').filter({ hasText: 'Cán bộ Xa' })
    expect(await row.textContent()).toContain('chờ lần liên lạc kế tiếp')

    await sent(phone.page)
    // The queue is empty before the page that tells of the erasure has come.
    await expect.poll(() => allOnPhone(phone.page), { timeout: 30_000 }).not.toContain(PERSON)
    expect(await allOnPhone(phone.page)).not.toContain('0977 000 123')
    expect(await allOnPhone(phone.page)).toContain('HTX Lối Nhỏ')
    await page.reload()
    await row.getByText('đã xoá', { exact: true }).waitFor()
    expect(faults).toEqual([])
  })
})

it('[Law 91/2025, Art. 10] a person who takes her consent back is reached by nothing that rested on it, on the phone and at the office; that she had agreed stays', async () => {
  const { page } = phone
  await page.goto(office.address)
  await addProducer(page, 'Hộ Rút Lời')
  const producer = new URL(page.url()).pathname
  const asked = page.getByRole('region', { name: /Thông tin liên hệ$/ })
  await asked.getByLabel('Đồng ý bằng lời nói').click()
  await asked.getByText(/^Đồng ý bằng lời nói · /).waitFor()
  await sent(page)
  const recordAtOffice = () =>
    officeRecords(join(folder, 'office')).find(({ id }) => id === producer.split('/').at(-1))?.data
  expect(recordAtOffice()).toMatchObject({ phone: '0912 345 678', consents: { contact: { given: true } } })

  await page.goto(`${office.address}${producer}`)
  await asked.getByRole('button', { name: 'Thay đổi' }).click()
  await asked.getByLabel('Không đồng ý, hoặc muốn bỏ qua').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa và ghi “không đồng ý”' }).click()
  await asked.getByText(/^Đã rút lại · .*Trước đó: Đồng ý bằng lời nói/).waitFor()
  await sent(page)
  expect(recordAtOffice()).toMatchObject({
    consents: { contact: { given: false, method: 'spoken', withdrawnAt: expect.any(String) } },
  })
  expect(recordAtOffice()).not.toHaveProperty('phone')
  await page.goto(`${office.address}${producer}`)
  await page.getByRole('heading', { name: 'Hộ Rút Lời', level: 1 }).waitFor()
  await asked.getByText(/^Đã rút lại/).waitFor()
  expect(await page.getByText('0912 345 678').count()).toBe(0)
})
