import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { evidenceOnPhone } from './phone-store.ts'
import { CORRUPT_PHOTO, galleryPhoto, PDF_NAMED_JPG } from './pictures.ts'
import { enrol, installApp, makeCode, shutter, signIn, toCriterion, untilAllSent } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
})

afterEach(async () => {
  await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The phone; its app is stored for use without a network where the story is without one. */
const open = async (options: { isStored?: false } = {}): Promise<Page> => {
  phone = await openPhone(join(folder, 'phone'), { hasMedia: true, ...options })
  return phone.page
}

const takePhotos = async (page: Page, count: number): Promise<void> => {
  await page.getByRole('button', { name: 'Chụp ảnh' }).first().click()
  for (let shot = 1; shot <= count; shot += 1) {
    await shutter(page).click()
    await page.getByText(`Đã lưu ảnh ${shot} trên máy`).waitFor()
  }
  await page.getByRole('button', { name: 'Xong' }).click()
}

const gallery = (page: Page) => page.locator('input[type=file]').first()

describe('at a criterion, without a network', () => {
  it('photos and papers are kept under it, each judged by what it is and not by its name', async () => {
    const page = await open()
    await installApp(page, office.address)
    await office.stop()
    await phone.context.setOffline(true)
    await page.reload()
    await toCriterion(page)
    await page.getByText('Mức này có điểm nhưng chưa có minh chứng').waitFor()

    await takePhotos(page, 2)
    await page.getByRole('heading', { name: 'Minh chứng (2)' }).waitFor()
    await page.getByText('Mức này đã có minh chứng').waitFor()
    await gallery(page).setInputFiles([await galleryPhoto(page, 'san.jpg'), PDF_NAMED_JPG])
    await page.getByText('Đã lưu 2 minh chứng trên máy').waitFor()

    const [first, second, fromGallery, paper] = await evidenceOnPhone(page)
    expect([first, second]).toMatchObject([
      { data: { medium: 'photo', criterion: '1.2', file: { type: 'image/jpeg' } }, hasThumbnail: true },
      { data: { medium: 'photo', criterion: '1.2', file: { type: 'image/jpeg' } }, hasThumbnail: true },
    ])
    expect(fromGallery?.file).not.toMatch(/Exif|DONG-HA/)
    expect(fromGallery?.original).toBe('')
    expect(paper).toMatchObject({ data: { medium: 'document', fileName: 'giay-dang-ky.jpg' }, hasThumbnail: false })
    expect(paper?.file).toBe(PDF_NAMED_JPG.buffer.toString('latin1'))
    // Taken on its side, it is filed upright.
    await page.goto(`${office.address}/evidence/${fromGallery?.id}`)
    const size = await page
      .locator('.zoom-picture')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => [image.naturalWidth, image.naturalHeight]))
    expect(size).toEqual([800, 1200])
  })

  it('a bad shot is dropped and taken again, and a recording is kept', async () => {
    const page = await open({ isStored: false })
    await page.goto(office.address)
    await toCriterion(page)
    await page.getByRole('button', { name: 'Chụp ảnh' }).first().click()
    await shutter(page).click()
    await page.getByText('Đã lưu ảnh 1 trên máy').waitFor()
    await page.getByRole('button', { name: 'Bỏ ảnh này, chụp lại' }).click()
    await page.getByText('Đã bỏ ảnh vừa rồi').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Minh chứng (0)' }).waitFor()

    await page.getByRole('button', { name: 'Ghi âm' }).first().click()
    await page.getByRole('button', { name: 'Bắt đầu ghi' }).click()
    await page.getByText(/^Đang ghi 0:0[1-9]/).waitFor()
    await page.getByRole('button', { name: 'Dừng và lưu' }).click()
    await page.getByText('Đã lưu 1 minh chứng trên máy').waitFor()
    expect(await evidenceOnPhone(page)).toMatchObject([{ data: { medium: 'audio', file: { type: 'audio/webm' } } }])
    await page.locator('.evidence-tile').click()
    const sound = page.locator('audio')
    await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.readyState)).toBeGreaterThan(0)
  })

  it('the original of a photo is kept when that was asked for, but not the place that it tells', async () => {
    const page = await open({ isStored: false })
    await page.goto(`${office.address}/settings`)
    await page.getByLabel('Giữ cả ảnh gốc').check()
    await page.locator('.saved-is-saved').waitFor()
    await page.goto(office.address)
    await toCriterion(page)
    const photo = await galleryPhoto(page, 'san.jpg')
    await gallery(page).setInputFiles(photo)
    await page.getByText('Đã lưu 1 minh chứng trên máy').waitFor()
    await gallery(page).setInputFiles(photo)
    await page.getByText('Tệp này đã có ở đây rồi').waitFor()
    const [kept, ...others] = await evidenceOnPhone(page)
    expect(others).toEqual([])
    expect(kept?.original).toContain('Exif')
    expect(kept?.original).toHaveLength(photo.buffer.length)
    expect(kept?.original).not.toContain('DONG-HA')
  })
})

describe('what cannot be evidence', () => {
  it('is refused with its reason, and nothing saved is touched', async () => {
    const page = await open({ isStored: false })
    await page.goto(office.address)
    await toCriterion(page)
    await takePhotos(page, 1)
    const before = await evidenceOnPhone(page)

    const film = join(folder, 'dam-cuoi.mp4')
    writeFileSync(film, Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2', 'latin1'))
    truncateSync(film, 300 * 1024 * 1024)
    await gallery(page).setInputFiles(film)
    await page.getByText('Đây là video, không nhận làm minh chứng').waitFor()
    await gallery(page).setInputFiles(CORRUPT_PHOTO)
    await page.getByText('Tệp bị hỏng hoặc trống').waitFor()
    await gallery(page).setInputFiles({ name: 'bang.xlsx', mimeType: 'x', buffer: Buffer.from('PK\x03\x04 bảng tính') })
    await page.getByText('Không nhận loại tệp này').waitFor()
    const scan = join(folder, 'ho-so.pdf')
    writeFileSync(scan, '%PDF-1.7')
    truncateSync(scan, 40 * 1024 * 1024)
    await gallery(page).setInputFiles(scan)
    await page.getByText('quá lớn, nhận nhiều nhất 33,6 MB').waitFor()

    expect(await evidenceOnPhone(page)).toEqual(before)
  })

  it('a full disk while taking a photo is said in the camera, and the next photo is kept once there is room', async () => {
    const page = await open({ isStored: false })
    await page.goto(office.address)
    await toCriterion(page)
    const browser = await phone.context.newCDPSession(page)
    const { origin } = new URL(office.address)
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await page.getByRole('button', { name: 'Chụp ảnh' }).first().click()
    const shoot = async (): Promise<string | null> => {
      await shutter(page).click()
      await page.locator('.camera-shutter[aria-disabled="false"]').waitFor()
      return page.locator('.camera-words').textContent()
    }
    // Chromium looks at the room that is left every half minute: until then photos are saved.
    await expect
      .poll(shoot, { timeout: 90_000, interval: 3_000 })
      .toContain('Máy hết chỗ nên chưa lưu được tệp này; mọi thứ đã lưu trước đó vẫn an toàn')
    const kept = await evidenceOnPhone(page)
    expect(kept.filter((one) => one.file === '' || !one.hasThumbnail)).toEqual([])

    await browser.send('Storage.overrideQuotaForOrigin', { origin })
    // A slow machine's camera may show the former picture once more, which is kept already.
    await expect.poll(shoot, { timeout: 60_000, interval: 1_000 }).toContain(`Đã lưu ảnh ${kept.length + 1} trên máy`)
    expect(await evidenceOnPhone(page)).toHaveLength(kept.length + 1)
  })
})

it('a phone that dies while the camera is open comes back to the same criterion with all that was typed and taken', async () => {
  const page = await open()
  await installApp(page, office.address)
  await toCriterion(page)
  await page.getByLabel(/^Ghi chú/).fill('Vườn chè ở thôn 3')
  await page.getByRole('button', { name: 'Chụp ảnh' }).first().click()
  await shutter(page).click()
  await page.getByText('Đã lưu ảnh 1 trên máy').waitFor()
  await phone.kill()

  await open()
  // Opened anew from the home screen, not where it was.
  await phone.page.goto(office.address)
  await phone.page.getByRole('heading', { name: /^1\.2 / }).waitFor()
  await phone.page.getByRole('heading', { name: 'Minh chứng (1)' }).waitFor()
  expect(await phone.page.getByLabel(/^Ghi chú/).inputValue()).toBe('Vườn chè ở thôn 3')
  // Once: who opens the app later begins at its beginning.
  await phone.page.goto(office.address)
  await phone.page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
})

describe('the dossier', () => {
  it('counts the kinds of form 02, takes files for a kind, and lets what is not sorted be sorted', async () => {
    const page = await open({ isStored: false })
    await page.goto(office.address)
    await toCriterion(page)
    await takePhotos(page, 1)
    await page.getByRole('link', { name: 'Quay lại' }).click()
    await page.getByRole('link', { name: /Hồ sơ minh chứng/ }).click()
    await page.getByText('Có 0/15 loại tài liệu').first().waitFor()
    const kind = page.locator('details', { hasText: 'Nguồn gốc nguyên liệu' })
    await kind.getByText('Còn thiếu').waitFor()
    await kind.locator('summary').click()
    await kind.locator('input[type=file]').nth(1).setInputFiles(PDF_NAMED_JPG)
    await page.getByText('Có 1/15 loại tài liệu').first().waitFor()
    await kind.getByText('Có 1', { exact: true }).waitFor()

    await page.getByRole('heading', { name: 'Chưa xếp loại (1)' }).waitFor()
    await page.locator('section', { hasText: 'Chưa xếp loại' }).locator('.evidence-tile').click()
    await page.getByLabel('Chú thích').fill('Đồi chè thôn 3')
    await page.getByLabel('Loại tài liệu (mẫu 02)').selectOption('environment')
    await page.getByText('Đã lưu trên máy').waitFor()
    await page.getByRole('link', { name: 'Quay lại' }).click()
    await page.getByText('Có 2/15 loại tài liệu').first().waitFor()
    await page.getByRole('heading', { name: 'Chưa xếp loại' }).waitFor({ state: 'detached' })
  })
})

describe('sent originals', () => {
  it('give their room back, come again from the office when they are looked at, and can be seen at the desk', async () => {
    const page = await open()
    const desk = await phone.context.newPage()
    await signIn(desk, office.address)
    const code = await makeCode(desk, 'Trần Thị Hoa')
    // Behind another tab a page is drawn once a second.
    await page.bringToFront()
    await installApp(page, office.address)
    await enrol(page, office.address, code)
    await toCriterion(page)
    await takePhotos(page, 1)
    const [taken] = await evidenceOnPhone(page)
    await untilAllSent(page, office.address)
    await page.getByRole('heading', { name: /^Tệp văn phòng đã nhận/ }).waitFor()

    await page.goto(`${office.address}/producers/${taken?.data.producer}`)
    await page.getByRole('button', { name: 'Giải phóng tệp đã gửi' }).click()
    await page.getByText(/^Đã giải phóng/).waitFor()
    expect(await evidenceOnPhone(page)).toMatchObject([{ file: '', hasThumbnail: true }])
    await phone.context.setOffline(true)
    await page.goto(`${office.address}/evidence/${taken?.id}`)
    await page.getByText('Tệp vẫn an toàn ở văn phòng').waitFor()
    await phone.context.setOffline(false)
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.locator('.zoom-picture').waitFor()
    expect((await evidenceOnPhone(page))[0]?.file).toBe(taken?.file)

    await desk.bringToFront()
    await desk.setViewportSize(DESK_SIZE)
    await desk.goto(`${office.address}/office/products/${taken?.data.product}`)
    await desk.locator('.thumbnail-picture').waitFor({ timeout: 60_000 })
    await desk.locator('.evidence-tile').click()
    await desk.locator('.zoom-picture').waitFor()
  })
})
