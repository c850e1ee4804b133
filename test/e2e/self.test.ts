import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Evidence } from '../../src/domain/records/evidence.ts'
import { CodeResponse } from '../../src/protocol/enrol.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { codesOnScreen, filmOf } from './code-film.ts'
import { ADMIN_PASSWORD, startOffice } from './office-process.ts'
import { officeFile, officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { enrol, installApp, shutter, signIn, untilAllSent } from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let producer: Phone
let others: Phone[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  others = []
  office = await startOffice(dataDir)
  producer = await openPhone(join(folder, 'producer'), { hasMedia: true })
})

afterEach(async () => {
  for (const phone of [producer, ...others]) await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A farmer with a new phone and no network answers two questions, takes a photo, and finishes. */
const assess = async (page: Page): Promise<void> => {
  await installApp(page, office.address)
  await producer.context.setOffline(true)
  await page.getByRole('link', { name: 'Tôi là chủ thể' }).click()
  await page.getByRole('link', { name: 'Bắt đầu' }).click()
  await page.getByLabel('Tên cơ sở').fill('Hộ chè Bà Năm')
  expect(await page.getByLabel('Họ và tên').count()).toBe(0)
  await page.getByRole('radio', { name: 'Tôi đồng ý' }).check()
  await page.getByLabel('Họ và tên').fill('Lê Thị Năm')
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.getByRole('textbox', { name: 'Tên sản phẩm' }).fill('Chè xanh Bà Năm')
  await page.getByRole('searchbox').fill('che xanh')
  await page.getByRole('button', { name: /Chè tươi/ }).click()
  await page.getByRole('button', { name: 'Trả lời các câu hỏi' }).click()
  await page.getByText('Câu 1/33').waitFor()
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.getByRole('heading', { name: 'Nguyên liệu lấy từ đâu?' }).waitFor()
  await page.locator('input[name="level-1.1"]').nth(2).press('Space')
  await page.getByText('Giấy tờ nào chứng minh?').click()
  await page.getByRole('button', { name: 'Chụp ảnh' }).first().click()
  await shutter(page).click()
  await page.getByText('Đã lưu ảnh 1 trên máy').waitFor()
  await page.getByRole('button', { name: 'Xong' }).click()
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.getByText('Câu 3/33').waitFor()
  await page.locator('input[name^="level-"]').first().press('Space')
  await page.getByText('Đã lưu trên máy').first().waitFor()
}

/** Leaves in the middle, comes back to the same question, and finishes with the rest left open. */
const finish = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Nghỉ, làm tiếp sau' }).click()
  await page.getByText('Đang làm dở').waitFor()
  await page.getByRole('link', { name: 'Trả lời các câu hỏi' }).click()
  await page.getByText('Câu 3/33').waitFor()
  await page.goto(new URL('?at=11', page.url()).href)
  await page.getByRole('button', { name: 'Xem lại và kết thúc' }).click()
  await page.getByText('Còn 30 câu chưa trả lời').waitFor()
  await page.getByRole('button', { name: 'Kết thúc dù còn câu để trống' }).click()
  await page.getByText('Việc cần làm để được').waitFor()
  await page.getByRole('link', { name: 'Gửi về xã' }).click()
  await page.getByRole('heading', { name: 'Gửi về xã' }).waitFor()
}

/** What the office must have in the end. */
const expectAtOffice = (): void => {
  const records = officeRecords(dataDir)
  expect(records.map(({ kind }) => kind).sort()).toEqual(['assessment', 'evidence', 'producer', 'product'])
  expect(records.find(({ kind }) => kind === 'assessment')?.data).toMatchObject({
    ...{ role: 'self', status: 'final', assessor: 'Lê Thị Năm', answers: { '1.1': 2, '1.2': 0 } },
  })
}

/** A code for an officer's phone, asked for at the office's door. */
const officerCode = async (): Promise<string> => {
  const post = (path: string, body: unknown, cookie = ''): Promise<Response> =>
    fetch(`${office.address}${path}`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', cookie },
    })
  const device = '01900000-0000-7000-8000-00000000000d'
  const user = { protocol: PROTOCOL, username: 'admin', password: ADMIN_PASSWORD, device }
  const session = await post('/v1/office/sign-in', user)
  const cookie = session.headers.get('set-cookie')?.split(';')[0]
  const holder = { name: 'Trần Thị Hoa', role: 'officer', areas: ['19333'] }
  return CodeResponse.parse(await (await post('/v1/office/codes', holder, cookie)).json()).code
}

const hasFile = (sha256: string): boolean => {
  try {
    return officeFile(dataDir, sha256).byteLength > 0
  } catch {
    return false
  }
}

it('a producer without account and network hands its assessment to an officer’s camera, code by code, and the photo by file', async () => {
  const { page } = producer
  await assess(page)
  await finish(page)
  await page.getByText('Mã không chở được ảnh').waitFor()
  await page.getByRole('button', { name: 'Hiện mã cho cán bộ quét' }).click()
  const film = join(folder, 'codes.y4m')
  filmOf(await codesOnScreen(page), film)
  await page.getByRole('button', { name: 'Xong, thôi hiện mã' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tạo tệp gửi xã' }).click(),
  ])
  const file = join(folder, 'self.slbundle')
  await download.saveAs(file)

  const officer = await openPhone(join(folder, 'officer'), { sees: film })
  others.push(officer)
  await installApp(officer.page, office.address)
  await enrol(officer.page, office.address, await officerCode())
  await officer.page.goto(`${office.address}/files`)
  await officer.page.getByRole('button', { name: 'Quét mã' }).waitFor()
  await officer.context.setOffline(true)
  await officer.page.getByRole('button', { name: 'Quét mã' }).click()
  await officer.page.getByText('Ảnh chưa đi kèm').waitFor({ timeout: 60_000 })
  await officer.page.getByText('Bản đánh giá: Chưa có ở đây, sẽ thêm mới').waitFor()
  await officer.page.getByRole('button', { name: 'Nhận bản này' }).click()
  await officer.page.getByText('Đã nhận. Các thay đổi sẽ tự gửi').waitFor()

  await officer.page.reload()
  await officer.page.locator('input[type=file]').setInputFiles(file)
  await officer.page.getByText('Bản đánh giá: Đã chốt hoặc đã xóa ở đây, giữ nguyên').waitFor()
  await officer.page.getByRole('button', { name: 'Nhận bản này' }).click()
  await officer.page.getByText('Đã nhận. Các thay đổi sẽ tự gửi').waitFor()
  await officer.context.setOffline(false)
  await untilAllSent(officer.page, office.address)
  expectAtOffice()
  const evidence = officeRecords(dataDir).find(({ kind }) => kind === 'evidence')?.data as Evidence
  await expect.poll(() => hasFile(evidence.file.sha256), { timeout: 20_000 }).toBe(true)
})

it('with a network it goes to the commune’s desk, which takes it over, and the producer learns of it by its receipt', async () => {
  const { page } = producer
  await assess(page)
  await finish(page)
  await producer.context.setOffline(false)
  await page.reload()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText('Xã đã nhận được.').waitFor()

  const desk = await openPhone(join(folder, 'desk'), { isStored: false })
  others.push(desk)
  await signIn(desk.page, office.address)
  await desk.page.getByRole('link', { name: 'Chủ thể gửi đến' }).click()
  await desk.page.getByRole('button', { name: 'Mở xem' }).click()
  await desk.page.getByText('Bản đánh giá: Chưa có ở đây, sẽ thêm mới').waitFor()
  await desk.page.getByRole('button', { name: 'Nhận bản này' }).click()
  await desk.page.getByText('Đã nhận. Các thay đổi sẽ tự gửi').waitFor()
  await untilAllSent(desk.page, `${office.address}/office`)
  expectAtOffice()

  await page.goto(`${office.address}/self`)
  await page.getByRole('button', { name: 'Hỏi xem xã đã xem chưa' }).click()
  await page.getByText('Xã đã nhận', { exact: true }).waitFor()
})
