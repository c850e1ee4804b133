import type { World } from '../../../src/domain/survey/expression/sight.ts'
import type { Form, FormNode } from '../../../src/domain/survey/form.ts'
import { type OpenedForm, openForm } from '../../../src/domain/survey/open-form.ts'

/** A day of the field: 22 May 2026, the day of Decision 26/2026. */
export const WORLD: World = {
  now: () => '2026-05-22T14:30:00.000+07:00',
  random: () => 0.25,
  seed: 'survey-1',
  language: 'vi',
  languages: ['vi', 'en'],
}

/** Random numbers that are the same in every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

export const formOf = (nodes: FormNode[], lists: Form['lists'] = {}): Form => ({
  id: 'test',
  version: '1',
  title: { vi: 'Thử', en: 'Test' },
  languages: ['vi', 'en'],
  lists,
  nodes,
})

export const opened = (form: Form): OpenedForm => {
  const opening = openForm(form)
  if (opening.kind === 'problems') throw new Error(JSON.stringify(opening.problems))
  return opening.opened
}

export const choices = (...values: string[]): Form['lists'][string] =>
  values.map((value) => ({ value, label: { vi: value, en: value } }))
