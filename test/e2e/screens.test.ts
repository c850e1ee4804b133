import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from './axe.ts'
import { chooseLanguage, faultsOfScreens, MANY_SCREENS, openAt } from './every-screen.ts'
import { startOffice } from './office-process.ts'
import { openPhone, PHONE_SIZE, type Phone } from './phone.ts'
import { evidenceOnPhone } from './phone-store.ts'
import { galleryPhoto, PDF_NAMED_JPG } from './pictures.ts'
import { addProducer, addProduct, agreeToPlace, answerCriterion, startAssessment } from './steps.ts'

const idIn = (path: string): string => path.split('/').at(-1) ?? ''

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let browser: Phone
let paths: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  browser = await openPhone(join(folder, 'phone'), { hasMedia: true, isStored: false })
  const { page } = browser
  await page.goto(office.address)
  await addProducer(page, 'HTX Chè Khe Sanh')
  const producer = new URL(page.url()).pathname
  await agreeToPlace(page)
  await page.getByRole('button', { name: 'Nhập tay' }).click()
  await page.getByLabel('Vĩ độ, kinh độ').fill('16.62012, 106.73241')
  await page.getByRole('button', { name: 'Lưu vị trí đã nhập' }).click()
  await page.getByText('Đã lưu vị trí trên máy.').waitFor()
  await addProduct(page, 'Chè Khe Sanh', 'che tuoi', /Chè tươi/)
  const product = new URL(page.url()).pathname
  const assessment = await startAssessment(page)
  await answerCriterion(page, 1)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([await galleryPhoto(page, 'san.jpg'), PDF_NAMED_JPG])
  await page.getByText('Đã lưu 2 minh chứng trên máy').waitFor()
  const evidence = await evidenceOnPhone(page)
  const begin = `/dossiers/new?product=${product.split('/').at(-1)}`
  await page.goto(`${office.address}${begin}`)
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('heading', { name: 'Hồ sơ lần đầu' }).waitFor()
  const dossier = new URL(page.url()).pathname
  const make = `/plans/new?producer=${idIn(producer)}&product=${idIn(product)}`
  await page.goto(`${office.address}${make}`)
  await page.getByRole('button', { name: 'Lấy kế hoạch này', disabled: false }).click()
  await page.getByRole('heading', { name: /^Kế hoạch của/ }).waitFor()
  const plan = new URL(page.url()).pathname
  await page.getByText('Xem chi tiết').first().click()
  const action = await page.getByRole('link', { name: 'Sửa', exact: true }).first().getAttribute('href')
  paths = [
    ...[
      '/',
      '/producers',
      '/producers/new',
      producer,
      `${producer}/edit`,
      `${producer}/personal`,
      `${producer}/products/new`,
      product,
      `${product}/edit`,
    ],
    ...[
      `/assessments/${assessment}`,
      `/assessments/${assessment}/result`,
      ...evidence.map(({ id }) => `/evidence/${id}`),
      `${product}/documents`,
      `${product}/papers`,
      `${product}/papers?paper=self-assessment`,
      ...['/self', '/self/who', `/self/who/${idIn(producer)}`, `/self/product/${idIn(producer)}`, '/practice'],
      ...['ask', 'review', 'result'].map((room) => `/self/${room}/${assessment}`),
      `/self/send/${idIn(product)}`,
      `/self/data/${idIn(producer)}`,
      ...['/dossiers', begin, dossier, `/history${dossier.replace('dossiers', 'dossier')}`],
      '/map',
      ...['/plans', make, plan, `${plan}/agree`, `${plan}/paper`, `${plan}/actions/new`],
      ...(action === null ? [] : [action]),
      ...['/trainings', '/trainings/nowhere'],
      '/certificates',
      '/queue',
      '/settings',
      ...['/lock', '/users'],
      '/files',
      `/history${producer.replace('producers', 'producer')}`,
      '/enrol',
      '/about',
      ...['/about/security', '/about/data', '/about/impact'],
      '/nowhere',
    ],
  ]
})

afterAll(async () => {
  await browser.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

it.each(['vi', 'en'] as const)(
  'every screen can be used by everyone, on a phone and at a desk, in %s',
  MANY_SCREENS,
  async (language) => {
    const screens = { address: office.address, settings: '/settings', paths }
    expect(await faultsOfScreens(browser.page, screens, language)).toEqual([])
  },
)

it('text of 200 % is chosen in the settings, and kept for every screen', async () => {
  const { page } = browser
  await page.setViewportSize(PHONE_SIZE)
  for (const [size, path] of [
    ['200', '/producers'],
    ['100', '/'],
  ] as const) {
    await openAt(page, `${office.address}/settings`)
    await page.locator('select').nth(2).selectOption(size)
    await page.locator(`html[data-text-size="${size}"]`).waitFor()
    await openAt(page, `${office.address}${path}`)
    await page.locator(`html[data-text-size="${size}"]`).waitFor()
  }
})

describe('over the whole screen', () => {
  it.each(['camera', 'recorder'] as const)('the %s can be used by everyone, also by keyboard alone', async (what) => {
    const { page } = browser
    await page.setViewportSize(PHONE_SIZE)
    await chooseLanguage(page, `${office.address}/settings`, 'vi')
    await openAt(page, `${office.address}${paths.find((path) => path.startsWith('/assessments/')) ?? '/'}`)
    const opener = page.getByRole('button', { name: what === 'camera' ? 'Chụp ảnh' : 'Ghi âm' }).first()
    await opener.press('Enter')
    await page.getByRole('dialog').waitFor()
    if (what === 'camera') await page.getByRole('button', { name: 'Chụp', exact: true }).press('Enter')
    if (what === 'camera') await page.getByText('Đã lưu ảnh 1 trên máy').waitFor()
    expect(await violationsOn(page, { within: 'dialog' })).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})
