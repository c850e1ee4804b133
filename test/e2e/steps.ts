import type { Page } from 'playwright-core'
import { ADMIN_PASSWORD } from './office-process.ts'

/** What people do in the app, each as one step; by the names they see. */

/** Opens the app for the first time and waits until it works without a network. */
export const installApp = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

export const addProducer = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: 'Chủ thể', exact: true }).click()
  await page.getByRole('link', { name: 'Thêm chủ thể' }).click()
  await page.getByLabel('Tên', { exact: true }).fill(name)
  await page.getByLabel(/^Điện thoại/).fill('0912 345 678')
  await page.getByRole('button', { name: 'Lưu chủ thể' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** On a producer's page: its place may be noted. */
export const agreeToPlace = async (page: Page): Promise<void> => {
  const asked = page.getByRole('region', { name: /: Vị trí$/ })
  await asked.getByLabel('Đồng ý bằng lời nói').click()
  await asked.getByRole('button', { name: 'Thay đổi' }).waitFor()
}

/** From a producer's page; `search` finds the criteria set, `set` is its name. */
export const addProduct = async (page: Page, name: string, search: string, set: RegExp): Promise<void> => {
  await page.getByRole('link', { name: 'Thêm sản phẩm' }).click()
  await page.getByLabel('Tên', { exact: true }).fill(name)
  await page.getByRole('searchbox').fill(search)
  await page.getByRole('button', { name: set }).click()
  await page.getByRole('button', { name: 'Lưu sản phẩm' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** From a product's page to the first criterion; gives the assessment's id. */
export const startAssessment = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Đánh giá mới' }).click()
  await page.waitForURL(/\/assessments\//)
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.getByRole('heading', { name: /^1\.1 / }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Code of the criterion on screen. */
export const criterionOnScreen = async (page: Page): Promise<string> =>
  (await page.locator('input[name^="level-"]').first().getAttribute('name'))?.replace('level-', '') ?? ''

/** Confirms what the criterion asks for, and chooses the option at that place, or the last one there is. */
export const answerCriterion = async (page: Page, place: number): Promise<number> => {
  const met = page.locator('input[name^="requirement-"][value="met"]')
  if ((await met.count()) > 0) await met.press('Space')
  const levels = page.locator('input[name^="level-"]:not([value="-1"])')
  const chosen = Math.min(place, (await levels.count()) - 1)
  await levels.nth(chosen).press('Space')
  await page.getByText('Đã lưu trên máy').first().waitFor()
  return Number(await levels.nth(chosen).getAttribute('value'))
}

export const nextCriterion = async (page: Page): Promise<void> => {
  const before = await criterionOnScreen(page)
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.waitForFunction(
    (code) => document.querySelector('input[name^="level-"]')?.getAttribute('name') !== `level-${code}`,
    before,
  )
}

/** Signs in at the office's desk in this page. */
export const signIn = async (page: Page, address: string, username = 'admin'): Promise<void> => {
  await page.goto(`${address}/office`)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(ADMIN_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor()
}

/** Makes a code at the desk by which a phone goes on as that holder's former device: it came back from a copy, or was stopped. */
export const makeCodeAgain = async (page: Page, holder: string): Promise<string> => {
  await page.getByRole('link', { name: 'Máy', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: holder })
  await row.getByRole('button', { name: 'Mã đăng ký lại' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Tạo mã' }).click()
  await dialog.getByRole('img', { name: 'Mã QR của mã đăng ký' }).waitFor()
  const code = await dialog.locator('.code-dialog-code').textContent()
  await dialog.getByRole('button', { name: 'Xong' }).click()
  return code ?? ''
}

/** Makes a one-time code at the desk, for an officer unless another role is named; gives it as it is read out. */
export const makeCode = async (page: Page, holder: string, role = 'officer'): Promise<string> => {
  await page.getByRole('link', { name: 'Máy', exact: true }).click()
  await page.getByRole('button', { name: 'Tạo mã đăng ký' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Người giữ máy').fill(holder)
  await dialog.getByLabel('Vai trò').selectOption(role)
  await dialog.getByLabel('Phường Đông Hà', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Tạo mã' }).click()
  await dialog.getByRole('img', { name: 'Mã QR của mã đăng ký' }).waitFor()
  const code = await dialog.locator('.code-dialog-code').textContent()
  await dialog.getByRole('button', { name: 'Xong' }).click()
  return code ?? ''
}

/** Adds an office user of that role at the administrator's desk. */
export const addUser = async (page: Page, username: string, name: string, role: string): Promise<void> => {
  await page.getByRole('link', { name: 'Người dùng', exact: true }).click()
  await page.getByRole('button', { name: 'Thêm người dùng' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ tên').fill(name)
  await dialog.getByLabel('Tên đăng nhập').fill(username)
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(ADMIN_PASSWORD)
  await dialog.getByLabel('Vai trò').selectOption(role)
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click()
  await page.getByRole('cell', { name: username, exact: true }).waitFor()
}

/** Enrols the phone by the code as it is read out. */
export const enrol = async (page: Page, address: string, code: string): Promise<void> => {
  await page.goto(`${address}/enrol`)
  await page.getByLabel('Mã đăng ký', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Đăng ký', exact: true }).click()
  await page.getByText('Đã đăng ký').waitFor()
}

/** Waits on the queue screen until nothing waits any more, no file either. */
export const untilAllSent = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/queue`)
  await page.getByText('Mọi thay đổi đã gửi tới văn phòng.').waitFor({ timeout: 60_000 })
}

/** To the second criterion of a new assessment; the first two are answered. */
export const toCriterion = async (page: Page): Promise<void> => {
  await addProducer(page, 'HTX Chè Khe Sanh')
  await addProduct(page, 'Chè Khe Sanh', 'che tuoi', /Chè tươi/)
  await startAssessment(page)
  await answerCriterion(page, 1)
  await nextCriterion(page)
  await answerCriterion(page, 1)
}

/** The in-page camera's button. */
export const shutter = (page: Page) => page.getByRole('button', { name: 'Chụp', exact: true })
