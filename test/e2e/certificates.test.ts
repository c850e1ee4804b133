import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { drawWorkbook } from '../../src/documents/draw-workbook.ts'
import { addDays, addMonths, vietnamDay } from '../../src/domain/calendar/day.ts'
import { renewalWindow } from '../../src/domain/certificates/term.ts'
import { aSheet, asDrawn, type FileRow } from '../domain/register/registers.ts'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { enrol, makeCode, signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone
let phone: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
  phone = await openPhone(join(folder, 'phone'), { isStored: false })
})

afterEach(async () => {
  await desk.close()
  await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

const TODAY = vietnamDay(Date.now())
/** Ten days before the last day to file. */
const EXPIRES = addDays(TODAY, 130)
const ISSUED = addMonths(EXPIRES, -36)
const slashed = (day: string): string => day.split('-').reverse().join('/')

const TEA: FileRow = {
  ...{ number: 1, product: 'Chè vằng Hiếu Giang', group: 'Chè', producer: 'HTX Chè Hiếu Giang', commune: 'Đông Hà' },
  ...{ stars: 4, expires: slashed(EXPIRES), first: [4, slashed(ISSUED), Number(ISSUED.slice(0, 4)), '12/QĐ-UBND'] },
}
const ROWS: FileRow[] = [
  { product: 'I. NHÓM CHÈ' },
  TEA,
  { ...TEA, number: 2, producer: 'Hợp tác xã chè hiếu giang', product: 'Trà gừng', representative: '#REF!' },
  {
    ...TEA,
    number: 3,
    product: 'Mật ong rừng',
    group: 'Thực phẩm',
    producer: 'THT Ong rừng',
    commune: 'Xã Hải Phú cũ',
  },
  { ...TEA, number: 4 },
]

const downloaded = async (page: Page, press: () => Promise<void>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path(), 'utf8')
}

const choose = async (page: Page): Promise<void> => {
  await page.goto(`${office.address}/office/certificates/import`)
  const buffer = Buffer.from(await (await drawWorkbook([asDrawn(aSheet(ROWS))])).arrayBuffer())
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').setInputFiles({ name: 'so-ocop.xlsx', mimeType, buffer })
}

const counted = (page: Page, fate: string) => page.getByRole('link', { name: fate })

it('a register comes in with its faults told, its windows are brought to mind on the phone, and go into a calendar', async () => {
  const { page } = desk
  await signIn(page, office.address)
  const code = await makeCode(page, 'Lê Thị Cán')
  await choose(page)
  await counted(page, '1 Cần quyết định').waitFor()
  await counted(page, '1 Thêm chủ thể, sản phẩm').waitFor()
  await counted(page, '1 Thêm sản phẩm').waitFor()
  await counted(page, '2 Bỏ qua').waitFor()
  await page.getByText('Cột Người đại diện: lỗi #REF!').waitFor()
  await page.getByLabel('Xã Hải Phú cũ', { exact: true }).selectOption({ label: 'Phường Nam Đông Hà' })
  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click()
  await page.getByText('Đã ghi 3 dòng trên máy này').waitFor()
  const report = await downloaded(page, () => page.getByRole('button', { name: 'Lưu báo cáo (.csv)' }).click())
  expect(report.split('\r\n').filter((line) => line.includes('Đã ghi')).length).toBe(3)

  await choose(page)
  await counted(page, '4 Đã có, giữ nguyên').waitFor()
  expect(await page.getByRole('button', { name: 'Ghi 0 dòng' }).isDisabled()).toBe(true)

  await page.goto(`${office.address}/office/certificates?state=window-open`)
  await page.getByText('3 / 3 dòng').waitFor()
  await page.getByRole('link', { name: 'Chè vằng Hiếu Giang' }).click()
  await page.getByText('Đang trong kỳ nộp hồ sơ đánh giá lại: còn 10 ngày').waitFor()
  const ics = await downloaded(page, () => page.getByRole('button', { name: 'Đưa vào lịch (.ics)' }).click())
  const [days] = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const { opensOn, closesOn } = renewalWindow(EXPIRES)
  expect([days?.startDate.toString(), days?.endDate.toString()]).toEqual([opensOn, addDays(closesOn, 1)])

  await enrol(phone.page, office.address, code)
  await phone.page.goto(office.address)
  await phone.page.getByRole('heading', { name: 'Cần nhắc' }).waitFor()
  await phone.page.getByText(/2 giấy chứng nhận cần nhắc/).waitFor()
  await phone.page.getByRole('link', { name: /Chè vằng Hiếu Giang/ }).click()
  await phone.page.getByText('Đang trong kỳ nộp hồ sơ đánh giá lại: còn 10 ngày').waitFor()
  const renew = await phone.page.getByRole('link', { name: 'Lập hồ sơ đánh giá lại' }).getAttribute('href')
  expect(renew).toMatch(/^\/dossiers\/new\?product=[0-9a-f-]{36}&occasion=again$/)
})
