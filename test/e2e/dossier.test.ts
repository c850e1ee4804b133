import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Hearing } from '../../src/domain/records/council.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { PDF_NAMED_JPG } from './pictures.ts'
import {
  addProducer,
  addProduct,
  addUser,
  answerCriterion,
  enrol,
  installApp,
  makeCode,
  nextCriterion,
  signIn,
  startAssessment,
  untilAllSent,
} from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let opened: Phone[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  opened = []
})

afterEach(async () => {
  await Promise.all(opened.map((phone) => phone.close()))
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

const open = async (profile: string, options: Parameters<typeof openPhone>[1] = {}): Promise<Phone> => {
  const phone = await openPhone(join(folder, profile), options)
  opened.push(phone)
  return phone
}

/** A phone for each holder, enrolled in its role with a code from the desk. */
const phonesOf = async (desk: Page, holders: readonly (readonly [name: string, role: string])[]): Promise<Phone[]> => {
  const codes: string[] = []
  for (const [name, role] of holders) codes.push(await makeCode(desk, name, role))
  return Promise.all(
    codes.map(async (code, at) => {
      const phone = await open(`phone-${at}`)
      await installApp(phone.page, office.address)
      await enrol(phone.page, office.address, code)
      return phone
    }),
  )
}

/** A product with a finished assessment; gives the product's address. */
const assessedProduct = async (page: Page): Promise<string> => {
  await page.goto(office.address)
  await addProducer(page, 'HTX Rượu Kim Long')
  await addProduct(page, 'Rượu Kim Long', 'ruou trang', /Rượu trắng/)
  const product = new URL(page.url()).pathname
  await startAssessment(page)
  await answerCriterion(page, 2)
  await page.getByRole('button', { name: /^Tiêu chí 1\// }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Kết thúc' }).click()
  await dialog.getByRole('button', { name: 'Vẫn kết thúc' }).click()
  await page.waitForURL(/\/result$/)
  return product
}

/** Begins a dossier for a product that was never recognised, with that assessment and a plan; gives its address. */
const beginDossier = async (page: Page, product: string): Promise<string> => {
  await page.goto(`${office.address}${product}`)
  await page.getByRole('link', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('radio', { name: /Lần đầu/ }).waitFor()
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('button', { name: 'Trình kèm bản này' }).click()
  await page.getByLabel(/^Kế hoạch sản xuất/).fill('Mở rộng xưởng nấu')
  await page.getByLabel(/^Kế hoạch sản xuất/).blur()
  await page.getByText('Đã lưu trên máy').waitFor()
  return new URL(page.url()).pathname
}

/** Takes a step by its name as anybody would: the button, the dialog, the fields by their labels, and yes. */
const take = async (page: Page, step: string, fields: Readonly<Record<string, string>> = {}): Promise<void> => {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, text] of Object.entries(fields)) {
    const field = dialog.getByLabel(label, { exact: true })
    await field.fill(text)
    await field.blur()
  }
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

const arrived = (page: Page, step: string): Promise<void> =>
  page.getByText(`Văn phòng đã nhận bước “${step}”.`).waitFor({ timeout: 60_000 })

/** Opens a page once this phone has heard of it. */
const see = async (page: Page, path: string, text: string): Promise<void> => {
  await page.goto(`${office.address}${path}`)
  await page.getByText(text).first().waitFor({ timeout: 60_000 })
}

/** Loses the network once the page has finished its exchange: a request that hangs in the air would be waited for afterwards. */
const loseNetwork = async ({ page, context }: Phone): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
}

const FINDINGS = {
  '1. Sử dụng nguyên liệu địa phương': 'Nếp của xã',
  '2. Sử dụng lao động địa phương': '9 trên 10 người',
  '3. Nguồn gốc ý tưởng sản phẩm': 'Nghề cũ của làng',
  '4. Bản sắc, trí tuệ địa phương': 'Men lá gia truyền',
}

/** A session with these members, the first of them its chair, and the product's dossier on its agenda. */
const convene = async (page: Page, product: string, members: readonly string[]): Promise<void> => {
  await page.getByRole('link', { name: 'Hội đồng', exact: true }).click()
  await page.getByRole('button', { name: 'Phiên họp mới' }).click()
  for (const name of members) {
    await page.getByRole('button', { name: 'Thêm thành viên' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Họ tên').fill(name)
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Đưa hồ sơ vào chương trình' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: product }).check()
  await dialog.getByRole('button', { name: 'Đưa 1 hồ sơ vào' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** A member answers every criterion, at that place of its options, and hands the sheet in. */
const scoreSheet = async (page: Page, product: RegExp, place: number): Promise<void> => {
  await page.getByRole('link', { name: product }).click()
  await page.getByRole('button', { name: 'Bắt đầu chấm' }).click()
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.getByRole('heading', { name: /^1\.1 / }).waitFor()
  const whole = page.getByRole('button', { name: /^Tiêu chí \d+\// })
  const [, count] = /(\d+)$/.exec((await whole.textContent())?.trim() ?? '') ?? []
  for (let answered = 1; answered < Number(count); answered++) {
    await answerCriterion(page, place)
    await nextCriterion(page)
  }
  await answerCriterion(page, place)
  await whole.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).click()
  await page.getByRole('dialog', { name: 'Nộp phiếu chấm điểm?' }).getByRole('button', { name: 'Nộp phiếu' }).click()
  await page.getByText('Đã nộp phiếu').waitFor()
}

it('[26/2026 Art. 7] a dossier goes from the officer by commune, province, consulting team and council to the certificate, some without a network in turn', {
  timeout: 300_000,
}, async () => {
  const admin = await open('admin', { size: DESK_SIZE, isStored: false })
  await signIn(admin.page, office.address)
  await addUser(admin.page, 'tinh', 'Võ Thị Tỉnh', 'coordinator')
  const [officer, commune, consultant, chair, member] = await phonesOf(admin.page, [
    ...([
      ['Trần Thị Hoa', 'officer'],
      ['Lê Văn Xã', 'commune'],
      ['Hồ Tư Vấn', 'consultant'],
      ['Phan Chủ Tịch', 'council'],
      ['Đỗ Ủy Viên', 'council'],
    ] as const),
  ])
  if (officer === undefined || commune === undefined || consultant === undefined) throw new Error('three phones')
  if (chair === undefined || member === undefined) throw new Error('two phones of the council')
  const province = await open('tinh', { size: DESK_SIZE, isStored: false })
  await signIn(province.page, office.address, 'tinh')

  // The officer prepares and files it in a village without signal.
  await loseNetwork(officer)
  const product = await assessedProduct(officer.page)
  const dossier = await beginDossier(officer.page, product)
  await take(officer.page, 'Nộp hồ sơ cho xã')
  await officer.page.getByText('Chờ gửi; văn phòng sẽ kiểm tra lại').waitFor()
  await officer.page.getByText('Chờ xã tiếp nhận').first().waitFor()
  await officer.context.setOffline(false)
  await arrived(officer.page, 'Nộp hồ sơ cho xã')

  // The commune finds it on its first page, receives it, and asks for a paper.
  await see(commune.page, '/', 'Hồ sơ chờ bạn')
  await commune.page.getByRole('link', { name: /Rượu Kim Long/ }).click()
  await take(commune.page, 'Tiếp nhận hồ sơ', { 'Số phiếu tiếp nhận': '01/PĐK' })
  await commune.page
    .getByText(/^Hạn .*còn/)
    .first()
    .waitFor()
  await commune.page.getByRole('button', { name: 'Trả lại để bổ sung', exact: true }).click()
  const dialog = commune.page.getByRole('dialog')
  await dialog.getByLabel('Về').selectOption({
    label: 'Tài liệu 12. Phiếu kết quả kiểm nghiệm chỉ tiêu chất lượng, an toàn thực phẩm theo tiêu chuẩn công bố',
  })
  await dialog.getByLabel('Cần bổ sung gì').fill('Phiếu kiểm nghiệm còn hạn')
  await dialog.getByRole('button', { name: 'Trả lại để bổ sung' }).click()
  await dialog.waitFor({ state: 'detached' })
  await arrived(commune.page, 'Trả lại để bổ sung')

  // The officer sees what is asked, adds the paper without a network, and files again.
  await see(officer.page, dossier, 'Phiếu kiểm nghiệm còn hạn')
  await loseNetwork(officer)
  await officer.page.getByText('Chưa có gì mới').waitFor()
  await officer.page.getByRole('link', { name: 'Mở để bổ sung' }).click()
  await officer.page.getByText(/^12\. Phiếu kết quả kiểm nghiệm/).click()
  await officer.page.locator('input[type=file]').last().setInputFiles([PDF_NAMED_JPG])
  await officer.page.getByText('Đã lưu 1 minh chứng trên máy').waitFor()
  await officer.page.goto(`${office.address}${dossier}`)
  await officer.page.getByText('Đã có nội dung mới').waitFor()
  await take(officer.page, 'Nộp hồ sơ cho xã')
  await officer.page.getByText('1 minh chứng trong lần nộp này').waitFor()
  await officer.context.setOffline(false)
  await arrived(officer.page, 'Nộp hồ sơ cho xã')

  // Two people receive it at once: the commune without a network, the province in its stead.
  await see(commune.page, dossier, 'Chờ xã tiếp nhận')
  await loseNetwork(commune)
  await take(commune.page, 'Tiếp nhận hồ sơ')
  await see(province.page, '/office/dossiers', 'Rượu Kim Long')
  await province.page.getByRole('link', { name: 'Rượu Kim Long' }).click()
  await province.page.getByText('Làm thay', { exact: true }).click()
  await take(province.page, 'Tiếp nhận hồ sơ')
  await arrived(province.page, 'Tiếp nhận hồ sơ')
  await commune.context.setOffline(false)
  await commune.page.getByText('Văn phòng không nhận thay đổi của máy này').waitFor({ timeout: 60_000 })
  await commune.page.getByRole('link', { name: 'Hàng đợi' }).click()
  await commune.page.getByText(/^Người khác đã làm bước này/).waitFor()
  await commune.page.getByRole('link', { name: 'Mở để sửa' }).click()
  await commune.page.getByText(/^Văn phòng đã có: Xã tiếp nhận, Võ Thị Tỉnh/).waitFor()
  await commune.page.getByRole('button', { name: 'Bỏ thay đổi này' }).click()
  await commune.page.getByRole('dialog').getByRole('button', { name: 'Bỏ thay đổi này' }).click()
  await commune.page.getByText('Văn phòng không nhận thay đổi của máy này').waitFor({ state: 'detached' })

  // The commune cannot send it on before its report is whole.
  await commune.page.getByRole('button', { name: 'Gửi hồ sơ lên tỉnh', exact: true }).click()
  await commune.page.getByRole('dialog').getByRole('button', { name: 'Gửi hồ sơ lên tỉnh' }).click()
  await commune.page.getByText('Cần có số.').waitFor()
  await commune.page.keyboard.press('Escape')
  await commune.page.getByRole('dialog').waitFor({ state: 'detached' })
  await take(commune.page, 'Gửi hồ sơ lên tỉnh', { ...FINDINGS, 'Số văn bản đề nghị của UBND cấp xã': '12/TTr-UBND' })
  await arrived(commune.page, 'Gửi hồ sơ lên tỉnh')

  await see(province.page, `/office${dossier}`, 'Chờ tỉnh tiếp nhận')
  await take(province.page, 'Tiếp nhận tại tỉnh')
  await take(province.page, 'Chuyển tổ tư vấn')
  await arrived(province.page, 'Chuyển tổ tư vấn')

  // The consulting team visits without a network, and reports.
  await see(consultant.page, dossier, 'Tổ tư vấn đánh giá')
  await loseNetwork(consultant)
  await take(consultant.page, 'Ghi khảo sát thực tế', { 'Kết quả khảo sát': 'Xưởng sạch, đúng hồ sơ' })
  await take(consultant.page, 'Trình hội đồng kèm báo cáo', {
    ...{ 'Số báo cáo': '7/BC-TTV', 'Kết luận của báo cáo': 'Đề nghị chấm' },
  })
  await consultant.context.setOffline(false)
  await arrived(consultant.page, 'Trình hội đồng kèm báo cáo')

  // The council: each member scores alone, one of them without a network, and the chair opens the sheets.
  await see(province.page, `/office${dossier}`, 'Chờ hội đồng chấm')
  await convene(province.page, 'Rượu Kim Long', ['Phan Chủ Tịch', 'Đỗ Ủy Viên'])
  const session = province.page.url()
  await untilAllSent(province.page, `${office.address}/office`)
  await Promise.all([chair, member].map(({ page }) => see(page, '/', 'Rượu Kim Long')))
  await loseNetwork(member)
  await Promise.all([scoreSheet(chair.page, /Rượu Kim Long/, 2), scoreSheet(member.page, /Rượu Kim Long/, 2)])
  await member.page.getByText('chưa gửi được tới văn phòng').waitFor()
  await member.context.setOffline(false)
  await Promise.all([chair, member].map(({ page }) => untilAllSent(page, office.address)))
  await province.page.goto(session)
  await province.page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  await province.page.getByRole('button', { name: 'Khai mạc phiên họp' }).click()
  await province.page.getByRole('link', { name: /Rượu Kim Long/ }).click()
  await province.page.getByRole('button', { name: 'Cập nhật' }).click()
  await province.page.getByRole('button', { name: 'Mở 2 phiếu' }).click()
  await province.page.getByRole('dialog').getByRole('button', { name: 'Mở phiếu' }).click()
  await province.page.getByRole('heading', { name: 'Kết quả chấm' }).waitFor()
  await province.page.getByRole('button', { name: 'Kết luận' }).click()
  await province.page.getByRole('dialog').getByRole('button', { name: 'Ghi kết luận' }).click()
  await province.page.getByText('Đã ghi kết quả vào hồ sơ.').waitFor()

  await see(province.page, `/office${dossier}`, 'Công nhận, cấp giấy chứng nhận')
  await take(province.page, 'Công nhận, cấp giấy chứng nhận', {
    ...{ 'Số quyết định công nhận': '3100/QĐ-UBND', 'Số giấy chứng nhận': 'QT-01' },
  })
  await province.page.getByText(/^Giấy chứng nhận QT-01 có giá trị đến/).waitFor({ timeout: 60_000 })

  // The whole story is on everybody's device.
  await untilAllSent(province.page, `${office.address}/office`)
  await see(officer.page, dossier, 'Giấy chứng nhận QT-01 có giá trị đến')
  const trail = officer.page
    .locator('section')
    .filter({ has: officer.page.getByRole('heading', { name: 'Nhật ký hồ sơ' }) })
  const steps = await trail.locator('li strong').allTextContents()
  expect(steps.reverse()).toEqual([
    ...['Nộp hồ sơ', 'Xã tiếp nhận', 'Trả lại để bổ sung', 'Nộp hồ sơ', 'Xã tiếp nhận', 'Xã gửi hồ sơ lên tỉnh'],
    ...[
      'Tỉnh tiếp nhận',
      'Chuyển tổ tư vấn',
      'Khảo sát thực tế',
      'Báo cáo, trình hội đồng',
      'Hội đồng chấm',
      'Công nhận',
    ],
  ])
  for (const told of ['Phiếu kiểm nghiệm còn hạn', 'Xưởng sạch, đúng hồ sơ', '77 điểm, 3 sao', 'Số 3100/QĐ-UBND'])
    await trail.getByText(told).first().waitFor()
  const records = officeRecords(dataDir)
  const { result } = Hearing.parse(records.find(({ kind }) => kind === 'hearing')?.data)
  expect(result).toMatchObject({ sheets: 2, sum: 154, stars: 3 })
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
  expect(records.find(({ kind }) => kind === 'certificate')?.data).toMatchObject({
    ...{ stars: 3, number: 'QT-01', decision: '3100/QĐ-UBND', points: 77, issuedOn: today },
    ...{ dossier: dossier.split('/').at(-1) },
  })
  expect(records.find(({ kind }) => kind === 'product')?.data).toMatchObject({ certifiedStars: 3 })
})

it('what a second officer wrote without a network into a dossier that was filed meanwhile is refused by name, and nothing of it is lost', async () => {
  const admin = await open('admin', { size: DESK_SIZE, isStored: false })
  await signIn(admin.page, office.address)
  const [first, second] = await phonesOf(admin.page, [
    ...([
      ['Trần Thị Hoa', 'officer'],
      ['Lê Văn Ba', 'officer'],
    ] as const),
  ])
  if (first === undefined || second === undefined) throw new Error('two phones')
  const product = await assessedProduct(first.page)
  const dossier = await beginDossier(first.page, product)
  await untilAllSent(first.page, office.address)
  await see(second.page, dossier, 'Đang soạn')

  await loseNetwork(second)
  await second.page.getByLabel(/^Kế hoạch sản xuất/).fill('Bán sang Lào từ năm tới')
  await second.page.getByLabel(/^Kế hoạch sản xuất/).blur()
  await second.page.getByText('Đã lưu trên máy').waitFor()
  await see(first.page, dossier, 'Đang soạn')
  await take(first.page, 'Nộp hồ sơ cho xã')
  await arrived(first.page, 'Nộp hồ sơ cho xã')

  await second.context.setOffline(false)
  await second.page.getByText('Văn phòng không nhận thay đổi của máy này').waitFor({ timeout: 60_000 })
  await second.page.getByRole('link', { name: 'Hàng đợi' }).click()
  await second.page.getByText(/^Phần này đã khóa: hồ sơ đã nộp/).waitFor()
  await second.page.getByText('Ô cần xem: Kế hoạch sản xuất, kinh doanh').waitFor()
  await second.page.getByRole('link', { name: 'Mở để sửa' }).click()
  await second.page.getByText('Bán sang Lào từ năm tới').waitFor()
  await second.page.getByText('Mở rộng xưởng nấu').waitFor()
  await second.page.getByText('Chờ xã tiếp nhận').first().waitFor()

  // A dossier that corrects it takes the text over by hand; only then the refused change is given up.
  await second.page.getByRole('button', { name: 'Lập hồ sơ đính chính' }).click()
  await second.page.getByLabel('Lý do đính chính').fill('Thiếu thị trường Lào')
  await second.page.getByRole('dialog').getByRole('button', { name: 'Lập hồ sơ' }).click()
  await second.page.getByText('Lý do: Thiếu thị trường Lào').waitFor()
  await second.page.getByLabel(/^Kế hoạch sản xuất/).fill('Bán sang Lào từ năm tới')
  await second.page.getByLabel(/^Kế hoạch sản xuất/).blur()
  await second.page.getByText('Đã lưu trên máy').waitFor()
  await second.page.getByRole('link', { name: 'Mở hồ sơ trước' }).click()
  await second.page.getByRole('button', { name: 'Bỏ thay đổi này' }).click()
  await second.page.getByRole('dialog').getByRole('button', { name: 'Bỏ thay đổi này' }).click()
  await second.page.getByText('Văn phòng không nhận thay đổi của máy này').waitFor({ state: 'detached' })
  await untilAllSent(second.page, office.address)
  const dossiers = officeRecords(dataDir).filter(({ kind }) => kind === 'dossier')
  expect(dossiers.map(({ data }) => data)).toMatchObject([
    { outlook: 'Mở rộng xưởng nấu', steps: { '001': { action: 'file', by: 'Trần Thị Hoa' } } },
    { outlook: 'Bán sang Lào từ năm tới', reason: 'Thiếu thị trường Lào', steps: {} },
  ])
})
