import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import readQr from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOnScreen } from './axe.ts'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, PHONE_SIZE, type Phone } from './phone.ts'
import { signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let browser: Phone

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  browser = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
})
afterAll(async () => {
  await browser.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What a camera in front of the screen reads. */
const scan = async (page: Page, label: string): Promise<string> => {
  const picture = await page.getByRole('img', { name: label }).screenshot()
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/png' }),
    )
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height)
    return { data: [...(image?.data ?? [])], width: bitmap.width, height: bitmap.height }
  }, picture.toString('base64'))
  return readQr(Uint8ClampedArray.from(data), width, height)?.data ?? ''
}

const faultsAtBothSizes = async (page: Page, name: string): Promise<string[]> => {
  const faults = await faultsOnScreen(page, name)
  await page.setViewportSize(PHONE_SIZE)
  faults.push(...(await faultsOnScreen(page, `${name}, on a phone`)))
  await page.setViewportSize(DESK_SIZE)
  return faults
}

describe('the desk and a phone with ODK Collect', () => {
  it('gives it a key by a code to scan, and shows what it sent as a survey', async () => {
    const { page } = browser
    await signIn(page, office.address)
    await page.getByRole('link', { name: 'Máy', exact: true }).click()
    await page.getByRole('link', { name: 'ODK Collect, KoboCollect' }).click()
    await page.getByText('Chưa có phiếu nào gửi đến').waitFor()
    await page.getByRole('button', { name: 'Tạo khóa cho một máy' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Người giữ máy').fill('Hồ Thị Lan')
    await dialog.getByLabel('Phường Đông Hà', { exact: true }).check()
    await dialog.getByRole('button', { name: 'Tạo khóa' }).click()
    await dialog.getByText('Mật khẩu chỉ hiện lần này').waitFor()
    const scanned = await scan(page, 'Mã QR cài đặt cho ODK Collect, KoboCollect')
    const { general } = JSON.parse(inflateSync(Buffer.from(scanned, 'base64')).toString('utf8'))
    expect(general.server_url).toBe(`${office.address}/openrosa`)
    expect(await faultsAtBothSizes(page, 'the key')).toEqual([])
    await dialog.getByRole('button', { name: 'Xong' }).click()

    const basic = Buffer.from(`${general.username}:${general.password}`).toString('base64')
    const headers = { authorization: `Basic ${basic}` }
    const producers = await (await fetch(`${general.server_url}/lists/saolang-producers.csv`, { headers })).text()
    const producer = /^([0-9a-f-]{36}),HTX/m.exec(producers)?.[1] ?? ''
    const body = new FormData()
    const xml = `<data id="visit-note" version="1"><_saolang><_saolang_area>19333</_saolang_area><_saolang_producer>${producer}</_saolang_producer></_saolang><visit><day>2026-11-20</day></visit><seen><findings>Vườn chè tốt</findings></seen><meta><instanceID>uuid:e2e</instanceID></meta></data>`
    body.append('xml_submission_file', new File([xml], 'phieu.xml', { type: 'text/xml' }))
    expect((await fetch(`${general.server_url}/submission`, { method: 'POST', headers, body })).status).toBe(201)
    const unknown = new FormData()
    const other = xml.replace('id="visit-note"', 'id="khao-sat-che"').replace('uuid:e2e', 'uuid:other')
    unknown.append('xml_submission_file', new File([other], 'phieu.xml', { type: 'text/xml' }))
    const held = await fetch(`${general.server_url}/submission`, { method: 'POST', headers, body: unknown })
    expect(held.status).toBe(202)

    await page.reload()
    await page.getByText('Đã thành phiếu').waitFor()
    await page.getByText('Không có mẫu phiếu “khao-sat-che 1”').waitFor()
    for (const fold of await page.locator('.fold').all()) await fold.click()
    expect(await faultsAtBothSizes(page, 'what came')).toEqual([])
    await page.getByRole('link', { name: 'Mở phiếu' }).click()
    await page.getByText('Vườn chè tốt').waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Ngừng máy này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ngừng máy này' }).click()
    await page.getByText('Đã ngừng').waitFor()
    expect((await fetch(`${general.server_url}/formList`, { headers })).status).toBe(403)
  })
})
