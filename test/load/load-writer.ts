import type { AreaCode, Uuid } from '../../src/domain/records/envelope.ts'
import type { Json, Mutation } from '../../src/protocol/mutation.ts'
import { SCHEMA } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { draftAssessment } from './load-assessment.ts'

/** What somebody writes on one phone in one commune, drawn from a seed: half new records, half changes of former ones. */
export class LoadWriter {
  private ds = 0
  private readonly made: { readonly record: Uuid; readonly kind: 'producer' | 'assessment' }[] = []
  private readonly device: Uuid
  private readonly area: AreaCode
  private readonly next: () => number

  constructor(device: Uuid, area: AreaCode, next: () => number) {
    this.device = device
    this.area = area
    this.next = next
  }

  write(count: number): Mutation[] {
    return Array.from({ length: count }, () => {
      const former = this.made[this.next() % Math.max(1, this.made.length)]
      return former !== undefined && this.next() % 2 === 0 ? this.edit(former) : this.create()
    })
  }

  private create(): Mutation {
    const record = newServerId(Date.now())
    const kind = this.next() % 2 === 0 ? 'producer' : 'assessment'
    this.made.push({ record, kind })
    return this.mutation(record, kind, 'create', kind === 'producer' ? this.producer() : draftAssessment(this.next))
  }

  private edit({ record, kind }: (typeof this.made)[number]): Mutation {
    const code = `${(this.next() % 3) + 1}.${(this.next() % 9) + 1}`
    const set: Record<string, Json> =
      kind === 'producer'
        ? { phone: `09${String(this.next() % 100_000_000).padStart(8, '0')}` }
        : { [`answers/${code}`]: this.next() % 4, [`notes/${code}`]: `Xem lại khi đến lần sau, ${this.next()}` }
    return this.mutation(record, kind, 'patch', set)
  }

  private producer(): Record<string, Json> {
    return { name: `Hộ ${this.next()}`, legalForm: 'household', address: 'Thôn Long Phụng, xã Lìa, tỉnh Quảng Trị' }
  }

  private mutation(record: Uuid, kind: Mutation['kind'], op: Mutation['op'], set: Record<string, Json>): Mutation {
    this.ds += 1
    return {
      ...{ m: newServerId(Date.now()), device: this.device, ds: this.ds, record, kind, area: this.area },
      ...{ op, base: { v: 0 }, patch: { set, unset: [] }, schema: SCHEMA, at: new Date().toISOString() },
    }
  }
}
