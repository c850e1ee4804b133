import type { Locator, Page } from 'playwright-core'
import { shutter } from './steps.ts'

/** What people do in a survey, by the words that they see. */

/** A question whose answer is chosen, taken or signed: everything that belongs to it. */
export const question = (within: Page | Locator, words: string | RegExp): Locator =>
  within.getByRole('group', { name: words })

/** One card of what is asked for each of several. */
export const card = (page: Page, name: string): Locator => page.getByRole('article', { name })

/** From a producer's page: begins a survey of that form. */
export const beginSurvey = async (page: Page, form: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Lập phiếu' }).click()
  await page.getByRole('button', { name: form }).click()
  await page.waitForURL(/\/surveys\//)
}

/** Waits until the screen says that everything is on the phone's disk. */
export const untilSaved = (page: Page): Promise<void> =>
  page.locator('.survey-bar').getByText('Đã lưu trên máy').waitFor()

/** To the next page, which has that title. */
export const nextPage = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

/** What the person says to the request for consent; the card folds up after it. */
export const say = async (page: Page, purpose: RegExp, answer: string): Promise<void> => {
  const asked = page.getByRole('region', { name: purpose })
  await asked.getByLabel(answer).click()
  await asked.getByRole('button', { name: 'Thay đổi' }).waitFor()
}

/** Photos by the in-page camera, one after the other; each is saved before the next. */
export const takePhotos = async (page: Page, of: Locator, count: number): Promise<void> => {
  await of.getByRole('button', { name: 'Chụp ảnh' }).click()
  for (let shot = 1; shot <= count; shot += 1) {
    await shutter(page).click()
    await page.getByText(`Đã lưu ảnh ${shot} trên máy`).waitFor()
  }
  await page.getByRole('button', { name: 'Xong' }).click()
}

/** Chooses photos of the phone's gallery. */
export const gallery = (of: Locator): Locator => of.locator('input[type=file][accept^=image]')

/** Signs with the finger, in strokes that no other signature has, as soon as the field is ready for it. */
export const sign = async (page: Page, of: Locator): Promise<void> => {
  await of.getByRole('button', { name: /^Ký/ }).click()
  const field = await page.getByRole('dialog').locator('canvas[aria-busy=false]').boundingBox()
  if (field === null) throw new Error('there is nothing to sign in')
  await page.mouse.move(field.x + 30, field.y + field.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 20; step += 1)
    await page.mouse.move(
      field.x + 30 + (step * (field.width - 60)) / 20,
      field.y + (field.height / 2) * (1 + Math.sin(step) / 2),
    )
  await page.mouse.up()
  await page.getByRole('button', { name: 'Lưu chữ ký' }).click()
  await of.getByRole('img', { name: 'Chữ ký đã lưu' }).waitFor()
}

/** To the last look before the end, and past it. */
export const finishSurvey = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).last().click()
  await page.getByRole('button', { name: 'Kết thúc và khóa phiếu' }).click()
  await page.getByText(/Phiếu đã kết thúc/).waitFor()
}
