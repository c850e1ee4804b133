import type { AreaCode, Uuid } from '../../src/domain/records/envelope.ts'
import type { Json, Mutation } from '../../src/protocol/mutation.ts'
import { SCHEMA } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { draftAssessment } from './load-assessment.ts'

/** A record that was written to before, and the version that the writer has seen of it. */
interface Made {
  readonly record: Uuid
  readonly kind: 'producer' | 'assessment'
  readonly v: number
}

/** What somebody writes on one phone in one commune, drawn from a seed: half new records, half changes of former ones. */
export class LoadWriter {
  private ds = 0
  private readonly made: Made[] = []
  private readonly device: Uuid
  private readonly area: AreaCode
  private readonly next: () => number

  constructor(device: Uuid, area: AreaCode, next: () => number) {
    this.device = device
    this.area = area
    this.next = next
  }

  /** Records of others, which are changed from now on as one's own are. */
  adopt(records: readonly Made[]): void {
    for (const record of records) this.made.push(record)
  }

  /** What other people's new records hold. */
  others(count: number): { kind: Made['kind']; set: Record<string, Json> }[] {
    return Array.from({ length: count }, () => this.fresh())
  }

  write(count: number): Mutation[] {
    return Array.from({ length: count }, () => {
      const former = this.made[this.next() % Math.max(1, this.made.length)]
      return former !== undefined && this.next() % 2 === 0 ? this.edit(former) : this.create()
    })
  }

  private create(): Mutation {
    const record = newServerId(Date.now())
    const { kind, set } = this.fresh()
    this.made.push({ record, kind, v: 0 })
    return this.mutation({ record, kind, v: 0 }, 'create', set)
  }

  private fresh(): { kind: Made['kind']; set: Record<string, Json> } {
    return this.next() % 2 === 0
      ? { kind: 'producer', set: this.producer() }
      : { kind: 'assessment', set: draftAssessment(this.next) }
  }

  private edit(former: Made): Mutation {
    const code = `${(this.next() % 3) + 1}.${(this.next() % 9) + 1}`
    const set: Record<string, Json> =
      former.kind === 'producer'
        ? { phone: `09${String(this.next() % 100_000_000).padStart(8, '0')}` }
        : { [`answers/${code}`]: this.next() % 4, [`notes/${code}`]: `Xem lại khi đến lần sau, ${this.next()}` }
    return this.mutation(former, 'patch', set)
  }

  private producer(): Record<string, Json> {
    return { name: `Hộ ${this.next()}`, legalForm: 'household', address: 'Thôn Long Phụng, xã Lìa, tỉnh Quảng Trị' }
  }

  private mutation({ record, kind, v }: Made, op: Mutation['op'], set: Record<string, Json>): Mutation {
    this.ds += 1
    return {
      ...{ m: newServerId(Date.now()), device: this.device, ds: this.ds, record, kind, area: this.area },
      ...{ op, base: { v }, patch: { set, unset: [] }, schema: SCHEMA, at: new Date().toISOString() },
    }
  }
}
