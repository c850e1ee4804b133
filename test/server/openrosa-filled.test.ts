// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../src/domain/records/evidence.ts'
import { Response as SurveyResponse } from '../../src/domain/records/response.ts'
import { splitAnswerKey } from '../../src/domain/survey/answer-key.ts'
import { FORMS } from '../../src/domain/survey/forms/catalogue.ts'
import type { AnswerValue } from '../../src/domain/survey/question-kinds.ts'
import { answerToText } from '../../src/domain/survey/value-text.ts'
import { OURS, withSubject } from '../../src/domain/survey/xform/with-subject.ts'
import { openInCollect } from '../domain/survey/xform/collect.ts'
import { alike, fillByChance, heldBy } from '../domain/survey/xform/fill-by-chance.ts'
import { numbersFrom } from '../sim/random.ts'
import { openOffice, STORES } from './offices.ts'
import { type Attachment, collectPhone, submissionsAt } from './openrosa-phone.ts'
import { enrolPhone, producerData, signIn } from './visitors.ts'

const WALKS = 2

/** Small enough that two photos go by two posts. */
const POST_BYTES = 6_000

/** jsdom's files have no bytes to give but by a reader. */
const bytesOf = (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(Uint8Array.from(new Uint8Array(reader.result as ArrayBuffer)))
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(file)
  })

describe.each(STORES)('every built-in form, over %s', (store) => {
  it('is downloaded, filled by chance in ODK’s engine and sent in parts, and the office holds what was answered', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const desk = await enrolPhone(office, { role: 'coordinator' })
    const { record: producer } = await desk.create('producer', producerData())
    const phone = await collectPhone(office, cookie)
    let number = 0
    for (const listed of await phone.formList()) {
      const entry = FORMS.find(({ id }) => id === listed.id)
      const form = await entry?.versions.at(-1)?.load()
      if (entry === undefined || form === undefined) throw new Error(listed.id)
      const { xml, lists } = await phone.download(listed)
      for (let walk = 1; walk <= WALKS; walk += 1) {
        number += 1
        office.pass(1_000)
        const random = numbersFrom(number)
        const collect = await openInCollect(xml, lists)
        fillByChance(collect, withSubject(form, entry.about), 40, (count) => random() % count, producer)
        const parts = await collect.payload(POST_BYTES)
        for (const [at, part] of parts.entries()) {
          const files: Attachment[] = []
          for (const [name, file] of part)
            if (name !== 'xml_submission_file') files.push({ name, bytes: await bytesOf(file as File) })
          const submission = new TextDecoder().decode(await bytesOf(part.get('xml_submission_file') as File))
          const response = await phone.post(submission, files, at < parts.length - 1)
          expect([listed.id, walk, response.status]).toEqual([listed.id, walk, at < parts.length - 1 ? 202 : 201])
        }
        const [item] = await submissionsAt(office, cookie)
        const held = heldBy(collect)
        const isWhole = [...collect.nodes().values()].every(
          ({ currentState, validationState }) => !currentState.relevant || validationState.violation == null,
        )
        expect([listed.id, walk, item?.state]).toEqual([listed.id, walk, isWhole ? 'filed' : 'draft'])
        const { changes } = await desk.pull(undefined, 500)
        const survey = changes.find(({ id }) => id === item?.response)
        const { answers, status } = SurveyResponse.parse(survey?.data)
        expect(status).toBe(isWhole ? 'final' : 'draft')
        const nameOf = new Map(
          changes.flatMap(({ id, kind, data }) =>
            kind === 'evidence' ? [[id, Evidence.parse(data).fileName ?? '']] : [],
          ),
        )
        const repeats = new Set(['certificate', 'measure', 'task', 'year', 'market', 'material'])
        const stored = Object.entries(answers).flatMap(([key, value]) => {
          if (repeats.has(splitAnswerKey(key).id)) return []
          const named = Array.isArray(value) ? nameOf.get(String(value[0])) : undefined
          return [[key, alike(named ?? answerToText(value as AnswerValue))]]
        })
        expect(Object.fromEntries(stored)).toEqual(
          Object.fromEntries(Object.entries(held).filter(([key]) => !key.startsWith(OURS))),
        )
      }
    }
    expect(number).toBe(FORMS.length * WALKS)
  })
})
