import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { openPhone, type Phone } from './phone.ts'
import { heavyPhoto } from './pictures.ts'
import { foundInProfile } from './profile-dump.ts'
import { addProduct, answerCriterion, installApp, startAssessment } from './steps.ts'

const PIN = '739154'
const NAME = 'Hồ Thị Kêu Xà Bần'
const PHONE = '0987 201 463'
const DRAFT = 'Pả Hương đang gõ dở'
const NOTE = 'nợ ngân hàng bốn mươi hai triệu'
const PRODUCT = 'Rượu men lá Vàng Pưl'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let address: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  address = office.address
})
afterAll(async () => {
  await office?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Mã PIN', { exact: true }).fill(PIN)
  await page.getByRole('button', { name: 'Mở khóa' }).click()
}

const setLock = async (page: Page, at = address): Promise<void> => {
  await page.goto(`${at}/lock`)
  await page.getByLabel('Mã PIN', { exact: true }).fill(PIN)
  await page.getByRole('button', { name: 'Đặt mã' }).click()
  await page.getByRole('heading', { name: 'Nhập lại mã vừa đặt' }).waitFor()
  await unlock(page)
  await page.getByText('Đang khóa bằng mã PIN.').waitFor()
}

/** A visit with everything that tells of a person; gives stretches of the photo's bytes. */
const visit = async (page: Page): Promise<Buffer[]> => {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByLabel('Giữ cả ảnh gốc').check()
  await page.getByRole('link', { name: 'Chủ thể', exact: true }).click()
  await page.getByRole('link', { name: 'Thêm chủ thể' }).click()
  await page.getByLabel('Tên', { exact: true }).pressSequentially(NAME)
  await page.getByLabel(/^Điện thoại/).pressSequentially(PHONE)
  await page.getByRole('button', { name: 'Lưu chủ thể' }).click()
  await page.getByRole('heading', { name: NAME, level: 1 }).waitFor()
  await addProduct(page, PRODUCT, 'che tuoi', /Chè tươi/)
  await startAssessment(page)
  await answerCriterion(page, 1)
  await page
    .getByRole('textbox', { name: /Ghi chú/ })
    .first()
    .pressSequentially(NOTE)
  const photo = await heavyPhoto(page, 'nha-ba-keu.jpg')
  await page.locator('input[type=file]').first().setInputFiles(photo)
  await page.getByText('Đã lưu 1 minh chứng trên máy').waitFor()
  await page.getByRole('link', { name: 'Chủ thể', exact: true }).click()
  await page.getByRole('searchbox').fill(NAME)
  await page
    .getByRole('link', { name: new RegExp(NAME) })
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Chủ thể', exact: true }).click()
  await page.getByRole('link', { name: 'Thêm chủ thể' }).click()
  await page.getByLabel('Tên', { exact: true }).pressSequentially(DRAFT)
  // Left and opened again, it shows what is kept.
  await page.getByRole('link', { name: 'Chủ thể', exact: true }).click()
  await page.getByRole('link', { name: 'Thêm chủ thể' }).click()
  await expect.poll(() => page.getByLabel('Tên', { exact: true }).inputValue()).toBe(DRAFT)
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByRole('heading', { name: 'Khóa ứng dụng' }).waitFor()
  return [4_000, 40_000].map((at) => photo.buffer.subarray(at, at + 32))
}

const TEXTS = [NAME, PHONE, DRAFT, NOTE, PRODUCT, 'nha-ba-keu.jpg', PIN]

/** At the lock screen, in front of everything. */
const locked = (page: Page) => page.getByRole('heading', { name: 'Mở khóa' })

const lock = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Khóa ngay' }).click()
  await locked(page).waitFor()
}

const lockAndClose = async (phone: Phone): Promise<void> => {
  await lock(phone.page)
  await phone.close()
}

/** Opens the app where there is no network, and finds all of the visit, the half-typed form too. */
const findAllAgain = async (profile: string): Promise<void> => {
  const phone = await openPhone(profile)
  const { page } = phone
  await phone.context.setOffline(true)
  await page.goto(`${address}/producers`)
  await locked(page).waitFor()
  await unlock(page)
  await page
    .getByRole('link', { name: new RegExp(NAME) })
    .first()
    .click()
  await page.getByText(PHONE).waitFor()
  await page.getByText(PRODUCT).waitFor()
  await page.getByRole('link', { name: 'Chủ thể', exact: true }).click()
  await page.getByRole('link', { name: 'Thêm chủ thể' }).click()
  await expect.poll(() => page.getByLabel('Tên', { exact: true }).inputValue()).toBe(DRAFT)
  await page.getByRole('link', { name: 'Hàng đợi' }).click()
  await page.getByRole('heading', { name: /^Đang chờ \(\d+\)/ }).waitFor()
  await phone.close()
}

describe('a lost phone', () => {
  it('holds nothing in its files of what was written under a lock, and gives it back without a network', async () => {
    const profile = join(folder, 'locked')
    const phone = await openPhone(profile)
    await installApp(phone.page, address)
    await setLock(phone.page)
    const bytes = await visit(phone.page)
    await lockAndClose(phone)
    expect(foundInProfile(profile, { texts: TEXTS, bytes })).toEqual([])
    await findAllAgain(profile)
  })

  it('holds nothing either of what was written before there was a lock, once the app was opened again', async () => {
    const profile = join(folder, 'migrated')
    const before = await openPhone(profile)
    await installApp(before.page, address)
    const bytes = await visit(before.page)
    await before.close()
    // What is looked for is found where there is no lock: else to find nothing would say nothing.
    const found = foundInProfile(profile, { texts: TEXTS, bytes }).join()
    for (const planted of [NAME, PHONE, DRAFT, NOTE, PRODUCT, 'bytes 0', 'bytes 1']) expect(found).toContain(planted)
    const during = await openPhone(profile)
    await setLock(during.page)
    await lockAndClose(during)
    await findAllAgain(profile)
    expect(foundInProfile(profile, { texts: TEXTS, bytes })).toEqual([])
  })
})

/** The phone's own lock, whose user is always there and is always recognised; it gives secrets to pages (PRF). */
const addAuthenticator = async (browser: CDPSession): Promise<string> => {
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  return authenticatorId
}

describe('a lock that the phone’s own lock takes part in', () => {
  it('opens with both alone: not for somebody whom the phone does not recognise, nor with the lock of another phone, but by the code on paper', async () => {
    const at = `http://localhost:${office.port}`
    const phone = await openPhone(join(folder, 'strong'), { isStored: false })
    const { page } = phone
    const browser = await phone.context.newCDPSession(page)
    await browser.send('WebAuthn.enable')
    const own = await addAuthenticator(browser)
    await setLock(page, at)
    await page.getByRole('button', { name: 'Bật' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Mã PIN đang dùng').fill(PIN)
    await dialog.getByRole('button', { name: 'Bật' }).click()
    const code = (await dialog.locator('.spare-code').textContent()) ?? ''
    await dialog.getByRole('button', { name: 'Tôi đã ghi ra giấy' }).click()
    const isStrong = page.getByText('Đang khóa bằng mã PIN cùng khóa của máy.')
    await isStrong.waitFor()

    await lock(page)
    await page.getByLabel('Mã PIN', { exact: true }).fill('739155')
    await page.getByRole('button', { name: 'Mở khóa' }).click()
    await page.getByText('Mã PIN không đúng.').waitFor()
    await unlock(page)
    await isStrong.waitFor()

    const whatToDo = page.getByText(/bấm “Quên mã\?” rồi mở bằng mã dự phòng đã ghi ra giấy/)
    await lock(page)
    await browser.send('WebAuthn.setUserVerified', { authenticatorId: own, isUserVerified: false })
    await unlock(page)
    await whatToDo.waitFor()
    await browser.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: own })
    await addAuthenticator(browser)
    await page.reload()
    await unlock(page)
    await whatToDo.waitFor()

    await page.getByRole('button', { name: 'Quên mã?' }).click()
    await page.getByLabel('Mã dự phòng').fill(code)
    await page.getByRole('button', { name: 'Mở bằng mã dự phòng' }).click()
    await page.getByLabel('Mã PIN mới').fill('508361')
    await page.getByRole('button', { name: 'Lưu mã mới và mở' }).click()
    // The lost lock has no part in the new one.
    await page.getByText('Đang khóa bằng mã PIN.').waitFor()
    await phone.close()
  })
})
