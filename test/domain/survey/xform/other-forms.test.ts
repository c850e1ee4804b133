// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { Form, FormNode } from '../../../../src/domain/survey/form.ts'
import { exportXForm } from '../../../../src/domain/survey/xform/export-xform.ts'
import { whyUnfit } from '../../../../src/domain/survey/xform/fitness.ts'
import { lossesOf } from '../../../../src/domain/survey/xform/losses.ts'
import { type ReadInstance, readInstance } from '../../../../src/domain/survey/xform/read-instance.ts'
import { withSubject } from '../../../../src/domain/survey/xform/with-subject.ts'
import { parseXml } from '../../../../src/server/openrosa/parse-xml.ts'
import { choices, formOf } from '../forms.ts'
import { importPublicForm, PUBLIC_FORMS } from '../xlsform/public-forms.ts'
import { openInCollect } from './collect.ts'

const q = (kind: string, id: string, rest: object = {}): FormNode => ({ kind, id, ...rest }) as FormNode

const open = (form: Form) => openInCollect(exportXForm(withSubject(form, 'producer')))

const read = (xml: string, form: Form): ReadInstance => {
  const root = parseXml(xml)
  if (root === undefined) throw new Error('no XML')
  return readInstance(root, withSubject(form, 'producer'))
}

describe('a form of the office as an XForm', () => {
  it.each(PUBLIC_FORMS)('is opened by ODK’s engine, or told to be unfit for it: %s', async (name) => {
    const { form } = importPublicForm(name)
    const unfit = whyUnfit(form)
    if (unfit === undefined) expect((await open(form)).nodes().size).toBeGreaterThan(3)
    else expect(unfit.reason).toBe('choice-with-space')
  })

  it('starts with its default values, and does what answers set off', async () => {
    const form = formOf(
      [
        q('integer', 'tuổi', { default: { text: '5' }, label: { vi: 'Tuổi' } }),
        q('integer', 'next', { default: { expression: '${tuổi} + 1' } }),
        q('select-one', 'crop', { list: 'crops' }),
        q('text', 'noted', { calculation: "jr:choice-name(${crop}, '${crop}')", triggers: ['crop'] }),
        q('repeat', 'field', {
          nodes: [
            q('decimal', 'size', { default: { expression: '${tuổi} * 2' } }),
            q('calculated', 'half', { calculation: '${size} div 2' }),
          ],
        }),
        q('calculated', 'all', { calculation: 'sum(${field}[size > 1]/size)' }),
        q('repeat', 'visit', { count: '${tuổi} - 3', nodes: [q('text', 'who')] }),
        q('acknowledge', 'understood'),
      ],
      { crops: choices('tea', 'rice') },
    )
    const collect = await open(form)
    collect.at('/data/crop').selectValue?.('rice')
    collect.at('/data/field').addInstances?.()
    collect.at('/data/understood').setValue?.(true)
    const { answers, unread } = read(await collect.xml(), form)
    expect(unread).toEqual([])
    expect(answers).toMatchObject({
      ...{ tuổi: 5, next: 6, crop: 'rice', noted: 'rice', all: '20', understood: true },
      ...{ 'field@1': 1, 'size@1': 10, 'half@1': '5', 'field@2': 2, 'size@2': 10, 'visit@1': 1, 'visit@2': 2 },
    })
    expect(Object.keys(answers)).not.toContain('visit@3')
  })

  it('is told to be unfit where other apps would misread it', () => {
    expect(whyUnfit(formOf([q('text', 'meta')]))).toEqual({ reason: 'reserved-name', what: 'meta' })
    expect(whyUnfit(formOf([q('text', '_saolang_area')]))).toEqual({ reason: 'reserved-name', what: '_saolang_area' })
    expect(whyUnfit(formOf([q('text', 'a', { relevant: '${nowhere}' })]))?.reason).toBe('rules')
    expect(whyUnfit(formOf([q('select-many', 'a', { list: 'l' })], { l: choices('hai từ') }))).toEqual({
      ...{ reason: 'choice-with-space', what: 'hai từ' },
    })
    expect(whyUnfit(formOf([q('text', 'a')]))).toBeUndefined()
  })

  it('tells what does not carry over', () => {
    const form = formOf([
      q('photo', 'p', { consent: 'contact' }),
      q('group', 'page', { isPage: true, nodes: [q('repeat', 'r', { nodes: [q('video', 'v')] })] }),
      q('calculated', 'c', { calculation: '1' }),
      q('text', 't', { calculation: '2', triggers: ['c'] }),
    ])
    expect(lossesOf(form).map(({ loss, nodes }) => [loss, ...nodes])).toEqual([
      ['one-file', 'p'],
      ['video', 'v'],
      ['page', 'page'],
      ['trigger', 't'],
      ['consent', 'p'],
      ['known-answers'],
    ])
  })
})

describe('a submission', () => {
  const form = formOf([
    q('money', 'revenue'),
    q('integer', 'n'),
    q('geoshape', 'plot'),
    q('time', 'at'),
    q('date-time', 'moment'),
    q('photo', 'picture'),
  ])
  const of = (inside: string): ReadInstance => read(`<data id="test" version="1">${inside}</data>`, form)

  it('is read as JavaRosa writes it', () => {
    const { answers, files, unread } = of(
      `<revenue>1.5E9</revenue><n>12</n><plot>16.8 107.1 0.0 4.5;16.9 107.2 0.0 4.5;16.8 107.1 0.0 4.5</plot><at>14:30:00.000+07:00</at>
      <moment>2026-05-22T14:30:00.000+07:00</moment><picture>1717 ảnh.jpg</picture><orx:meta xmlns:orx="http://openrosa.org/xforms"><orx:instanceID>uuid:1</orx:instanceID></orx:meta>`,
    )
    expect(unread).toEqual([])
    expect(answers).toMatchObject({ revenue: 1_500_000_000, n: 12, at: '14:30', moment: '2026-05-22T14:30:00' })
    expect(answers.plot).toHaveLength(3)
    expect(files).toMatchObject([{ key: 'picture', name: '1717 ảnh.jpg' }])
  })

  it('tells what the form has no place for, and what is no answer', () => {
    const { unread } = of(
      '<n>nhiều</n><other>x</other><empty/><revenue><a>1</a></revenue><plot>ở đây</plot><at>trưa</at><n>1</n>',
    )
    expect(unread).toEqual(['/data/n', '/data/other', '/data/revenue', '/data/plot', '/data/at', '/data/n[2]'])
  })
})
