import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Evidence, filesOf } from '../../src/domain/records/evidence.ts'
import { type CutLink, openCutLink } from '../server/cut-link.ts'
import { startOffice } from './office-process.ts'
import { officeFile, officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { filesOnPhone, recordsOnPhone } from './phone-store.ts'
import { galleryPhoto, heavyPhoto } from './pictures.ts'
import { addProducer, enrol, installApp, makeCode, shutter, signIn, untilAllSent } from './steps.ts'
import {
  beginSurvey,
  card,
  finishSurvey,
  gallery,
  nextPage,
  question,
  say,
  sign,
  takePhotos,
  untilSaved,
} from './survey-steps.ts'

/** Bytes upwards after which the link breaks: less than one chunk of a photo. */
const CUT_EVERY = 200 * 1024
const KHE_SANH = { latitude: 16.62012, longitude: 106.73241, accuracy: 9 }

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let link: CutLink
let phone: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  link = await openCutLink(office.port, CUT_EVERY)
  await openAgain()
})

afterEach(async () => {
  await phone.close()
  await link[Symbol.asyncDispose]()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

const openAgain = async (): Promise<void> => {
  phone = await openPhone(join(folder, 'phone'), { hasMedia: true })
  await phone.context.grantPermissions(['geolocation'], { origin: link.address })
  await phone.context.setGeolocation(KHE_SANH)
}

/** A dead battery, and the app opened from the home screen again, still without a network. */
const dieAndComeBack = async (): Promise<void> => {
  await phone.kill()
  await openAgain()
  await phone.context.setOffline(true)
  await phone.page.goto(link.address)
}

describe('a survey in a village without signal', () => {
  it('outlives three dead batteries and reaches the office to the last answer and byte over a link that keeps breaking', async () => {
    const desk = await phone.context.newPage()
    await signIn(desk, link.address)
    const code = await makeCode(desk, 'Trần Thị Hoa')
    await desk.close()
    await installApp(phone.page, link.address)
    await enrol(phone.page, link.address, code)
    await phone.context.setOffline(true)
    await phone.page.goto(link.address)
    await addProducer(phone.page, 'HTX Chè Khe Sanh')
    await beginSurvey(phone.page, /Khảo sát chủ thể/)

    // What the producer's record says already is not asked twice.
    const { page } = phone
    await page.getByRole('heading', { name: 'Thông tin chung' }).waitFor()
    expect(await page.getByLabel(/Tên chủ thể/).inputValue()).toBe('HTX Chè Khe Sanh')
    expect(
      await question(page, /Loại hình tổ chức/)
        .getByLabel('Hợp tác xã')
        .isChecked(),
    ).toBe(true)
    await question(page, /Xếp loại hợp tác xã/)
      .getByLabel('Khá', { exact: true })
      .check()
    await page.getByLabel('Địa chỉ').fill('Khối 3a\nKhe Sanh')
    await page.getByLabel('Email').fill('htx')
    await page.getByText('Email có dạng ten@noi.vn').waitFor()
    await page.getByLabel('Email').fill('htx@khesanh.vn')
    await page.getByText('Email có dạng ten@noi.vn').waitFor({ state: 'detached' })
    await say(page, /Xin phép: Vị trí/, 'Đồng ý bằng lời nói')
    await page.getByRole('button', { name: 'Lấy vị trí' }).click()
    await page.getByText('16.62012, 106.73241').waitFor()
    await takePhotos(page, question(page, /Ảnh cơ sở/), 2)
    await gallery(question(page, /Ảnh cơ sở/)).setInputFiles(await heavyPhoto(page, 'vuon-che.jpg'))
    await question(page, /Ảnh cơ sở/)
      .locator('.evidence-tile')
      .nth(2)
      .waitFor()

    await nextPage(page, 'Người đại diện theo pháp luật')
    await say(page, /Xin phép: Thông tin liên hệ/, 'Đồng ý, có ký tên trên phiếu')
    await say(page, /Xin phép: Giới tính/, 'Không đồng ý, hoặc muốn bỏ qua')
    await page.getByLabel('Họ tên').fill('Hồ Thị Lan')
    await page.getByLabel('Chức vụ').fill('Giám đốc')
    await untilSaved(page)

    // First: just after an answer was called saved.
    await dieAndComeBack()
    await phone.page.getByRole('link', { name: /Khảo sát chủ thể.*HTX Chè Khe Sanh/ }).click()
    await phone.page.getByRole('heading', { name: 'Người đại diện theo pháp luật' }).waitFor()
    expect(await phone.page.getByLabel('Họ tên').inputValue()).toBe('Hồ Thị Lan')
    expect(await phone.page.getByLabel('Chức vụ').inputValue()).toBe('Giám đốc')
    const representative = phone.page.locator('[data-question="representative-position"]')
    await expect.poll(() => representative.evaluate((one) => one === document.activeElement)).toBe(true)

    await nextPage(phone.page, 'Đăng ký và lịch sử')
    await question(phone.page, /Có giấy đăng ký/)
      .getByLabel('Có', { exact: true })
      .check()
    await phone.page.getByLabel('Số giấy đăng ký').fill('30/GCN-HTX')
    await phone.page.getByLabel(/Ngày thành lập/).fill('2019-04-05')
    await question(phone.page, /Ảnh giấy đăng ký/)
      .getByRole('button', { name: 'Chụp ảnh' })
      .click()
    await shutter(phone.page).click()
    await phone.page.getByText('Đã lưu ảnh 1 trên máy').waitFor()

    // Second: while the camera is open, which takes most memory.
    await dieAndComeBack()
    await phone.page.getByRole('heading', { name: 'Đăng ký và lịch sử' }).waitFor()
    await question(phone.page, /Ảnh giấy đăng ký/)
      .locator('.evidence-tile')
      .waitFor()
    expect(await phone.page.getByLabel('Số giấy đăng ký').inputValue()).toBe('30/GCN-HTX')
    expect(await phone.page.getByLabel(/Ngày thành lập/).inputValue()).toBe('2019-04-05')

    await nextPage(phone.page, 'Lao động')
    await phone.page.getByLabel('Tổng số lao động').fill('20')
    await phone.page.getByLabel('người trong xã').fill('25')
    await phone.page.getByText('Không nhiều hơn tổng số 20').waitFor()
    await phone.page.getByLabel('người trong xã').fill('15')
    await phone.page.getByText('75 % lao động là người trong xã').waitFor()

    await nextPage(phone.page, 'Điều kiện và chứng nhận')
    await question(phone.page, /Có giấy chứng nhận chất lượng/)
      .getByLabel('Có', { exact: true })
      .check()
    const first = card(phone.page, 'Giấy chứng nhận 1')
    await first.getByRole('searchbox').fill('viet')
    await first.getByLabel('VietGAP').click()
    await question(first, /Cấp cho/)
      .getByLabel('Vùng nguyên liệu')
      .check()
    await first.getByLabel('Có giá trị đến ngày').fill('2027-12-31')
    await gallery(question(first, /Ảnh chụp giấy/)).setInputFiles([
      await heavyPhoto(phone.page, 'vietgap-1.jpg'),
      await galleryPhoto(phone.page, 'vietgap-2.jpg'),
    ])
    await first.locator('.evidence-tile').nth(1).waitFor()
    await phone.page.getByRole('button', { name: 'Thêm giấy chứng nhận' }).click()
    await card(phone.page, 'Giấy chứng nhận 2').getByLabel('Halal').click()
    await phone.page.getByRole('button', { name: 'Thêm giấy chứng nhận' }).click()
    const third = card(phone.page, 'Giấy chứng nhận 3')
    await third.getByLabel('ISO 22000').click()
    await third.getByLabel('Số', { exact: true }).fill('FSMS 771')
    await untilSaved(phone.page)
    await question(third, /Cấp cho/)
      .getByLabel('Cơ sở sơ chế')
      .check()
    await untilSaved(phone.page)

    // Third: in the third of several certificates, just after an answer was called saved.
    await dieAndComeBack()
    await phone.page.getByRole('link', { name: /Khảo sát chủ thể/ }).click()
    const left = card(phone.page, 'Giấy chứng nhận 3')
    await left.waitFor()
    expect(
      await question(left, /Cấp cho/)
        .getByLabel('Cơ sở sơ chế')
        .isChecked(),
    ).toBe(true)
    expect(await left.getByLabel('Số', { exact: true }).inputValue()).toBe('FSMS 771')
    await expect.poll(() => question(left, /Cấp cho/).evaluate((one) => one === document.activeElement)).toBe(true)
    await card(phone.page, 'Giấy chứng nhận 2')
      .getByRole('button', { name: /^Bỏ mục này/ })
      .click()
    await phone.page.getByRole('dialog').getByRole('button', { name: 'Bỏ mục này' }).click()
    await left.waitFor({ state: 'detached' })
    expect(await card(phone.page, 'Giấy chứng nhận 2').getByLabel('Số', { exact: true }).inputValue()).toBe('FSMS 771')
    await question(phone.page, /Sở hữu trí tuệ/)
      .getByLabel('Bằng sáng chế')
      .check()

    await nextPage(phone.page, 'Kết thúc')
    await phone.page.getByRole('button', { name: 'Ghi âm' }).click()
    await phone.page.getByRole('button', { name: 'Bắt đầu ghi' }).click()
    await phone.page.getByText('Đang ghi 0:01').waitFor()
    await phone.page.getByRole('button', { name: 'Dừng và lưu' }).click()
    await phone.page.getByText('Đã lưu 1 minh chứng trên máy').waitFor()
    await sign(phone.page, question(phone.page, /Chữ ký/))
    await sign(phone.page, question(phone.page, /Chữ ký/))
    await finishSurvey(phone.page)

    await phone.context.setOffline(false)
    await untilAllSent(phone.page, link.address)
    await phone.page
      .getByRole('heading', { name: /^Ảnh và tệp chờ gửi/ })
      .waitFor({ state: 'detached', timeout: 90_000 })

    const held = await recordsOnPhone(phone.page)
    const arrived = officeRecords(dataDir)
    expect(new Map(arrived.map(({ id, data }) => [id, data]))).toEqual(held)
    const evidence = arrived.flatMap(({ kind, data }) => (kind === 'evidence' ? [Evidence.parse(data)] : []))
    expect(evidence.map(({ medium, question: of }) => `${medium} of ${of?.replace(/@.*/, '')}`).sort()).toEqual([
      'audio of remarks-audio',
      ...['photo of certificate-photo', 'photo of certificate-photo'],
      ...['photo of premises', 'photo of premises', 'photo of premises'],
      'photo of registration-photo',
      'signature of signature',
    ])
    const files = (await filesOnPhone(phone.page)).filter(({ name }) =>
      evidence.flatMap(filesOf).some(({ sha256 }) => sha256 === name),
    )
    expect(files.map(({ name }) => name)).toEqual(
      [...new Set(evidence.flatMap(filesOf).map(({ sha256 }) => sha256))].sort(),
    )
    for (const { name, sha256 } of files)
      expect([name, createHash('sha256').update(officeFile(dataDir, name)).digest('hex')]).toEqual([sha256, sha256])
    expect(link.cuts()).toBeGreaterThan(4)
    expect(arrived.find(({ kind }) => kind === 'response')?.data).toMatchObject({
      form: { id: 'producer-baseline', version: '1' },
      status: 'final',
      surveyor: 'Trần Thị Hoa',
      consents: { contact: { given: true, method: 'signed' }, identity: { given: false }, location: { given: true } },
      answers: {
        name: 'HTX Chè Khe Sanh',
        'legal-form': 'cooperative',
        'cooperative-rating': 'fair',
        address: 'Khối 3a\nKhe Sanh',
        email: 'htx@khesanh.vn',
        location: { lat: 16.62012, lon: 106.73241, accuracy: 9 },
        'representative-name': 'Hồ Thị Lan',
        'representative-position': 'Giám đốc',
        registered: true,
        'registered-on': '2019-04-05',
        'labour-total': 20,
        'labour-local': 15,
        'intellectual-property': ['patent'],
      },
    })
  })
})
