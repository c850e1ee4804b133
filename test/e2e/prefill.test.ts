import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { addProducer, addProduct, enrol, installApp, makeCode, signIn, startAssessment, untilAllSent } from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone
let desk: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  phone = await openPhone(join(folder, 'phone'))
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
})

afterEach(async () => {
  await phone.close()
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** From a product's page: two answers of its sheet. Gives the survey's address. */
const fillSheet = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Lập phiếu' }).click()
  await page.getByRole('button', { name: /Phiếu sản phẩm/ }).click()
  await page.waitForURL(/\/surveys\//)
  const survey = new URL(page.url())
  const address = `${survey.origin}${survey.pathname}`
  await page.goto(`${address}?at=contract-share`)
  const share = page.getByLabel('Phần sản lượng tiêu thụ có hợp đồng liên kết')
  await share.fill('60')
  await share.blur()
  await page.getByText('Đã lưu trên máy').waitFor()
  await page.goto(`${address}?at=sales-organisation`)
  await page.getByLabel('Một người phụ trách').check()
  await page.getByText('Đã lưu trên máy').waitFor()
  return address
}

const saved = (page: Page): Promise<void> => page.getByText('Đã lưu trên máy').first().waitFor()

describe('an assessment after a survey', () => {
  it('takes what the survey shows only when asked, points out a contradiction, and the office sees both', async () => {
    const { page } = phone
    await installApp(page, office.address)
    await phone.context.setOffline(true)
    await addProducer(page, 'HTX Rượu Kim Long')
    await addProduct(page, 'Rượu Kim Long', 'ruou trang', /Rượu trắng/)
    const product = page.url()
    const survey = await fillSheet(page)

    await page.goto(product)
    const id = await startAssessment(page)
    const at = (code: string): Promise<unknown> => page.goto(`${office.address}/assessments/${id}?at=${code}`)
    await at('intro')
    await page.getByText('2 tiêu chí có gợi ý từ phiếu khảo sát').first().waitFor()
    await page.getByRole('button', { name: 'Xem gợi ý' }).first().click()
    const review = page.getByRole('dialog')
    await review.getByText('60 % sản lượng tiêu thụ có hợp đồng liên kết').waitFor()
    await review.getByRole('button', { name: 'Dùng cả 2 mức phù hợp' }).click()
    await review.getByRole('button', { name: 'Hoàn tác 2 mức' }).click()
    await review.getByRole('button', { name: 'Dùng mức này' }).first().click()
    await review.getByText('Đã dùng mức theo phiếu').waitFor()
    await review.getByRole('button', { name: 'Xong' }).click()

    await at('4.2')
    await page.locator('input[name="level-4.2"][value="3"]').press('Space')
    await page.getByText('Chấm cao hơn phiếu khảo sát').waitFor()
    await page.getByText('Nếu theo phiếu: 4 → 2 điểm, vẫn 1 sao.').waitFor()
    await page.getByRole('button', { name: 'Giữ mức của tôi' }).click()
    await page.locator('textarea:focus').fill('Đã có phòng kinh doanh từ tháng 9')
    await page.locator('textarea:focus').blur()
    await saved(page)

    // A survey that changes changes what it suggests: the level that was taken is now higher than what it shows.
    await page.goto(`${survey}?at=contract-share`)
    await page.getByLabel('Phần sản lượng tiêu thụ có hợp đồng liên kết').fill('40')
    await page.getByLabel('Phần sản lượng tiêu thụ có hợp đồng liên kết').blur()
    await saved(page)
    await at('1.4')
    await page.getByText('Chấm cao hơn phiếu khảo sát').waitFor()
    await page.getByRole('button', { name: /^Tiêu chí/ }).click()
    await page.getByRole('dialog').getByText('khác phiếu khảo sát').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click()
    const finish = page.getByRole('dialog')
    await finish.getByText('2 tiêu chí khác với phiếu khảo sát').waitFor()
    await finish.getByText('Lý do: Đã có phòng kinh doanh từ tháng 9').waitFor()
    await finish.getByRole('button', { name: 'Vẫn kết thúc' }).click()
    await page.waitForURL(/\/result$/)
    await page.getByRole('heading', { name: '2 tiêu chí khác với phiếu khảo sát' }).waitFor()

    await signIn(desk.page, office.address)
    const code = await makeCode(desk.page, 'Trần Thị Hoa')
    await phone.context.setOffline(false)
    await enrol(page, office.address, code)
    await untilAllSent(page, office.address)
    const records = officeRecords(dataDir)
    const response = records.find((record) => record.kind === 'response')?.id
    expect(records.find((record) => record.id === id)?.data).toMatchObject({
      answers: { '1.4': 1, '4.2': 3 },
      basis: {
        '1.4': { kind: 'confirmed', answer: 1, survey: 1, responses: [response] },
        '4.2': { kind: 'overridden', answer: 3, survey: 1, responses: [response] },
      },
    })

    await desk.page.getByRole('link', { name: 'Hàng đợi', exact: true }).click()
    await desk.page.getByRole('button', { name: 'Gửi ngay' }).click()
    await desk.page.getByRole('link', { name: 'Bản đánh giá', exact: true }).click()
    await desk.page.getByRole('link', { name: 'Rượu Kim Long' }).click()
    await desk.page.getByRole('heading', { name: '2 tiêu chí khác với phiếu khảo sát' }).waitFor()
    await desk.page.getByText('Lý do: Đã có phòng kinh doanh từ tháng 9').waitFor()
    await desk.page.getByRole('cell', { name: /Giữ khác với phiếu khảo sát/ }).waitFor()
  })
})
