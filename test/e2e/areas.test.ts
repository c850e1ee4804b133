import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../src/device/xlsx.ts'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { addProducer, enrol, makeCode, signIn, untilAllSent } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone
let phone: Phone

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
  phone = await openPhone(join(folder, 'phone'), { isStored: false })
})

afterAll(async () => {
  await phone.close()
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('the communes of an office', () => {
  it('are added by their former name, named anew from a list, given to an officer, and merged by law', async () => {
    const { page } = desk
    await signIn(page, office.address)

    await page.goto(`${office.address}/office/areas/add`)
    await page.getByLabel('Tìm xã, phường, cả theo tên cũ').fill('gio chau')
    await page.getByLabel(/Xã Gio Linh/).check()
    await page.getByLabel('Tìm xã, phường, cả theo tên cũ').fill('hai le')
    await page.getByText('đã có').waitFor()
    await page.getByRole('button', { name: 'Thêm 1 xã, phường' }).click()
    await page.getByText('Đã thêm 1, đổi tên 0, giữ nguyên 0.').waitFor()

    const list = [
      ['Mã', 'Tên'],
      ['19495', 'Xã Gio Linh'],
      [19360, 'Phường Quảng Trị (mới)'],
      ['abc', 'Xã Sai Mã'],
    ]
    await page.goto(`${office.address}/office/areas/import`)
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'xa-phuong.xlsx', mimeType: XLSX },
      buffer: Buffer.from(await (await writeWorkbook([{ name: 'Cấp xã', rows: list }])).arrayBuffer()),
    })
    await page.getByText('Dòng 4: mã “abc” không phải năm chữ số.').waitFor()
    await page.getByRole('button', { name: /^Nhập \d xã, phường$/ }).click()
    await page.getByText(/^Đã thêm .*, đổi tên 1/).waitFor()

    await enrol(phone.page, office.address, await makeCode(page, 'Cán bộ Gio Linh'))
    await phone.page.goto(office.address)
    await addProducer(phone.page, 'HTX Gio Châu')
    await untilAllSent(phone.page, office.address)

    await page.goto(`${office.address}/office/devices`)
    await page.getByRole('button', { name: 'Đổi xã, phường' }).first().click()
    await page.getByRole('dialog').getByLabel('Xã Gio Linh', { exact: true }).check()
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page
      .getByText(/Xã Gio Linh/)
      .first()
      .waitFor()

    await page.goto(`${office.address}/office/areas`)
    await page.getByRole('button', { name: 'Chi tiết Xã Gio Linh' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/Xã Gio Châu, Huyện Gio Linh/).waitFor()
    await dialog.getByLabel('Nhập vào').selectOption({ label: 'Phường Nam Đông Hà (19351)' })
    await dialog.getByRole('button', { name: 'Sáp nhập' }).click()
    await dialog.getByText('Xã Gio Linh nhập vào Phường Nam Đông Hà?').waitFor()
    await dialog.getByRole('button', { name: 'Sáp nhập' }).click()
    await page.getByText('Đã nhập vào Phường Nam Đông Hà').waitFor()
    expect(await page.getByRole('row').count()).toBeGreaterThan(4)
  })
})
