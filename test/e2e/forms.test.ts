import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../src/device/xlsx.ts'
import { importXlsForm } from '../../src/domain/survey/xlsform/import-xlsform.ts'
import type { Cell, Sheet } from '../../src/domain/survey/xlsform/sheet.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { addProducer, enrol, installApp, makeCode, signIn, untilAllSent } from './steps.ts'
import { untilSaved } from './survey-steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone
let phone: Phone | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
})

afterEach(async () => {
  await phone?.close()
  phone = undefined
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

/** On a producer's page: the office's form among those to choose from; playwright waits until it has come. */
const offered = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Lập phiếu' }).click()
  return page.getByRole('button', { name: /Khảo sát hộ trồng chè/ })
}

const fillForm = async (page: Page): Promise<void> => {
  await page.getByLabel(/Thôn, bản/).fill('Thôn Ra Ly')
  await page.getByLabel('Chè Shan').check()
  await page.getByLabel(/Số gốc chè/).fill('350')
  await untilSaved(page)
  expect(await page.getByLabel(/Số gốc chè/).inputValue()).toBe('350')
}

describe('a form that was made for ODK', () => {
  it('is imported with a report, published, filled without a network, read at the office and exported again', async () => {
    await signIn(desk.page, office.address)
    const code = await makeCode(desk.page, 'Nguyễn Văn A')
    const sheets = teaForm('1', [...FIRST, ['xml-external', 'towns', null, null, null, null]])
    await choose(desk.page, await asFile('ho-trong-che.xlsx', sheets))
    await desk.page.getByText('Có 1 chỗ trong tệp không lấy được nguyên vẹn').waitFor()
    await desk.page.getByRole('row', { name: /survey 5 type .*xml-external/ }).waitFor()
    await desk.page.getByText("chỉ hỏi khi ${kind} = 'shan'").waitFor()
    await publish(desk.page)

    phone = await openPhone(join(folder, 'phone'))
    const { page, context } = phone
    await installApp(page, office.address)
    await enrol(page, office.address, code)
    await page.goto(office.address)
    await addProducer(page, 'HTX Chè Khe Sanh')
    const form = await offered(page)
    await form.waitFor()
    await office.stop()
    await context.setOffline(true)
    await form.click()
    await fillForm(page)
    await page.getByRole('button', { name: 'Kết thúc' }).last().click()
    await page.getByRole('button', { name: 'Kết thúc và khóa phiếu' }).click()
    await page.getByText(/Phiếu đã kết thúc/).waitFor()

    office = await startOffice(join(folder, 'office'), { port: office.port })
    await context.setOffline(false)
    await untilAllSent(page, office.address)
    await desk.page.goto(`${office.address}/office/producers`)
    await desk.page.getByRole('link', { name: 'HTX Chè Khe Sanh' }).click()
    await desk.page.getByRole('link', { name: /Khảo sát hộ trồng chè/ }).click()
    await desk.page.getByText('Thôn Ra Ly').waitFor()
    await desk.page.getByText('350', { exact: true }).waitFor()

    await desk.page.getByRole('link', { name: 'Mẫu phiếu' }).click()
    await desk.page.getByRole('link', { name: 'Khảo sát hộ trồng chè' }).click()
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('button', { name: /Xuất ra Excel/ }).click(),
    ])
    const again = await readWorkbook(new Blob([readFileSync(await download.path())]))
    const given = importXlsForm(teaForm('1', FIRST))
    expect(again.kind === 'read' && importXlsForm(again.sheets)).toEqual({ ...given, report: [] })
  })

  it('in a new version is offered to drafts with what changes; nothing changes before that is taken', async () => {
    await signIn(desk.page, office.address)
    const code = await makeCode(desk.page, 'Nguyễn Văn A')
    await choose(desk.page, await asFile('che-1.xlsx', teaForm('1', FIRST)))
    await desk.page.getByText('Nhập được trọn vẹn').waitFor()
    await publish(desk.page)
    phone = await openPhone(join(folder, 'phone'), { isStored: false })
    const { page } = phone
    await enrol(page, office.address, code)
    await page.goto(office.address)
    await addProducer(page, 'HTX Chè Khe Sanh')
    await (await offered(page)).click()
    await fillForm(page)
    const survey = page.url()

    const next: Cell[][] = [
      ['text', 'village', 'Thôn, bản, tổ', 'Village', 'yes', null],
      ['select_one kinds', 'kind', 'Giống chè', 'Kind of tea', null, null],
      ['decimal', 'hectares', 'Diện tích (ha)', 'Hectares', null, null],
    ]
    await choose(desk.page, await asFile('che-1.xlsx', teaForm('1', next)))
    await desk.page.getByText('Phiên bản “1” của mẫu này đã có với nội dung khác').waitFor()
    await desk.page.getByLabel('Phiên bản').fill('2')
    await desk.page.getByText('thêm 1 câu, bỏ 1 câu, sửa 1 câu').waitFor()
    await publish(desk.page)

    // Opened again, the app asks for what is new.
    await page.goto(survey)
    await page.getByRole('button', { name: 'Xem có gì khác' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Số gốc chè: 350 – câu này không còn').waitFor()
    await dialog.getByRole('button', { name: 'Làm tiếp mẫu cũ' }).click()
    expect(await page.getByLabel(/Số gốc chè/).inputValue()).toBe('350')
    await page.getByRole('button', { name: 'Xem có gì khác' }).click()
    await dialog.getByRole('button', { name: 'Chuyển sang mẫu mới' }).click()
    await page.getByLabel(/Diện tích/).waitFor()
    expect(await page.getByLabel(/Thôn, bản, tổ/).inputValue()).toBe('Thôn Ra Ly')
    expect(await page.getByText('Có mẫu phiếu mới').count()).toBe(0)
    // What found no place in the new version is not thrown away.
    await untilAllSent(page, office.address)
    expect(officeRecords(join(folder, 'office')).find(({ kind }) => kind === 'response')?.data).toMatchObject({
      form: { id: 'tea-growers', version: '2' },
      answers: { village: 'Thôn Ra Ly', kind: 'shan', bushes: 350 },
    })
  })

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
