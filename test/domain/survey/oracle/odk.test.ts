// @vitest-environment jsdom
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Form, FormNode } from '../../../../src/domain/survey/form.ts'
import { openSurvey } from '../../../../src/domain/survey/survey.ts'
import { choices, formOf, opened, seeded, WORLD } from '../forms.ts'
import { openInOdk } from './odk.ts'
import { differences, step } from './walk.ts'
import { formToXml } from './xform-xml.ts'

const q = (kind: string, id: string, rest: object = {}): FormNode => ({ kind, id, ...rest }) as FormNode

const LISTS: Form['lists'] = {
  crops: choices('tea', 'rice', 'pepper', 'honey'),
  province: choices('qt', 'hue'),
  commune: ['dong-ha', 'gio-linh', 'phu-xuan', 'thuan-hoa'].map((value, at) => ({
    value,
    label: { vi: value },
    columns: { province: at < 2 ? 'qt' : 'hue', size: String(at) },
  })),
}

const FORMS: Record<string, Form> = {
  'skips and limits': formOf(
    [
      q('integer', 'age', { required: true, constraint: '. >= 0 and . < 100' }),
      q('select-one', 'main', { list: 'crops', relevant: '${age} >= 18' }),
      q('select-many', 'grows', { list: 'crops', required: "${main} = 'tea'", constraint: 'count-selected(.) < 3' }),
      q('group', 'tea', {
        relevant: "selected(${grows}, 'tea')",
        nodes: [
          q('decimal', 'area', { constraint: '. > 0' }),
          q('decimal', 'kg', { relevant: '${area} > 1', required: true }),
          q('calculated', 'yield', { calculation: 'round(${kg} div ${area}, 2)' }),
        ],
      }),
      q('text', 'note', { readOnly: '${age} > 60', constraint: "regex(., '^[a-z ]+$')" }),
      q('calculated', 'first', { calculation: 'selected-at(${grows}, 0)' }),
      q('calculated', 'words', {
        calculation: "concat(${main}, '-', coalesce(${note}, 'none'), '-', string-length(${note}))",
      }),
      q('calculated', 'kind', { calculation: "if(${age} < 18, 'child', if(${age} < 60, 'adult', 'old'))" }),
      q('calculated', 'not-tea', { calculation: "not(selected(${grows}, 'tea')) and ${main} != ''" }),
      q('calculated', 'yield2', { calculation: '${yield} * 2' }),
    ],
    LISTS,
  ),
  'choices that follow choices': formOf(
    [
      q('select-one', 'province', { list: 'province' }),
      q('integer', 'least'),
      q('select-one', 'commune', {
        list: 'commune',
        choiceFilter: 'province = ${province} and size >= coalesce(${least}, 0) - 5',
      }),
      q('calculated', 'size', { calculation: "instance('commune')/root/item[name = ${commune}]/size" }),
      q('calculated', 'in-province', { calculation: "count(instance('commune')/root/item[province = ${province}])" }),
      q('calculated', 'label', { calculation: "jr:choice-name(${commune}, '${commune}')" }),
    ],
    LISTS,
  ),
  'a household': formOf(
    [
      q('repeat', 'member', {
        nodes: [
          q('text', 'name'),
          q('integer', 'age', { constraint: '. < 100' }),
          q('calculated', 'number', { calculation: 'position(..)' }),
          q('group', 'school', {
            relevant: '${age} < 18',
            nodes: [
              q('integer', 'class', { constraint: '. <= ${age}' }),
              q('calculated', 'both', { calculation: "concat(${name}, ' ', ${class})" }),
            ],
          }),
          q('calculated', 'others', { calculation: 'count(${member}) - 1' }),
          q('calculated', 'before', { calculation: 'indexed-repeat(${age}, ${member}, position(..) - 1)' }),
        ],
      }),
      q('calculated', 'people', { calculation: 'count(${member})' }),
      q('calculated', 'years', { calculation: 'sum(${age})' }),
      q('calculated', 'oldest', { calculation: 'max(${age})' }),
      q('calculated', 'adults', { calculation: 'count(${member}[age >= 18])' }),
      q('calculated', 'names', { calculation: "join(', ', ${name})" }),
      q('calculated', 'answered', { calculation: 'count-non-empty(${age})' }),
      q('text', 'last', { relevant: '${people} > 2' }),
      q('calculated', 'second', { calculation: 'indexed-repeat(${name}, ${member}, 2)' }),
    ],
    LISTS,
  ),
  'plots and their crops': formOf(
    [
      q('integer', 'wanted', { constraint: '. < 4' }),
      q('repeat', 'plot', {
        nodes: [
          q('decimal', 'area'),
          q('repeat', 'crop', {
            nodes: [
              q('select-one', 'what', { list: 'crops' }),
              q('integer', 'kg', { required: "${what} = 'tea'" }),
              q('calculated', 'share', { calculation: '${kg} div ${area}' }),
              q('calculated', 'where', { calculation: "concat(position(../..), '.', position(..))" }),
            ],
          }),
          q('calculated', 'crops', { calculation: 'count(${crop})' }),
          q('calculated', 'kgs', { calculation: 'sum(${kg})' }),
        ],
      }),
    ],
    LISTS,
  ),
  'as many as said': formOf([
    q('integer', 'wanted', { constraint: '. < 4' }),
    q('repeat', 'row', {
      // ODK keeps the instances that were there when a count turns blank; ours follow from the answers alone, and are none.
      count: 'if(${wanted} > 5, 5, coalesce(${wanted}, 0))',
      // Nothing is asked inside: where a count goes down and up again, ODK has forgotten the answers and ours has not.
      nodes: [q('calculated', 'n', { calculation: 'position(..) + ${wanted}' }), q('note', 'words')],
    }),
    q('calculated', 'rows', { calculation: 'count(${row})' }),
  ]),
  'days and places': formOf([
    q('date', 'born', { constraint: '. <= today()' }),
    q('date', 'seen', { constraint: '. >= ${born}' }),
    q('calculated', 'days', { calculation: '${seen} - ${born}' }),
    q('calculated', 'age', { calculation: 'int((${seen} - ${born}) div 365.25)' }),
    // Without %a: ODK's engine writes nothing for Sundays.
    q('calculated', 'spelled', { calculation: "format-date(${seen}, '%d/%m/%Y %e %n %y %b')" }),
    q('calculated', 'after', { calculation: "if(${seen} > date('2026-01-01'), 'late', 'early')" }),
    q('calculated', 'due', {
      calculation: "format-date(date(decimal-date-time(${seen}) + 30), '%Y-%m-%d')",
      relevant: "${seen} != ''",
    }),
    q('geopoint', 'here'),
    q('geopoint', 'there'),
    q('calculated', 'far', {
      calculation: "if(${here} != '' and ${there} != '', distance(concat(${here}, ';', ${there})), '')",
    }),
  ]),
}

describe('beside the engine of ODK', () => {
  it.each(Object.keys(FORMS))('says the same at every step of random walks: %s', { timeout: 120_000 }, async (name) => {
    const form = FORMS[name] as Form
    const xml = formToXml(form)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(10_000), { minLength: 20, maxLength: 160 }), async (chances) => {
        const odk = await openInOdk(xml)
        const ready = opened(form)
        const survey = openSurvey(ready, {}, { ...WORLD, random: seeded(7) })
        survey.begin()
        expect(differences(survey, ready, odk)).toEqual([])
        const taken: string[] = []
        let next = 0
        const pick = (count: number): number => (chances[next++ % chances.length] ?? 0) % Math.max(1, count)
        while (next < chances.length) {
          taken.push(step(survey, ready, odk, pick))
          expect({ taken, differences: differences(survey, ready, odk) }).toEqual({ taken, differences: [] })
        }
      }),
      { numRuns: 25, seed: 26_2026 },
    )
  })
})
