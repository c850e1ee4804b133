import { describe, expect, it } from 'vitest'
import type { Uuid } from '../../../src/domain/records/envelope.ts'
import { KINDS, type Kind } from '../../../src/domain/records/kinds.ts'
import { ROLES, type Role } from '../../../src/domain/records/role.ts'
import type { Mutation } from '../../../src/protocol/mutation.ts'
import type { Verdict } from '../../../src/protocol/push.ts'
import { isDeletable, RECORDS } from '../../../src/server/access/record-rules.ts'
import { openOffice, STORES } from '../offices.ts'
import { enrolPhone, type Phone } from '../visitors.ts'
import { changeOf, nameOf, newRecord } from './record-data.ts'

const WRITING = ['patch', 'resolve', 'delete'] as const

/** One verdict as the table speaks of it. */
const wordOf = (verdict: Verdict | undefined): string =>
  verdict?.kind === 'rejected' ? verdict.code : (verdict?.kind ?? 'none')

describe.each(STORES)('records of every kind, over %s', (store) => {
  it('are made, changed, settled, deleted and read by each role as the table says', async () => {
    await using office = await openOffice(store)
    const phones = new Map<Role, Phone>()
    for (const role of ROLES) phones.set(role, await enrolPhone(office, { name: nameOf(role), role }))
    const office_ = phones.get('administrator')
    const wrong: string[] = []
    const tell = (role: Role, op: string, kind: Kind, told: string, expected: string): void => {
      if (told !== expected) wrong.push(`${role} ${op} ${kind}: ${told}, not ${expected}`)
    }
    const made: Uuid[] = []
    /** A new record of each kind; gives those that were taken, by kind. */
    const makeAll = async (phone: Phone, role: Role) => {
      const mutations = KINDS.map((kind) => phone.write({ kind, set: newRecord(kind, role) }))
      const verdicts = await phone.push(...mutations)
      const taken = mutations.flatMap(({ kind, record }, at) => {
        const verdict = verdicts[at]
        return verdict?.kind === 'applied' ? [[kind, { record, v: verdict.version }] as const] : []
      })
      made.push(...taken.map(([, { record }]) => record))
      return { taken: new Map(taken), verdicts }
    }
    for (const [role, phone] of phones) {
      const { verdicts } = await makeAll(phone, role)
      for (const [at, kind] of KINDS.entries())
        tell(role, 'create', kind, wordOf(verdicts[at]), RECORDS[kind].writers.includes(role) ? 'applied' : 'forbidden')
      for (const op of WRITING) {
        const own = (await makeAll(phone, role)).taken
        const others = office_ === undefined ? own : (await makeAll(office_, 'administrator')).taken
        const changes = KINDS.flatMap((kind): Mutation[] => {
          const of = own.get(kind) ?? others.get(kind)
          const set = op === 'delete' ? {} : changeOf(kind, role)
          return of === undefined ? [] : [phone.write({ op, kind, record: of.record, base: { v: of.v }, set })]
        })
        expect(changes).toHaveLength(KINDS.length)
        const answers = await phone.push(...changes)
        for (const [at, kind] of KINDS.entries()) {
          const mayWrite = RECORDS[kind].writers.includes(role)
          const isLocked = op === 'delete' && !isDeletable(kind)
          tell(role, op, kind, wordOf(answers[at]), mayWrite ? (isLocked ? 'finalised' : 'applied') : 'forbidden')
        }
      }
    }
    for (const [role, phone] of phones) {
      const seen = new Set<Uuid>()
      for (let page = await phone.pull(); ; page = await phone.pull(page.cursor)) {
        for (const { id } of page.changes) seen.add(id)
        if (!page.more) break
      }
      if (made.some((id) => !seen.has(id))) wrong.push(`${role} does not read all`)
    }
    expect(wrong).toEqual([])
  })
})
