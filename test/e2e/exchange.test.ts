import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '@placemarkio/check-geojson'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRegisterWorkbook } from '../../src/device/xlsx.ts'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE })
  await signIn(desk.page, office.address)
  await desk.page.getByText('Đã gửi hết').waitFor()
  await desk.page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
})

afterAll(async () => {
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

const downloaded = async (page: Page, name: string | RegExp): Promise<{ file: string; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const sheetsOf = async (bytes: Buffer) => {
  const read = await readRegisterWorkbook(new Blob([new Uint8Array(bytes)]))
  if (read.kind !== 'read') throw new Error(read.code)
  return read.sheets
}

it('the office takes its records out in every format, without a network, and what is about persons only with one', async () => {
  const { page, context } = desk
  await page.goto(`${office.address}/office/data`)
  await page.getByRole('heading', { name: 'Các bảng' }).waitFor()
  await context.setOffline(true)
  const workbook = await downloaded(page, 'Tải Excel (9 bảng)')
  const sheets = await sheetsOf(workbook.bytes)
  expect(sheets.map(({ name, rows }) => [name, rows.length - 1]).slice(0, 2)).toEqual([
    ['Sản phẩm', 13],
    ['Chủ thể', 12],
  ])
  await page.getByText('Đã tải về.').waitFor()
  const csv = await downloaded(page, 'Tải CSV: Kinh phí')
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(csv.bytes.toString()).toContain('Ngân sách tỉnh,,300000000')
  const map = await downloaded(page, 'Tải GeoJSON')
  expect(check(map.bytes.toString()).type).toBe('FeatureCollection')
  const ptnt = await downloaded(page, 'Tải Excel')
  expect(ptnt.file).toMatch(/^PTNT_OCOP-\d{4}\.xlsx$/)
  expect((await sheetsOf(ptnt.bytes))[0]?.rows[0]).toEqual([
    ...['ID', 'Đơn vị hành chính', 'Kỳ dữ liệu', 'Mã sản phẩm', 'Tên sản phẩm'],
    ...['Hạng sao', 'Chủ thể', 'Doanh thu năm (đồng)', 'Trạng thái'],
  ])
  expect((await downloaded(page, 'Tải CSV')).bytes.toString()).toContain('Còn hiệu lực')

  await page.getByRole('checkbox', { name: 'Kèm thông tin cá nhân' }).check()
  await page.getByRole('button', { name: 'Tải CSV: Chủ thể' }).click()
  await page.getByText('Chưa ghi được vào sổ của máy chủ').waitFor()
  await context.setOffline(false)
  const personal = await downloaded(page, 'Tải CSV: Chủ thể')
  expect(personal.bytes.toString()).toContain('Người đại diện')
})

it('a key is made, shown once, reads, and is ended; the documentation shows what it may ask', async () => {
  const { page } = desk
  await page.goto(`${office.address}/office/data/keys`)
  await page.getByRole('button', { name: 'Tạo khóa' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ai dùng, để làm gì').fill('Power BI của Sở')
  await dialog.getByRole('button', { name: 'Tạo khóa' }).click()
  const key = await page.getByRole('dialog').locator('code').textContent()
  await page.getByRole('button', { name: 'Xong' }).click()
  const ask = (path: string): Promise<Response> =>
    fetch(`${office.address}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })
  const { facts } = (await (await ask('/facts')).json()) as { facts: unknown[] }
  expect(facts.length).toBe(13)

  await page.goto(`${office.address}/office/data/api`)
  await page.getByText('GET /facts').click()
  await page.getByText('facts danh sách').click()
  await page.getByText('producerName').waitFor()
  expect(JSON.parse((await downloaded(page, 'Tải tài liệu OpenAPI 3.1')).bytes.toString())).toMatchObject({
    openapi: '3.1.1',
  })

  await page.goto(`${office.address}/office/data/keys`)
  await page.getByRole('button', { name: 'Ngừng khóa' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ngừng khóa' }).click()
  await page.getByText('Đã ngừng').waitFor()
  expect((await ask('/facts')).status).toBe(401)
})

it('a list of producers comes in from CSV, looked at before anything is written', async () => {
  const { page } = desk
  const file = join(folder, 'chu-the.csv')
  writeFileSync(file, 'Tên chủ thể;Loại hình;Mã số thuế;Xã, phường\r\nHTX Mây Cam Lộ;HTX;3200999888;Phường Đông Hà\r\n')
  await page.goto(`${office.address}/office/data/import`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('Tệp không có cột sản phẩm: chỉ nhập chủ thể.').waitFor()
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click()
  await page.getByText('Đã ghi 1 dòng trên máy này').waitFor()
  await page.goto(`${office.address}/office/producers`)
  await page.getByRole('link', { name: 'HTX Mây Cam Lộ' }).waitFor()
})
