import 'fake-indexeddb/auto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { placeOf } from '../../src/server/blobs/blob-store.ts'
import { type NodePhone, nodePhone, open, withPhotos } from '../app/node-phone.ts'
import { takePhoto } from '../store/evidence.ts'
import { startOffice } from './office-process.ts'
import { officeLedger, officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { addProducer, enrol, installApp, makeCode, makeCodeAgain, signIn, untilAllSent } from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let far: Phone
let near: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  far = await openPhone(join(folder, 'far'))
  near = await openPhone(join(folder, 'near'))
})

afterEach(async () => {
  vi.unstubAllGlobals()
  await far.close()
  await near.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A code made at the desk for that holder's very device, which came back from a copy. */
const codeAgain = async (holder: string): Promise<string> => {
  const desk = await near.context.newPage()
  await desk.goto(`${office.address}/office`)
  const code = await makeCodeAgain(desk, holder)
  await desk.close()
  return code
}

/** Two codes made at the desk, in a page of the phone that has a network. */
const makeCodes = async (): Promise<[string, string]> => {
  const desk = await near.context.newPage()
  await signIn(desk, office.address)
  const codes: [string, string] = [await makeCode(desk, 'Trần Thị Hoa'), await makeCode(desk, 'Lê Văn Ba')]
  await desk.close()
  return codes
}

const toFiles = async (page: Page): Promise<void> => {
  await page.goto(`${office.address}/files`)
  await page.getByRole('heading', { name: 'Bản sao và chuyển tay' }).waitFor()
}

/** Presses a button that gives a file out; where the file is. */
const fileFrom = async (page: Page, button: string, name: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const path = join(folder, name)
  await download.saveAs(path)
  return path
}

it('reaches the office by a file that another phone carries, once, and the reply empties the queue, all without a network', async () => {
  const [forFar, forNear] = await makeCodes()
  await installApp(far.page, office.address)
  await enrol(far.page, office.address, forFar)
  await enrol(near.page, office.address, forNear)
  await far.context.setOffline(true)
  await addProducer(far.page, 'HTX Chè Khe Sanh')
  await toFiles(far.page)
  await far.page.getByText('1 thay đổi chưa gửi').waitFor()
  const changes = await fileFrom(far.page, 'Tạo tệp gửi đi', 'changes.slbundle')

  await toFiles(near.page)
  // The carrier has no network either when the file comes: it is kept, and goes by itself.
  await near.context.setOffline(true)
  await near.page.locator('input[type=file]').setInputFiles(changes)
  await near.page.getByText('Trần Thị Hoa').waitFor()
  await near.page.getByRole('button', { name: 'Gửi về văn phòng' }).click()
  await near.page.getByText('Đã giữ trên máy này').waitFor()
  expect(officeRecords(dataDir)).toEqual([])
  await near.context.setOffline(false)
  await near.page.getByText('Văn phòng nhận 1 thay đổi').waitFor()
  const reply = await fileFrom(near.page, 'Tạo tệp trả lời', 'reply.slbundle')
  expect(officeRecords(dataDir)).toMatchObject([{ kind: 'producer', data: { name: 'HTX Chè Khe Sanh' } }])

  await near.page.getByRole('button', { name: 'Bỏ khỏi danh sách' }).click()
  await near.page.locator('input[type=file]').setInputFiles([])
  await near.page.locator('input[type=file]').setInputFiles(changes)
  await near.page.getByRole('button', { name: 'Gửi về văn phòng' }).click()
  await near.page.getByText('1 đã nhận từ trước').waitFor()
  expect(officeLedger(dataDir)).toHaveLength(1)

  await far.page.locator('input[type=file]').setInputFiles(reply)
  await far.page.getByRole('button', { name: 'Nhận trả lời' }).click()
  await far.page.getByText('Đã ghi nhận trả lời cho 1 thay đổi').waitFor()
  await far.page.getByText('Không còn thay đổi nào chờ gửi').waitFor()
})

it('comes back from a copy after the browser cleared its database, says so, and goes on as the same phone', async () => {
  const [code] = await makeCodes()
  const { page } = far
  await installApp(page, office.address)
  await enrol(page, office.address, code)
  await far.context.setOffline(true)
  await addProducer(page, 'Hộ nước mắm Cửa Việt')
  await toFiles(page)
  await page
    .getByLabel(/^Cụm mật khẩu/)
    .first()
    .fill('mưa chiều phố nhỏ')
  const copy = await fileFrom(page, 'Tạo bản sao', 'copy.slbundle')
  await page.getByText('Bản sao gần nhất').waitFor()

  const devtools = await far.context.newCDPSession(page)
  const { origin } = new URL(office.address)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.reload()
  await page.getByText('Trình duyệt đã xóa dữ liệu của ứng dụng').waitFor()
  await toFiles(page)
  await page.locator('input[type=file]').setInputFiles(copy)
  await page.getByLabel('Tệp này có khóa').fill('mưa chiều')
  await page.getByRole('button', { name: 'Mở tệp' }).click()
  await page.getByText('Cụm mật khẩu không đúng').waitFor()
  await page.getByLabel('Tệp này có khóa').fill('mưa chiều phố nhỏ')
  await page.getByRole('button', { name: 'Mở tệp' }).click()
  await page.getByRole('button', { name: 'Khôi phục vào máy này' }).click()
  await page.getByText('Đã khôi phục 1 hồ sơ và 1 thay đổi chưa gửi').waitFor()

  await far.context.setOffline(false)
  await enrol(page, office.address, await codeAgain('Trần Thị Hoa'))
  await untilAllSent(page, office.address)
  expect(officeRecords(dataDir)).toMatchObject([{ data: { name: 'Hộ nước mắm Cửa Việt' } }])
})

/** A phone that takes photos, which no browser of a test can: everything of it but its screens. */
const phoneWithCamera = async (code: string): Promise<NodePhone> => {
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, { cache: _cache, ...init }: RequestInit = {}) =>
    fetch(new URL(path, office.address), init),
  )
  const phone = await nodePhone()
  await phone.enrol(code)
  return phone
}

/** Where the office keeps a file's bytes (`server/blobs`). */
const bytesAtOffice = (sha256: string): Buffer => readFileSync(join(dataDir, 'files', placeOf(sha256)))

it('brings photos along: another phone takes them out of a locked file and sends them, and the reply gives their receipts', async () => {
  const [forCamera, forNear] = await makeCodes()
  const camera = await phoneWithCamera(forCamera)
  await enrol(near.page, office.address, forNear)
  const { id, photo, file } = await takePhoto(camera.store, 300_000)
  await camera.files.giveChanges({ ...withPhotos, passphrase: 'mưa chiều phố nhỏ' })
  const changes = join(folder, 'photos.slbundle')
  writeFileSync(changes, Buffer.from(await camera.given().arrayBuffer()))

  await toFiles(near.page)
  await near.page.locator('input[type=file]').setInputFiles(changes)
  await near.page.getByText('1 mục · 2 ảnh, tệp').waitFor()
  await near.page.getByText('đưa nguyên tệp này cho văn phòng').waitFor()
  await near.page.getByLabel('Tệp này có khóa').fill('mưa chiều phố nhỏ')
  await near.page.getByRole('button', { name: 'Mở tệp' }).click()
  await near.page.getByText('1 mục · 2 ảnh, tệp').waitFor()
  await near.page.getByRole('button', { name: 'Gửi về văn phòng' }).click()
  await near.page.getByText('Văn phòng nhận 1 thay đổi').waitFor()
  await near.page.getByText('văn phòng đã có 2 trên 2').waitFor()
  expect(bytesAtOffice(file.sha256).equals(photo)).toBe(true)

  const reply = new Blob([readFileSync(await fileFrom(near.page, 'Tạo tệp trả lời', 'reply.slbundle'))])
  const { content } = await open(camera, reply, 'reply')
  expect(await camera.files.takeReply(content)).toEqual({ kind: 'taken', changes: 1, files: 2 })
  expect(await camera.store.uploadsOf(id)).toMatchObject([{ state: 'stored' }, { state: 'stored' }])
})

it('a copy with photos brings a phone back on another one, which sends what was not sent', async () => {
  const [forCamera] = await makeCodes()
  const camera = await phoneWithCamera(forCamera)
  const { photo, file } = await takePhoto(camera.store, 300_000)
  await camera.files.giveCopy(withPhotos)
  const copy = join(folder, 'copy.slbundle')
  writeFileSync(copy, Buffer.from(await camera.given().arrayBuffer()))

  const { page } = far
  await toFiles(page)
  await page.locator('input[type=file]').setInputFiles(copy)
  await page.getByRole('button', { name: 'Khôi phục vào máy này' }).click()
  await page.getByText('Đã khôi phục 1 hồ sơ và 1 thay đổi chưa gửi, 2 ảnh, tệp').waitFor()
  await page.getByLabel('Kèm 2 ảnh, tệp (302 KB)').first().waitFor()
  await enrol(page, office.address, await codeAgain('Trần Thị Hoa'))
  await untilAllSent(page, office.address)
  await toFiles(page)
  await page.getByText('Không còn thay đổi nào chờ gửi').waitFor()
  expect(bytesAtOffice(file.sha256).equals(photo)).toBe(true)
  await page.locator('input[type=file]').setInputFiles(copy)
  await page.getByRole('button', { name: 'Khôi phục vào máy này' }).click()
  await page.getByText('Mọi thứ trong bản sao đã có trên máy này').waitFor()
})
