import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { writeWorkbook } from '../../src/device/xlsx.ts'
import type { Cell, Sheet } from '../../src/domain/survey/xlsform/sheet.ts'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE })
})

afterEach(async () => {
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A form for tea growers as an office would write it in Excel; rows beside those given are left as they are. */
const teaForm = (version: string, rows: readonly Cell[][]): Sheet[] => [
  {
    name: 'survey',
    rows: [['type', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)', 'required', 'relevant'], ...rows],
  },
  {
    name: 'choices',
    rows: [
      ['list_name', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)'],
      ['kinds', 'shan', 'Chè Shan', 'Shan tea'],
      ['kinds', 'trung-du', 'Chè Trung du', 'Midland tea'],
    ],
  },
  {
    name: 'settings',
    rows: [
      ['form_title', 'form_id', 'version', 'default_language'],
      ['Khảo sát hộ trồng chè', 'tea-growers', version, 'Tiếng Việt (vi)'],
    ],
  },
]

const FIRST: Cell[][] = [
  ['text', 'village', 'Thôn, bản', 'Village', 'yes', null],
  ['select_one kinds', 'kind', 'Giống chè', 'Kind of tea', null, null],
  ['integer', 'bushes', 'Số gốc chè', 'Tea bushes', null, "${kind} = 'shan'"],
]

const asFile = async (name: string, sheets: readonly Sheet[]) => ({
  ...{ name, mimeType: XLSX },
  buffer: Buffer.from(await (await writeWorkbook(sheets)).arrayBuffer()),
})

const choose = async (page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  await page.goto(`${office.address}/office/forms/import`)
  await page.locator('input[type=file]').setInputFiles(file)
}

const publish = async (page: Page): Promise<void> => {
  await page.getByLabel('Phường Đông Hà', { exact: true }).check()
  await page.getByRole('button', { name: 'Công bố' }).click()
  await page.getByText('Máy chủ đã nhận').waitFor()
}

describe('a form that was made for ODK', () => {
  it('that cannot be used is told in plain words, and is withdrawn without taking a draft from anybody', async () => {
    await signIn(desk.page, office.address)
    const { page } = desk
    await choose(page, { name: 'anh.xlsx', mimeType: XLSX, buffer: Buffer.from('no workbook') })
    await page.getByText('Đây không phải tệp Excel (.xlsx).').waitFor()
    await choose(page, await asFile('so.xlsx', [{ name: 'Sheet1', rows: [['a']] }]))
    await page.getByText('Tệp không có trang tính “survey”').waitFor()
    const circle: Sheet[] = [
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'calculation'],
          ['calculate', 'one', '${two}'],
          ['calculate', 'two', '${one}'],
        ],
      },
    ]
    await choose(page, await asFile('vong.xlsx', circle))
    await page.getByText(/tính quanh quẩn.*(one → two|two → one)/).waitFor()

    await choose(page, await asFile('che-1.xlsx', teaForm('1', FIRST)))
    await publish(page)
    await page.getByRole('button', { name: 'Rút phiếu này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Rút phiếu này' }).click()
    await page.getByText('Đã rút').waitFor()
    await page.getByRole('button', { name: 'Cho dùng lại' }).waitFor()
  })
})
