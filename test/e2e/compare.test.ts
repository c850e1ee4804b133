import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scrollsSideways, violationsOn } from './axe.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { enrol, installApp, shutter, signIn, untilAllSent } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let officer: Phone
let commune: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  officer = await openPhone(join(folder, 'officer'), { hasMedia: true })
  commune = await openPhone(join(folder, 'commune'))
})

afterEach(async () => {
  await officer.close()
  await commune.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A one-time code for somebody of that role in Đông Hà. */
const codeFor = async (desk: Page, holder: string, role: string): Promise<string> => {
  await desk.goto(`${office.address}/office/devices`)
  await desk.getByRole('button', { name: 'Tạo mã đăng ký' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Người giữ máy').fill(holder)
  await dialog.getByLabel('Vai trò').selectOption({ label: role })
  await dialog.getByLabel('Phường Đông Hà', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Tạo mã' }).click()
  await dialog.getByRole('img', { name: 'Mã QR của mã đăng ký' }).waitFor()
  const code = await dialog.locator('.code-dialog-code').textContent()
  return code ?? ''
}

/** Enrols a phone and waits until the sample's talk has come to it. */
const joinOffice = async ({ page }: Phone, code: string): Promise<void> => {
  // Behind another tab a page is drawn once a second.
  await page.bringToFront()
  await installApp(page, office.address)
  await enrol(page, office.address, code)
  await page.goto(office.address)
}

const faultsOf = async (page: Page): Promise<string[]> => [
  ...(await violationsOn(page, { tags: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })),
  ...((await scrollsSideways(page)) ? ['too wide'] : []),
]

describe('a dispute about one criterion', () => {
  it('begins with an officer’s photo without a network, is answered on the commune’s phone without one, and is settled at the office', async () => {
    const desk = await commune.context.newPage()
    await desk.setViewportSize(DESK_SIZE)
    await signIn(desk, office.address)
    const codes = [await codeFor(desk, 'Trần Thị Hoa', 'Cán bộ'), await codeFor(desk, 'Lê Văn Xã', 'Cán bộ xã')]
    await joinOffice(officer, codes[0] ?? '')
    await joinOffice(commune, codes[1] ?? '')

    const { page } = officer
    await page.getByText('Chờ tôi trả lời (2)').waitFor()
    await page
      .locator('section')
      .filter({ hasText: 'Chờ tôi trả lời (2)' })
      .getByRole('link', { name: /Nước mắm cá nục/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'So sánh các bản chấm' }).click()
    await officer.context.setOffline(true)
    await page.getByText('Chỉ cần theo cán bộ ở tiêu chí 2.1: 73 điểm, 4 sao → 72 điểm, 3 sao.').waitFor()
    await page.getByText('Nếu theo xã: 73 điểm, 4 sao → 71 điểm, 3 sao').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Không đồng ý về tiêu chí 2.1' }).click()
    await page.getByLabel('Nội dung').fill('Nơi khác cũng làm nước mắm cá nục')
    await page.getByLabel('Gửi tới').selectOption({ label: 'Cán bộ xã' })
    await page.getByRole('button', { name: 'Chụp ảnh' }).click()
    await shutter(page).click()
    await page.getByText('Đã lưu ảnh 1 trên máy').waitFor()
    await page.getByRole('button', { name: 'Xong' }).click()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Lưu ý kiến' }).click()
    await page.getByText('Đã lưu ý kiến trên máy').waitFor()
    await page.goto(office.address)
    await page.getByText('Tôi chờ trả lời (1)').waitFor()
    await officer.context.setOffline(false)
    await untilAllSent(page, office.address)

    const phone = commune.page
    await phone.goto(office.address)
    await phone.getByText('Chờ tôi trả lời (1)').waitFor()
    await commune.context.setOffline(true)
    await phone.getByRole('link', { name: /Nơi khác cũng làm/ }).click()
    await phone.getByText('Trần Thị Hoa · Cán bộ').waitFor()
    await phone.getByRole('link', { name: 'Trả lời' }).click()
    await phone.getByLabel('Nội dung').fill('Xã đồng ý, chỉ dẫn địa lý chưa có')
    await phone.getByRole('button', { name: 'Lưu ý kiến' }).click()
    await phone.getByText('Đã lưu ý kiến trên máy').waitFor()
    await phone.getByText('Đang chờ: Cán bộ', { exact: true }).waitFor()
    await commune.context.setOffline(false)
    await untilAllSent(phone, office.address)

    await desk.bringToFront()
    await desk.goto(`${office.address}/office/talk`)
    await desk
      .getByRole('row', { name: /Xã đồng ý/ })
      .getByRole('link')
      .click()
    await desk.locator('.thumbnail-picture').waitFor({ timeout: 60_000 })
    await desk.getByRole('button', { name: 'Đã thống nhất' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Đã thống nhất' }).click()
    await desk.getByText(/ghi nhận thống nhất lúc/).waitFor()
    await desk.getByRole('link', { name: 'So sánh các bản chấm' }).click()
    await desk.getByRole('table').waitFor()
    expect(await faultsOf(desk)).toEqual([])
    await desk.goto(`${office.address}/office/queue`)
    await desk.getByText('Mọi thay đổi đã gửi tới văn phòng.').waitFor()

    const said = officeRecords(join(folder, 'office')).filter(({ kind }) => kind === 'comment')
    expect(said.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ stance: 'dispute', role: 'officer', by: 'Trần Thị Hoa', to: 'commune', criterion: '2.1' },
          ...{ evidence: expect.any(String), settled: expect.objectContaining({ at: expect.any(String) }) },
        }),
        expect.objectContaining({ stance: 'answer', role: 'commune', by: 'Lê Văn Xã', replyTo: expect.any(String) }),
      ]),
    )
  })
})
