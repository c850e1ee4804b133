import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBare } from './form-bare.ts'
import { buildPage } from './form-build.ts'
import type { Answered, Contender, Form } from './form-contender.ts'
import { criteriaContent, largeContent, publicContent } from './form-content.ts'
import { openOurs } from './form-ours.ts'
import { openPeers } from './form-peers.ts'
import { type BenchPhone, openBenchPhone } from './form-phone.ts'
import { BARE, type Bench, type Measure, medianOf, type Unit } from './measure.ts'

/** Which forms are opened at which fractions of the machine's speed; by everybody, or at a sixth by us alone, as the peers need minutes there. */
const ROUNDS: readonly { readonly form: Form; readonly slower: number; readonly isOursOnly?: true }[] = [
  { form: 'large', slower: 1 },
  { form: 'large', slower: 4 },
  { form: 'large', slower: 6, isOursOnly: true },
  { form: 'criteria', slower: 4 },
  { form: 'public', slower: 4 },
]
const ANSWERS = 10
/** The peers take most of the time, and their figures lie far from ours. */
const PEER_RUNS = 3

const FORMS: Readonly<Record<Form | 'tapped' | 'typed', string>> = {
  large: '500 questions with rules and 200 repeats, all answered',
  criteria: 'the longest criteria set',
  public: 'a public form of 184 questions',
  tapped: 'a page without an app, an option tapped',
  typed: 'a page without an app, a number typed and left',
}

/** Opening and answering: our app as it is installed beside what fills forms elsewhere, all with the same content. */
export const benchForm: Bench = {
  about:
    'Opening a form and answering it on a phone-sized page of Chromium, slowed down as said: the built app without a network, from the tap on a link of a page that rests, beside peers whose code is loaded before the clock runs. ' +
    'SurveyJS 3.0 (React, answers into localStorage at each change) and Enketo 9.0 (pages, its record into IndexedDB at each change) are set up as their guides say; ODK Web Forms 0.22 has no pages and keeps nothing before a form is sent, ' +
    'and was run once only. Pictures are made at once, not at the beat of a screen. An answer is a number typed and left, or an option tapped; it is stored when its transaction is complete, ours a strict one. “Chromium alone” is the floor: a page of thirteen questions without an app, which puts a row of a kilobyte into a database at each change.',
  hasPeers: true,
  measure: async ({ runs, say }) => {
    const folder = mkdtempSync(join(tmpdir(), 'sao-lang-form-'))
    const contents = { large: largeContent(), criteria: await criteriaContent(), public: publicContent() }
    const phone = await openBenchPhone(join(folder, 'phone'), (await buildPage('form-probe-page.ts')).code)
    const ours = await openOurs(folder, phone.page, contents)
    const peers = await openPeers(contents)
    const figures = createFigures()
    for (let run = 0; run < runs; run += 1) {
      for (const { form, slower, isOursOnly } of ROUNDS) {
        for (const contender of isOursOnly ? [ours] : [ours, ...peers.contenders]) {
          const isTooMuch = contender !== ours && (run >= PEER_RUNS || isRest(contender, { form, slower, run }))
          if (isTooMuch || !contender.opens.includes(form)) continue
          say(`run ${run + 1}: ${contender.name}, ${form}, ${slower} times slower`)
          await measureOne(phone, contender, { form, slower, note: figures.note })
        }
      }
      for (const slower of [1, 4]) await measureBare(phone, slower, figures.note)
    }
    await phone.close()
    peers.close()
    rmSync(folder, { recursive: true, force: true })
    return figures.measures()
  },
}

/** What is left out of who can be run once only. */
const isRest = (
  { isOnceOnly }: Contender,
  { form, slower, run }: { form: Form; slower: number; run: number },
): boolean => isOnceOnly === true && (run > 0 || (form === 'large' && slower > 1))

/** What an answer costs in a page that has nothing else to do. */
const measureBare = async (phone: BenchPhone, slower: number, note: Round['note']): Promise<void> => {
  await phone.slow(1)
  const inputs = await openBare(phone)
  await phone.page.evaluate('probe.idle()')
  await phone.slow(slower)
  for (const form of ['tapped', 'typed'] as const) {
    const { paintedMs, storedMs } = await answers(phone, { stores: true }, inputs[form])
    note({ form, slower, what: 'painted' }, BARE, paintedMs)
    note({ form, slower, what: 'stored' }, BARE, storedMs)
  }
}

interface Round {
  readonly form: Form
  readonly slower: number
  readonly note: (figure: Figure, who: string, value: number) => void
}

const measureOne = async (phone: BenchPhone, contender: Contender, { form, slower, note }: Round): Promise<void> => {
  const { name } = contender
  const of = { form, slower }
  await phone.slow(1)
  await contender.ready(phone, form)
  await phone.page.evaluate('probe.rest()')
  await phone.slow(slower)
  note({ ...of, what: 'open' }, name, await contender.open(phone, form))
  await phone.page.evaluate('probe.idle()')
  if (slower === 1) note({ ...of, what: 'heap' }, name, await phone.heapMb())
  if (form === 'public') return
  const first = await answers(phone, contender, contender.inputs(form))
  note({ ...of, what: 'painted' }, name, first.paintedMs)
  if (contender.stores) note({ ...of, what: 'stored' }, name, first.storedMs)
  if (form !== 'large' || contender.toRepeats === undefined) return
  note({ ...of, what: 'turn' }, name, await contender.toRepeats(phone))
  await phone.page.evaluate('probe.idle()')
  const repeated = await answers(phone, contender, contender.inputs(form))
  note({ ...of, what: 'repeat-painted' }, name, repeated.paintedMs)
}

/** A number that nobody has answered yet: the same again would be no answer. */
const another = (() => {
  const given = { last: 1 }
  return (): number => {
    given.last = (given.last % 900) + 1
    return given.last
  }
})()

/** Medians of some answers, each to another question in sight. */
const answers = async (
  { page }: BenchPhone,
  { stores }: Pick<Contender, 'stores'>,
  selector: string,
): Promise<Answered> => {
  const all: Answered[] = []
  for (let at = 0; at < ANSWERS; at += 1) {
    all.push(await page.evaluate(answerInPage, [selector, at, String(another()), stores] as const))
  }
  return {
    paintedMs: medianOf(all.map(({ paintedMs }) => paintedMs)),
    storedMs: medianOf(all.map(({ storedMs }) => storedMs)),
  }
}

/** Runs in the page. */
const answerInPage = (given: readonly [string, number, string, boolean]): Promise<Answered> =>
  (globalThis as unknown as { probe: { answer: (...all: typeof given) => Promise<Answered> } }).probe.answer(...given)

type What = 'open' | 'heap' | 'painted' | 'stored' | 'turn' | 'repeat-painted'

interface Figure {
  readonly what: What
  readonly form: keyof typeof FORMS
  readonly slower: number
}

const WORDS: Readonly<Record<What, (form: string) => string>> = {
  open: (form) => `${form}: opened to the first question that can be answered`,
  heap: (form) => `${form}: memory of its objects once it is open`,
  painted: (form) => `${form}: an answer, from input to painted`,
  stored: (form) => `${form}: an answer, from input to painted and stored`,
  turn: (form) => `${form}: to the page with the repeats`,
  'repeat-painted': (form) => `${form}: an answer among the repeats, from input to painted`,
}

const FRAME_MS = 16
const TIMES_BETTER = 5

const goalOf = ({ what, form, slower }: Figure): Measure['goal'] => {
  const isAnswer = what === 'painted' || what === 'stored'
  if (slower === 6 || form === 'tapped' || form === 'typed') return undefined
  if (isAnswer && slower === 4) return { most: FRAME_MS, timesBest: TIMES_BETTER }
  return isAnswer || what === 'open' ? { timesBest: TIMES_BETTER } : undefined
}

const createFigures = () => {
  const held = new Map<string, { figure: Figure; runs: Record<string, number[]> }>()
  return {
    note: (figure: Figure, who: string, value: number): void => {
      const key = `${figure.form}-${figure.what}-${figure.slower}`
      const kept = held.get(key) ?? { figure, runs: {} }
      kept.runs[who] = [...(kept.runs[who] ?? []), Math.round(value * 10) / 10]
      held.set(key, kept)
    },
    measures: (): Measure[] =>
      [...held].map(([key, { figure, runs }]) => {
        const unit: Unit = figure.what === 'heap' ? 'MB' : 'ms'
        const goal = goalOf(figure)
        const speed = figure.slower === 1 ? '' : `, CPU ${figure.slower}× slower`
        const what = `${WORDS[figure.what](FORMS[figure.form])}${speed}`
        return { key, what, unit, runs, ...(goal === undefined ? {} : { goal }) }
      }),
  }
}
