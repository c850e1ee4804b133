import { addDays } from '../../src/domain/calendar/day.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import type { Kind } from '../../src/domain/records/kinds.ts'
import { LEGAL_FORMS } from '../../src/domain/records/producer.ts'
import type { WireRecord } from '../../src/protocol/record.ts'

/** A programme of any size, made up from a seed: the same seed gives the same records. */
export interface Making {
  readonly products: number
  readonly areas: readonly string[]
  readonly sets: readonly CriteriaSet[]
  readonly today: string
  readonly seed?: number
}

/** Records one after another, a producer before its products and these before what hangs under them. */
export function* madeProgramme({ products, areas, sets, today, seed = 1 }: Making): Generator<WireRecord> {
  const draw = dice(seed)
  const pick = <T>(all: readonly T[]): T => {
    const found = all[Math.floor(draw() * all.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  const dayBefore = (most: number): string => addDays(today, -Math.floor(draw() * most))
  let count = 0
  const newId = (): Uuid => {
    count += 1
    const hex = (digits: number): string =>
      Array.from({ length: digits }, () => Math.floor(draw() * 16).toString(16)).join('')
    return `0190${count.toString(16).padStart(4, '0').slice(-4)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
  }
  const made = (kind: Kind, area: string, data: object, day: string, id = newId()): WireRecord => {
    const at = `${day}T03:00:00.000Z`
    const by = { name: 'Máy thử', device: '01900000-0000-7000-8000-0000000000ff' }
    const stamps = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by }
    return { id, kind, area, version: 0, conflicts: [], ...stamps, data: data as WireRecord['data'] }
  }
  let left = products
  while (left > 0) {
    const area = pick(areas)
    const producer = newId()
    const centre = [16.4 + (Number(area) % 20) / 25, 106.7 + (Number(area) % 23) / 30] as const
    const place = { latitude: centre[0] + draw() / 50, longitude: centre[1] + draw() / 50, accuracyMetres: 20 }
    const named = {
      name: `${pick(['HTX', 'Hộ', 'Công ty'])} ${pick(WORDS)} ${count}`,
      legalForm: pick(LEGAL_FORMS.slice(0, 5)),
    }
    yield made('producer', area, { ...named, ...(draw() < 0.8 ? { place } : {}) }, dayBefore(900), producer)
    if (draw() < 0.3) {
      const day = dayBefore(500)
      const answers = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`q${at}`, 'một câu trả lời']))
      const survey = {
        form: { id: 'producer-baseline', version: '1' },
        producer,
        status: 'final',
        startedAt: `${day}T02:00:00.000Z`,
      }
      yield made('response', area, { ...survey, surveyor: pick(NAMES), answers, consents: {} }, day)
    }
    for (let own = 1 + Math.floor(draw() * 4); own > 0 && left > 0; own -= 1, left -= 1) {
      const product = newId()
      const set = pick(sets)
      const criteria = { decision: set.decision, set: set.number }
      yield made(
        'product',
        area,
        { producer, name: `${pick(WORDS)} ${pick(WORDS)} ${count}`, criteria },
        dayBefore(900),
        product,
      )
      const under = { product, producer }
      for (let scored = Math.floor(draw() * 3); scored > 0; scored -= 1) {
        const day = dayBefore(700)
        const level = 0.35 + draw() * 0.65
        const isFinal = draw() < 0.85
        const answered = isFinal ? set.criteria : set.criteria.slice(0, 12)
        const answers = Object.fromEntries(
          answered.map(({ code, options }) => [
            code,
            Math.round(Math.min(1, level + (draw() - 0.5) * 0.4) * (options.length - 1)),
          ]),
        )
        const sheet = {
          role: pick(['officer', 'officer', 'self', 'commune']),
          assessor: pick(NAMES),
          status: isFinal ? 'final' : 'draft',
        }
        const open = { answers, findings: {}, notes: {}, locks: {}, startedAt: `${day}T01:00:00.000Z`, packVersion: 1 }
        yield made('assessment', area, { ...under, criteria, ...sheet, ...open }, day)
      }
      if (draw() < 0.35) {
        const issuedOn = dayBefore(1300)
        const numbered = { number: String(count), stars: pick([3, 3, 3, 4, 4, 5]) }
        yield made(
          'certificate',
          area,
          { ...under, ...numbered, issuedOn, expiresOn: addDays(issuedOn, 1095) },
          issuedOn,
        )
      }
      if (draw() < 0.25) {
        const from = dayBefore(200)
        const actions = ['file', 'receive', 'forward', 'receive-province', 'consult', 'report'].slice(
          0,
          Math.floor(draw() * 7),
        )
        const steps = Object.fromEntries(
          actions.map((action, at) => [
            `00${at + 1}`,
            { action, day: addDays(from, at * 9), at: `${from}T03:00:00.000Z`, by: pick(NAMES), role: 'officer' },
          ]),
        )
        yield made('dossier', area, { ...under, occasion: 'first', criteria, changes: {}, findings: {}, steps }, from)
      }
      if (draw() < 0.08) yield* madePlan(under, criteria, area)
    }
  }

  function* madePlan(under: { product: Uuid; producer: Uuid }, criteria: object, area: string): Generator<WireRecord> {
    const plan = newId()
    const { product, producer } = under
    const planned = { [product]: { assessment: newId(), criteria, stars: 2, points: 45, target: 3 } }
    const day = dayBefore(300)
    yield made(
      'plan',
      area,
      { producer, products: planned, objective: 'fewest', locks: {}, status: 'agreed' },
      day,
      plan,
    )
    for (let todo = 0; todo < 3; todo += 1) {
      const about = { plan, producer, raises: [], measure: 'training', title: 'Việc cần làm', documents: {} }
      const term = { dueOn: addDays(day, 200), months: 1, costs: {}, owner: 'producer' }
      yield made('action', area, { ...about, ...term, status: pick(['planned', 'under-way', 'done']) }, day)
    }
  }
}

const WORDS = [
  'Chè',
  'Gạo',
  'Mật ong',
  'Nước mắm',
  'Tinh bột nghệ',
  'Hồ tiêu',
  'Cà phê',
  'Rượu',
  'Cao dược liệu',
  'Bún',
  'Khe Sanh',
  'Hải Lăng',
  'Cam Lộ',
]
const NAMES = ['Lan', 'Hùng', 'Mai', 'Tuấn']

/** Numbers from 0 to 1 by chance, always the same for a seed (mulberry32). */
const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
