import type { Page } from 'playwright-core'
import type { Form as SurveyForm } from '../../src/domain/survey/form.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import { toRow } from '../../src/store/record-row.ts'
import { startOffice } from '../e2e/office-process.ts'
import { installApp } from '../e2e/steps.ts'
import type { Contender, Form } from './form-contender.ts'
import { type Content, longestSet } from './form-content.ts'
import { US } from './measure.ts'

const PRODUCER = '01980000-0000-7000-8000-000000000001'
const PRODUCT = '01980000-0000-7000-8000-000000000002'
const ADDRESS: Readonly<Record<Form, string>> = {
  criteria: '/assessments/01980000-0000-7000-8000-000000000003?at=1.1',
  large: '/surveys/01980000-0000-7000-8000-000000000004?at=s0',
  public: '/surveys/01980000-0000-7000-8000-000000000005',
}

/** The app as it is built and installed, on a phone without a network; what is opened stands in its store. */
export const openOurs = async (
  folder: string,
  page: Page,
  contents: Readonly<Record<Form, Content>>,
): Promise<Contender> => {
  const office = await startOffice(`${folder}/office`)
  await installApp(page, office.address)
  await page.evaluate(putRows, JSON.stringify((await records(contents)).map(toRow)))
  await office.stop()
  const contender: Contender = {
    ...{ name: US, stores: true, opens: ['large', 'criteria', 'public'] },
    inputs: (form) =>
      form === 'criteria' ? 'input[name^="level-"]' : '.survey-form-main .question :is(input, textarea)',
    ready: async ({ page: own }) => {
      await own.goto(`${office.address}/products/${PRODUCT}`)
      await own.getByRole('heading', { name: 'Chè Khe Sanh', level: 1 }).waitFor()
    },
    open: ({ page: own }, form) => follow(own, ADDRESS[form], contender.inputs(form)),
    toRepeats: ({ page: own }) => follow(own, ADDRESS.large.replace('at=s0', 'at=plot'), '.repeat-card input'),
  }
  return contender
}

/** Taps a link of the app. */
const follow = (page: Page, address: string, selector: string): Promise<number> =>
  page.evaluate(
    ([to, inputs]) => {
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      const { probe } = globalThis as unknown as {
        probe: { open: (selector: string, begin: () => void) => Promise<number> }
      }
      return probe.open(inputs, () => link.click())
    },
    [address, selector] as const,
  )

const records = async (contents: Readonly<Record<Form, Content>>): Promise<WireRecord[]> => {
  const { decision, number, packVersion } = await longestSet()
  const at = '2026-11-01T00:00:00.000Z'
  const by = { id: '01980000-0000-7000-8000-0000000000ff', name: 'Trần Thị Hoa' } as unknown as WireRecord['createdBy']
  const criteria = { decision, set: number }
  const record = (id: string, kind: WireRecord['kind'], data: object): WireRecord => ({
    ...{ id, kind, area: '19333', version: 1, data: data as WireRecord['data'] },
    ...{ createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, conflicts: [] },
  })
  const survey = (form: SurveyForm, answers: object): object => ({
    ...{ form: { id: form.id, version: form.version }, producer: PRODUCER, product: PRODUCT, status: 'draft' },
    ...{ startedAt: at, surveyor: 'Trần Thị Hoa', answers, consents: {} },
  })
  return [
    record(PRODUCER, 'producer', { name: 'HTX Chè Khe Sanh', legalForm: 'cooperative' }),
    record(PRODUCT, 'product', { producer: PRODUCER, name: 'Chè Khe Sanh', criteria }),
    record(idIn('criteria'), 'assessment', {
      ...{ product: PRODUCT, producer: PRODUCER, criteria, packVersion, role: 'officer', assessor: 'Trần Thị Hoa' },
      ...{ status: 'draft', startedAt: at, answers: {}, findings: {}, notes: {}, locks: {} },
    }),
    ...(['large', 'public'] as const).flatMap((name, n) => {
      const { form, answers } = contents[name]
      const published = { form, title: form.id, about: 'product', status: 'published' }
      return [
        record(`01980000-0000-7000-8000-0000000000a${n}`, 'form', published),
        record(idIn(name), 'response', survey(form, answers)),
      ]
    }),
  ]
}

const idIn = (form: Form): string => /[\da-f-]{36}/.exec(ADDRESS[form])?.[0] ?? ''

/** Runs in the page. */
const putRows = (json: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('sao-lang')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction('records', 'readwrite')
      for (const row of JSON.parse(json)) writing.objectStore('records').put(row)
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      writing.onerror = () => reject(writing.error)
    }
  })
