import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsOnScreen } from './axe.ts'
import { filmOf } from './code-film.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { addProducer, installApp, signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
})
afterAll(async () => {
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The code that the desk shows, drawn as a path for the film that a phone's camera sees. */
const codeShown = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: 'Máy', exact: true }).click()
  await page.getByRole('button', { name: 'Tạo mã đăng ký' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Người giữ máy').fill('Trần Thị Hoa')
  await dialog.getByLabel('Phường Đông Hà', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Tạo mã' }).click()
  const picture = dialog.getByRole('img', { name: 'Mã QR của mã đăng ký' })
  await picture.waitFor()
  const dots = await picture
    .locator('.qr-code-dot')
    .evaluateAll((rects) => rects.map((rect) => [rect.getAttribute('x'), rect.getAttribute('y')]))
  await dialog.getByRole('button', { name: 'Xong' }).click()
  return dots.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('')
}

it('[hazards 12, 26] a phone enrols by the code that its camera sees, is stopped, hands over its work, and erases itself', async () => {
  await signIn(desk.page, office.address)
  const film = join(folder, 'code.y4m')
  filmOf([await codeShown(desk.page)], film)
  const { page, context, close } = await openPhone(join(folder, 'phone'), { sees: film })
  const faults: string[] = []
  try {
    await installApp(page, office.address)
    await page.goto(`${office.address}/enrol`)
    await page.getByRole('button', { name: 'Quét mã QR' }).click()
    await page.getByText('Đã quét được mã').waitFor()
    await page.getByRole('button', { name: 'Đăng ký', exact: true }).click()
    await page.getByText('Đã đăng ký').waitFor()
    await context.setOffline(true)
    await addProducer(page, 'Hộ nước mắm Cửa Việt')

    await desk.page.reload()
    const row = desk.page.getByRole('row').filter({ hasText: 'Trần Thị Hoa' })
    await row.getByRole('button', { name: 'Ngừng máy này' }).click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByLabel('Vì sao ngừng máy này?').selectOption('stolen')
    faults.push(...(await faultsOnScreen(desk.page, 'stopping a phone')))
    await dialog.getByRole('button', { name: 'Ngừng máy này' }).click()
    await row.getByText('Đã ngừng: Bị lấy cắp').waitFor()

    await context.setOffline(false)
    await page.goto(`${office.address}/queue`)
    await page.getByText('Dữ liệu trên máy này đã được xóa').waitFor()
    await page.getByText('đã giao lại 1 thay đổi').waitFor()
    faults.push(...(await faultsOnScreen(page, 'an erased phone')))
    await page.getByRole('button', { name: 'Tôi đã rõ' }).click()
    await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
    expect(officeRecords(join(folder, 'office'))).toEqual([])

    await desk.page.getByRole('link', { name: 'Cách ly' }).click()
    await desk.page.getByRole('heading', { name: 'Chủ thể: Hộ nước mắm Cửa Việt' }).waitFor()
    faults.push(...(await faultsOnScreen(desk.page, 'quarantine')))
    await desk.page.getByRole('button', { name: 'Nhận tất cả' }).click()
    await desk.page.getByText('Đã nhận 1 thay đổi vào hồ sơ.').waitFor()
    expect(officeRecords(join(folder, 'office'))).toMatchObject([{ data: { name: 'Hộ nước mắm Cửa Việt' } }])
    expect(faults).toEqual([])
  } finally {
    await close()
  }
}, 180_000)
