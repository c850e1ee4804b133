import type { Page } from 'playwright-core'
import { evidenceMessages } from '../../src/app/messages/evidence.ts'
import { formsMessages } from '../../src/app/messages/forms.ts'
import { surveyMessages } from '../../src/app/messages/survey.ts'
import { surveyListsMessages } from '../../src/app/messages/survey-lists.ts'
import { asWorkbook, everyKindForm } from './every-kind.ts'
import { galleryPhoto } from './pictures.ts'
import { addProducer, enrol, makeCode, signIn } from './steps.ts'
import { beginSurvey, finishSurvey, gallery, nextPage, question, say, sign, untilSaved } from './survey-steps.ts'

/** A screen that belongs to surveys: where it is, and what is pressed there in the language of the moment. */
export interface SurveyScreen {
  readonly name: string
  readonly path: string
  readonly open?: (page: Page) => Promise<void>
}

/** Publishes that form to Đông Hà at the desk; gives the form's address. */
const publish = async (page: Page, address: string, version: string): Promise<string> => {
  await page.goto(`${address}/office/forms/import`)
  await page.locator('input[type=file]').setInputFiles(await asWorkbook(everyKindForm(version)))
  await page.getByLabel('Phường Đông Hà', { exact: true }).check()
  await page.getByRole('button', { name: 'Công bố' }).click()
  await page.getByText('Máy chủ đã nhận').waitFor()
  return new URL(page.url()).pathname
}

const pathOf = (page: Page): string => new URL(page.url()).pathname

/** An office and a phone in one browser, in Vietnamese, with surveys in every state; gives the screens to look at. */
export const prepareSurveyScreens = async (page: Page, address: string): Promise<SurveyScreen[]> => {
  await signIn(page, address)
  const code = await makeCode(page, 'Trần Thị Hoa')
  await publish(page, address, '1')
  await enrol(page, address, code)
  await page.goto(address)
  await addProducer(page, 'HTX Chè Khe Sanh')
  const producer = pathOf(page)

  await beginSurvey(page, /Phiếu đủ loại câu/)
  const blank = pathOf(page)
  await page.goto(address + producer)
  await page.getByRole('button', { name: 'Lập phiếu' }).click()
  await page.getByRole('button', { name: /Phiếu đủ loại câu/ }).click()
  await page.getByRole('button', { name: 'Lập phiếu mới' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/surveys/') && url.pathname !== blank)
  const filled = pathOf(page)
  await fillEveryKind(page)
  const final = await finishedVisit(page, address + producer)

  await page.goto(address + producer)
  await beginSurvey(page, /Khảo sát chủ thể/)
  const baseline = pathOf(page)
  await nextPage(page, 'Người đại diện theo pháp luật')
  await say(page, /Xin phép: Thông tin liên hệ/, 'Đồng ý bằng lời nói')
  await nextPage(page, 'Đăng ký và lịch sử')
  await nextPage(page, 'Lao động')
  await nextPage(page, 'Điều kiện và chứng nhận')
  await question(page, /Có giấy chứng nhận chất lượng/)
    .getByLabel('Có', { exact: true })
    .check()
  await page.getByRole('button', { name: 'Thêm giấy chứng nhận' }).click()
  await untilSaved(page)
  const form = await publish(page, address, '2')
  return screensOf({ producer, blank, filled, final, baseline, form })
}

/** Some answers, some that cannot stand, and files. */
const fillEveryKind = async (page: Page): Promise<void> => {
  await page.getByLabel('Câu loại integer').fill('250')
  await page.getByLabel('Câu loại money').fill('12500000')
  await page.getByLabel('Câu loại percent').fill('nhiều')
  await question(page, /Câu loại yes-no/)
    .getByLabel('Có', { exact: true })
    .check()
  await question(page, /Câu loại select-one/)
    .getByLabel('Thôn 11')
    .click()
  await question(page, /Câu loại select-many/)
    .getByLabel('Thôn 2')
    .check()
  for (const village of ['Thôn 3', 'Thôn 1'])
    await question(page, /ranking/)
      .getByRole('button', { name: village })
      .click()
  await gallery(question(page, /Câu loại photo/)).setInputFiles(await galleryPhoto(page, 'san.jpg'))
  await question(page, /Câu loại photo/)
    .locator('.evidence-tile')
    .waitFor()
  await say(page, /Thông tin liên hệ/, 'Đồng ý bằng lời nói')
  await sign(page, question(page, /Câu loại signature/))
  await say(page, /Dữ liệu cá nhân/, 'Đồng ý bằng lời nói')
  await question(page, /Câu loại geopoint/)
    .getByRole('button', { name: 'Nhập bằng tay' })
    .click()
  await page.getByLabel('Vĩ độ').fill('16.62')
  await page.getByLabel('Kinh độ').fill('106.73')
  await page.getByRole('button', { name: 'Ghi vị trí này' }).click()
  await untilSaved(page)
}

const finishedVisit = async (page: Page, producer: string): Promise<string> => {
  await page.goto(producer)
  await beginSurvey(page, /Ghi chép chuyến thăm/)
  await question(page, /Mục đích/)
    .getByLabel('Khảo sát')
    .check()
  await nextPage(page, 'Ghi nhận')
  await page.getByLabel('Đã thấy gì').fill('Vườn chè tốt')
  await gallery(question(page, /^Ảnh/)).setInputFiles(await galleryPhoto(page, 'vuon.jpg'))
  await question(page, /^Ảnh/).locator('.evidence-tile').waitFor()
  await nextPage(page, 'Việc đã hẹn')
  await nextPage(page, 'Kết thúc')
  await finishSurvey(page)
  return pathOf(page)
}

type Paths = Readonly<Record<'producer' | 'blank' | 'filled' | 'final' | 'baseline' | 'form', string>>

const screensOf = ({ producer, blank, filled, final, baseline, form }: Paths): SurveyScreen[] => {
  const press = (name: () => string) => (page: Page) => page.getByRole('button', { name: name() }).first().click()
  const inQuestion = (id: string, name: () => string) => (page: Page) =>
    page.locator(`[data-question="${id}"]`).getByRole('button', { name: name() }).click()
  const jump = (page: Page) => page.locator('.survey-bar').getByRole('button').click()
  const finish = (page: Page) =>
    page.locator('.survey-navigation').getByRole('button', { name: surveyMessages().finish }).click()
  return [
    { name: 'list of surveys', path: producer },
    { name: 'choice of a form', path: producer, open: press(() => surveyListsMessages().start) },
    { name: 'every kind, open', path: blank },
    { name: 'new version', path: blank, open: press(() => surveyMessages().newerShow) },
    { name: 'every kind, answered', path: filled },
    { name: 'camera', path: filled, open: inQuestion('the-photo', () => evidenceMessages().camera) },
    { name: 'recorder', path: filled, open: inQuestion('the-audio', () => evidenceMessages().audio) },
    { name: 'scanner', path: filled, open: inQuestion('the-barcode', () => surveyMessages().scan) },
    { name: 'signature', path: filled, open: inQuestion('the-signature', () => surveyMessages().signAgain) },
    { name: 'end with open questions', path: filled, open: finish },
    { name: 'general data with a consent', path: `${baseline}?at=general` },
    { name: 'consents, given and open', path: `${baseline}?at=representative` },
    { name: 'repeat cards', path: `${baseline}?at=conditions` },
    { name: 'list of pages', path: `${baseline}?at=general`, open: jump },
    { name: 'finished survey', path: final },
    { name: 'finished survey at the desk', path: `/office${final}` },
    { name: 'forms at the desk', path: '/office/forms' },
    { name: 'form at the desk', path: form },
    { name: 'withdrawing', path: form, open: press(() => formsMessages().withdraw) },
    {
      ...{ name: 'import with report and preview', path: '/office/forms/import' },
      open: async (page) => {
        await page.locator('input[type=file]').setInputFiles(await asWorkbook(everyKindForm('3')))
        await page.getByRole('heading', { name: formsMessages().preview }).waitFor()
      },
    },
  ]
}

/** Goes to a screen and presses what opens it. */
export const openScreen = async (page: Page, address: string, { path, open }: SurveyScreen): Promise<void> => {
  await page.goto(`${address}${path}`)
  await page.locator('h1').filter({ hasText: /\S/ }).first().waitFor()
  await open?.(page)
}
