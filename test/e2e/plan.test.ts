import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { galleryPhoto } from './pictures.ts'
import {
  addProducer,
  addProduct,
  answerCriterion,
  enrol,
  installApp,
  makeCode,
  nextCriterion,
  signIn,
  startAssessment,
  untilAllSent,
} from './steps.ts'

/** A page that was loaded anew on a busy machine. */
const SOON = { timeout: 20_000 }

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone | undefined
let desk: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
})

afterEach(async () => {
  await phone?.close()
  phone = undefined
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** From a producer's page: a product of that set, assessed as far as its first three criteria. */
const addAssessed = async (page: Page, name: string, search: string, set: RegExp): Promise<void> => {
  await addProduct(page, name, search, set)
  await startAssessment(page)
  for (let count = 0; count < 3; count += 1) {
    await answerCriterion(page, 1)
    if (count < 2) await nextCriterion(page)
  }
}

/** Signs in the open dialog, with a mouse where a finger would be. */
const sign = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Ký trên màn hình' }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('img')
  await field.waitFor()
  // The field takes the pen once it has been sized for it.
  await page.waitForFunction(() => (document.querySelector('dialog canvas') as HTMLCanvasElement | null)?.width !== 300)
  const box = await field.boundingBox()
  if (box === null) throw new Error('no field to sign in')
  await page.mouse.move(box.x + 30, box.y + 60)
  await page.mouse.down()
  for (let at = 1; at <= 10; at += 1) await page.mouse.move(box.x + 30 + at * 18, box.y + 60 + (at % 2) * 40)
  await page.mouse.up()
  await dialog.locator('.button-primary').click()
  await page.getByRole('img', { name: 'Chữ ký' }).waitFor()
}

describe('a plan', () => {
  it('for two products is made, compared, agreed on and signed offline, printed, followed up with a photo, and offers its answer at the next visit', async () => {
    phone = await openPhone(join(folder, 'phone'))
    const { page, context } = phone
    await installApp(page, office.address)
    await context.setOffline(true)
    await addProducer(page, 'HTX Chè Gio Linh')
    const producer = page.url()
    await addAssessed(page, 'Chè Gio Linh', 'che tuoi', /Chè tươi/)
    await page.goto(producer)
    await addAssessed(page, 'Chè vằng', 'thuc vat khac', /thực vật khác/i)
    await page.goto(producer)

    await page.getByRole('link', { name: 'Lập kế hoạch', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Chè Gio Linh' }).waitFor()
    for (const target of await page.getByLabel('Mục tiêu').all()) await target.selectOption('3')
    const ways = page.getByRole('radiogroup', { name: 'So sánh các cách' })
    await ways.getByText('Ít việc nhất').first().waitFor()
    await ways.getByText('Tổng công sức').first().waitFor()
    await page.getByText('Làm một lần cho 2 sản phẩm').first().waitFor()

    const story = page.getByRole('button', { name: 'Không thể đổi tiêu chí 5.1 Câu chuyện sản phẩm' })
    expect(await story.count()).toBe(2)
    await story.first().click()
    await page.getByRole('heading', { name: '1 tiêu chí không thể đổi' }).waitFor()
    await expect.poll(() => story.count(), SOON).toBe(1)

    // A killed phone goes on where it was.
    await page.reload()
    await page.getByRole('heading', { name: '1 tiêu chí không thể đổi' }).waitFor()
    await page.getByRole('button', { name: 'Lấy kế hoạch này' }).click()
    await page.getByRole('heading', { name: 'Kế hoạch của HTX Chè Gio Linh' }).waitFor()
    const plan = page.url()
    await page.getByText('Bản nháp', { exact: true }).waitFor()

    await page.getByRole('link', { name: 'Thống nhất với chủ thể' }).click()
    await page.getByLabel('Người đại diện chủ thể đồng ý').fill('Đoàn Thị Chè')
    await page.getByRole('button', { name: 'Thống nhất', exact: true }).click()
    await page.getByText('Chưa có chữ ký').waitFor()
    await sign(page)
    await page.reload()
    const by = page.getByLabel('Người đại diện chủ thể đồng ý')
    await expect.poll(() => by.inputValue(), SOON).toBe('Đoàn Thị Chè')
    await page.getByRole('button', { name: 'Thống nhất', exact: true }).click()
    await page.waitForURL(plan)
    await page.getByText('Đoàn Thị Chè đã đồng ý').waitFor()
    await page.reload()
    await page.getByText('Đoàn Thị Chè đã đồng ý').waitFor()
    await page.getByRole('img', { name: 'Chữ ký' }).waitFor()

    await page.getByRole('link', { name: 'Bản cho chủ thể' }).click()
    const paper = page.getByRole('article', { name: 'Kế hoạch nâng hạng sản phẩm OCOP' })
    await paper.getByRole('img', { name: 'Chữ ký của chủ thể' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.papers-controls').isVisible()).toBe(false)
    expect(await paper.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Gửi ảnh' }).click()
    expect((await download).suggestedFilename()).toBe('ke-hoach-nang-hang-htx-che-gio-linh.png')

    // The next visit: the plan stands first, an action is done, with a photo.
    await page.goto(producer)
    await page.getByRole('heading', { name: 'Đã thống nhất lần trước' }).waitFor()
    await page.getByRole('link', { name: 'Mở kế hoạch' }).click()
    const card = page.getByRole('article').filter({ hasText: 'Dùng chung cho 2 sản phẩm' }).first()
    await card.getByText('Xem chi tiết').click()
    await card
      .locator('input[type=file]')
      .first()
      .setInputFiles([await galleryPhoto(page, 'xuong.jpg')])
    await card.getByText('Đã lưu 1 minh chứng trên máy').waitFor()
    await card.getByRole('button', { name: 'Đã xong' }).click()
    await card.getByText(/Xong ngày/).waitFor()
    const raised = (await card.locator('.action-details-raises li').first().textContent()) ?? ''
    const code = /: (\S+) /.exec(raised)?.[1] ?? ''

    await page.getByRole('link', { name: 'Chè Gio Linh' }).first().click()
    await page.getByRole('heading', { name: 'Chè Gio Linh', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Đánh giá mới' }).click()
    await page.waitForURL(/\/assessments\//)
    const assessment = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByText('1 tiêu chí có việc đã xong theo kế hoạch').waitFor()
    await page.goto(`${office.address}/assessments/${assessment}?at=${code}`)
    const offer = page.getByRole('complementary', { name: 'Theo kế hoạch đã lập' })
    await offer.getByText('Kèm 1 minh chứng.').waitFor()
    expect(await page.locator(`input[name="level-${code}"]:checked`).count()).toBe(0)
    const met = page.locator('input[name^="requirement-"][value="met"]')
    if ((await met.count()) > 0) await met.press('Space')
    await offer.getByRole('button', { name: 'Dùng mức này' }).click()
    await offer.getByText('Đã chọn mức này.').waitFor()
    await page.getByText('Đã lưu trên máy').first().waitFor()
    expect(await page.locator('textarea').last().inputValue()).toContain('Theo kế hoạch: đã xong ngày')

    await signIn(desk.page, office.address)
    const enrolment = await makeCode(desk.page, 'Trần Thị Hoa')
    await context.setOffline(false)
    await enrol(page, office.address, enrolment)
    await untilAllSent(page, office.address)
    const records = officeRecords(dataDir)
    const held = records.find(({ kind }) => kind === 'plan')
    expect(held?.data).toMatchObject({ status: 'agreed', agreement: { by: 'Đoàn Thị Chè' } })
    const proofs = records.filter(({ kind }) => kind === 'evidence').map(({ data }) => data)
    expect(proofs).toContainEqual(expect.objectContaining({ medium: 'signature', plan: held?.id }))
    expect(proofs).toContainEqual(expect.objectContaining({ medium: 'photo', action: expect.any(String) }))

    await desk.page.getByRole('link', { name: 'Hàng đợi', exact: true }).click()
    await desk.page.getByRole('button', { name: 'Gửi ngay' }).click()
    await desk.page.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
    await desk.page.getByRole('link', { name: 'HTX Chè Gio Linh' }).click()
    await desk.page.getByText('Đoàn Thị Chè đã đồng ý').waitFor()
    await desk.page
      .getByRole('heading', { name: /^Đường tới sao tiếp theo/ })
      .first()
      .waitFor()
  })

  it('is reckoned with the estimates that the office has set', async () => {
    const { page } = desk
    await signIn(page, office.address)
    await page.goto(`${office.address}/office/settings/rates`)
    const packaging = page.getByRole('group', { name: 'Bao bì, nhãn mác' })
    await packaging.getByLabel('Số tháng').fill('5')
    await packaging.getByLabel('Kinh phí (đồng)').fill('21.000.000')
    await page.getByRole('link', { name: 'Quay lại' }).click()
    await page.getByRole('link', { name: /^Định mức ước tính/ }).click()
    await expect.poll(() => packaging.getByLabel('Số tháng').inputValue(), SOON).toBe('5')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Đã lưu cho mọi xã, phường.').waitFor()
    await page.reload()
    await expect.poll(() => packaging.getByLabel('Kinh phí (đồng)').inputValue(), SOON).toBe('21000000')
    await packaging.getByRole('button', { name: 'Về mặc định' }).waitFor()
  })
})
