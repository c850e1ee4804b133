import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Hearing } from '../../src/domain/records/council.ts'
import { Dossier } from '../../src/domain/records/dossier.ts'
import { faultsOnScreen } from './axe.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, PHONE_SIZE, type Phone } from './phone.ts'
import { answerCriterion, enrol, installApp, nextCriterion, signIn, untilAllSent } from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone
let first: Phone
let second: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir, { sampleData: true })
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
  first = await openPhone(join(folder, 'first'))
  second = await openPhone(join(folder, 'second'))
})

afterEach(async () => {
  await Promise.all([desk.close(), first.close(), second.close()])
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A code for a member of the council, made at the desk. */
const councilCode = async (page: Page, holder: string): Promise<string> => {
  await page.getByRole('link', { name: 'Máy', exact: true }).click()
  await page.getByRole('button', { name: 'Tạo mã đăng ký' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Người giữ máy').fill(holder)
  await dialog.getByLabel('Vai trò').selectOption({ label: 'Thành viên hội đồng' })
  await dialog.getByLabel('Phường Đông Hà', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Tạo mã' }).click()
  await dialog.getByRole('img', { name: 'Mã QR của mã đăng ký' }).waitFor()
  const code = await dialog.locator('.code-dialog-code').textContent()
  await dialog.getByRole('button', { name: 'Xong' }).click()
  return code ?? ''
}

/** From the first screen: begins the own sheet, answers two criteria at that place, and hands it in. */
const score = async ({ page }: Phone, place: number): Promise<void> => {
  await page.goto(office.address)
  await page.getByRole('link', { name: /Gạo hữu cơ.*Họp ngày/ }).click()
  await page.getByRole('button', { name: 'Bắt đầu chấm' }).click()
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.getByRole('heading', { name: /^1\.1 / }).waitFor()
  await answerCriterion(page, place)
  await nextCriterion(page)
  await answerCriterion(page, place)
  await page.getByRole('button', { name: /^Tiêu chí 2\// }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).click()
  await page.getByRole('dialog', { name: 'Nộp phiếu chấm điểm?' }).getByRole('button', { name: 'Nộp phiếu' }).click()
  await page.getByText('Đã nộp phiếu').waitFor()
}

/** Whatever this desk's own store holds of the sheets: answers, and whether they are sealed. */
const sheetsAt = (page: Page): Promise<{ sealed: boolean; answers: number }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sao-lang-office')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('records').objectStore('records').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            const sheets = reading.result.filter((row) => row.data.hearing !== undefined)
            resolve(
              sheets.map(({ data }) => ({ sealed: data.sealed === true, answers: Object.keys(data.answers).length })),
            )
          }
        }
      }),
  )

it('two members score alone, one of them without a network; the chair opens the sheets, all see them, and the dossier has the result', async () => {
  const { page } = desk
  await signIn(page, office.address)
  const codes = [await councilCode(page, 'Trần Thị Mẫu'), await councilCode(page, 'Nguyễn Văn Mẫu')]
  await Promise.all(
    [first, second].map(async (phone, index) => {
      await installApp(phone.page, office.address)
      await enrol(phone.page, office.address, codes[index] ?? '')
      await phone.page.goto(office.address)
      await phone.page.getByRole('heading', { name: 'Hội đồng' }).waitFor()
    }),
  )

  await second.context.setOffline(true)
  await Promise.all([score(first, 2), score(second, 0)])
  await second.page.getByText('chưa gửi được tới văn phòng').waitFor()
  await untilAllSent(first.page, office.address)

  await page.getByRole('link', { name: 'Hội đồng', exact: true }).click()
  await page.getByRole('link', { name: /Phiên họp hội đồng/ }).click()
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  await page.getByText('Đủ số thành viên để họp').waitFor()
  await page.getByRole('button', { name: 'Khai mạc phiên họp' }).click()
  await page.getByRole('link', { name: /Gạo hữu cơ/ }).click()
  await page.getByRole('button', { name: 'Cập nhật' }).click()
  await page.getByRole('button', { name: 'Mở 1 phiếu' }).waitFor()
  expect(await sheetsAt(page)).toEqual([{ sealed: true, answers: 0 }])

  await second.context.setOffline(false)
  await untilAllSent(second.page, office.address)
  await page.getByRole('button', { name: 'Cập nhật' }).click()
  await page.getByRole('button', { name: 'Mở 2 phiếu' }).click()
  const opening = page.getByRole('dialog', { name: 'Mở phiếu của hội đồng?' })
  await opening.getByText(/Có mặt nhưng chưa nộp phiếu.*Lê Văn Mẫu, Phạm Thị Mẫu, Hoàng Văn Mẫu/).waitFor()
  await opening.getByRole('button', { name: 'Mở phiếu' }).click()
  await page.getByRole('heading', { name: 'Kết quả chấm' }).waitFor()
  expect(await sheetsAt(page)).toEqual([
    { sealed: false, answers: 2 },
    { sealed: false, answers: 2 },
  ])
  await page.getByRole('button', { name: 'Kết luận' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi kết luận' }).click()
  await page.getByText('Đã ghi kết quả vào hồ sơ.').waitFor()
  await page.goto(`${office.address}/office/queue`)
  await page.getByText('Mọi thay đổi đã gửi tới văn phòng.').waitFor()

  const records = officeRecords(dataDir)
  const hearing = records.find(({ kind, data }) => kind === 'hearing' && Hearing.parse(data).status === 'decided')
  const { result, dossier, session } = Hearing.parse(hearing?.data)
  const { steps } = Dossier.parse(records.find(({ id }) => id === dossier)?.data)
  expect(steps['007']).toMatchObject({ action: 'score', points: (result?.sum ?? 0) / 2, stars: 1 })

  await second.page.getByRole('button', { name: 'Gửi ngay' }).click()
  await second.page.goto(`${office.address}/council/hearings/${hearing?.id}`)
  const compared = second.page.getByRole('table', { name: 'So sánh các phiếu' })
  await compared.getByRole('columnheader', { name: 'Trần Thị Mẫu' }).waitFor({ state: 'attached' })
  await compared.getByRole('columnheader', { name: 'Nguyễn Văn Mẫu' }).waitFor({ state: 'attached' })

  const faults = await faultsOnScreen(second.page, new URL(second.page.url()).pathname)
  for (const [path, size] of [
    [`hearings/${hearing?.id}`, DESK_SIZE],
    [session, PHONE_SIZE],
    [`${session}/minutes`, PHONE_SIZE],
  ] as const) {
    await page.setViewportSize(size)
    await page.goto(`${office.address}/office/council/${path}`)
    await page.locator('h1').filter({ hasText: /\S/ }).first().waitFor()
    faults.push(...(await faultsOnScreen(page, new URL(page.url()).pathname)))
  }
  expect(faults).toEqual([])
})
