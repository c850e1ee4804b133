import type { Assessment } from '../../src/domain/records/assessment.ts'
import type { Json } from '../../src/protocol/mutation.ts'
import { pathsOf, valueAt } from '../../src/protocol/patch.ts'
import { DELETED_PATH, type WireRecord } from '../../src/protocol/record.ts'
import type { RecordRow } from '../../src/store/database.ts'
import type { Change } from '../../src/store/store.ts'
import type { Act } from './acts.ts'
import { REFUSED_NOTE } from './office.ts'
import type { SimPhone } from './phone.ts'
import { violation, type Witness } from './witness.ts'

type Data = Record<string, Json>

/** What people do at the phones of a history: they write, delete, finish, choose, mend and give up, and the witness hears of each. */
export class People {
  private readonly witness: Witness
  /** Whether the office refuses some changes by itself. */
  private readonly refuses: boolean
  private values = 0

  constructor(witness: Witness, refuses: boolean) {
    this.witness = witness
    this.refuses = refuses
  }

  /** One change by somebody at a phone, and what they saw before. */
  async write(kind: Act['kind'], phone: SimPhone, one: number, two: number): Promise<void> {
    const { store } = phone.tab(one)
    const rows = (await phone.disk.records.toArray()).filter((row) => row.shelf === 'assessment')
    const row =
      kind === 'resolve' ? rows.find((each) => each.conflicts.length > 0) : rows[two % Math.max(1, rows.length)]
    this.values += 1
    const change = this.changeOf(kind, phone, row, two)
    if (change === undefined) return
    const before = row
    const committed = await store.commit(change)
    if (committed.kind !== 'saved') return
    if (change.op === 'patch' && kind !== 'finalise') {
      this.witness.noteSaved(phone.name, change.id, change.set)
      if (before !== undefined)
        for (const path of Object.keys(change.set)) this.witness.noteLetGo(change.id, path, valueAt(before.data, path))
    }
    if (change.op === 'delete' && before !== undefined) this.witness.noteAllLetGo(before, phone.name)
    if (change.op === 'resolve' && before !== undefined && isOfTwo(change.choose)) {
      this.noteResolved(before, change.path, change.choose)
      this.witness.noteChosen(phone.name, before.id, [change.path], committed.record.data as Data)
    }
  }

  private changeOf(kind: Act['kind'], phone: SimPhone, row: RecordRow | undefined, two: number): Change | undefined {
    if (kind === 'create')
      return { op: 'create', kind: 'assessment', area: phone.areas[two % phone.areas.length] ?? '', data: A_VISIT }
    if (row === undefined) return undefined
    const { id } = row
    switch (kind) {
      case 'answer':
        return { op: 'patch', id, set: { [`notes/${1 + (two % 3)}.1`]: `value ${this.values}` } }
      case 'note':
        return { op: 'patch', id, set: { note: `note ${this.values}` } }
      case 'refused note':
        return this.refuses ? { op: 'patch', id, set: { note: `${REFUSED_NOTE} ${this.values}` } } : undefined
      case 'delete':
        return { op: 'delete', id }
      case 'finalise':
        return { op: 'patch', id, set: { status: 'final', finalisedAt: '2026-06-01T00:00:00.000Z' } }
      case 'resolve': {
        const conflict = row.conflicts[two % row.conflicts.length]
        if (conflict === undefined) return undefined
        return { op: 'resolve', id, path: conflict.path, choose: two % 2 === 0 ? 'keep' : { m: conflict.m } }
      }
      default:
        throw new Error(`no such change: ${kind}`)
    }
  }

  private noteResolved(before: WireRecord, path: string, choose: 'keep' | { m: string }): void {
    if (path === DELETED_PATH) {
      if (choose !== 'keep') this.witness.noteAllLetGo(before)
      return
    }
    for (const conflict of before.conflicts)
      if (conflict.path === path && (choose === 'keep' || conflict.m !== choose.m))
        this.witness.noteLetGo(before.id, path, conflict.value)
    if (choose !== 'keep') this.witness.noteLetGo(before.id, path, valueAt(before.data, path))
  }

  async settleRejected(how: 'mend' | 'discard', phone: SimPhone): Promise<void> {
    const { store } = phone.tab(0)
    const rejected = (await phone.disk.outbox.orderBy('ds').toArray()).find((row) => row.state === 'rejected')
    if (rejected === undefined) return
    if (how === 'mend') {
      await this.mend(phone, rejected.record)
      const resent = await store.sendAgain(rejected.m)
      if (resent.kind === 'saved')
        this.witness.noteChosen(phone.name, rejected.record, pathsOf(rejected.patch), resent.record.data as Data)
      return
    }
    const chain = await phone.disk.outbox.where('record').equals(rejected.record).sortBy('ds')
    const given = rejected.op === 'create' ? chain : [rejected]
    const gone = await quietly(() => store.discard(rejected.m))
    if (gone) for (const row of given) this.witness.noteAllLetGo({ id: row.record, data: row.patch.set, conflicts: [] })
  }

  /** Writes the refused field anew, if that is what is wrong. */
  private async mend(phone: SimPhone, record: string): Promise<void> {
    const row = await phone.disk.records.get(record)
    if (typeof row?.data.note !== 'string' || !row.data.note.startsWith(REFUSED_NOTE)) return
    this.values += 1
    const set = { note: `mended ${this.values}` }
    const committed = await phone.tab(0).store.commit({ op: 'patch', id: record, set })
    const known = await phone.disk.bases.get(record)
    if (committed.kind === 'refused' && committed.code === 'finalised' && known?.data.status !== 'final')
      violation('I8', `${phone.name} cannot mend ${record}, which is not final at the office`)
    if (committed.kind !== 'saved') return
    this.witness.noteSaved(phone.name, record, set)
    this.witness.noteLetGo(record, 'note', row.data.note)
  }
}

/** Histories choose one of the two values, never a third. */
const isOfTwo = (choose: Extract<Change, { op: 'resolve' }>['choose']): choose is 'keep' | { m: string } =>
  choose === 'keep' || 'm' in choose

/** Whether it went through; what stopped it left everything as it was. */
export const quietly = async (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  )

const A_VISIT: Assessment = {
  product: '01900000-0000-7000-8000-00000000aaaa',
  producer: '01900000-0000-7000-8000-00000000bbbb',
  criteria: { decision: '26/2026', set: 11 },
  packVersion: 1,
  role: 'officer',
  assessor: '',
  status: 'draft',
  startedAt: '2026-06-01T00:00:00.000Z',
  answers: {},
  findings: {},
  notes: {},
  locks: {},
}
