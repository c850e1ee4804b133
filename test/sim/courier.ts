import { BundleContent, type PhoneCopy } from '../../src/protocol/bundle.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import type { Verdict } from '../../src/protocol/push.ts'
import type { Air, SimPhone } from './phone.ts'
import type { Witness } from './witness.ts'

type CourierAct = 'hand over' | 'file arrives' | 'reply arrives' | 'copy' | 'evicted'

/** Files between phones and office: they may come never, once or again, in any order; and copies, from which cleared phones come back. */
export class Courier {
  private readonly air: Air
  private readonly witness: Witness
  private readonly files: { phone: SimPhone; device: string; mutations: Mutation[] }[] = []
  private readonly replies: { phone: SimPhone; epoch: string; verdicts: Verdict[] }[] = []
  private readonly copies = new Map<SimPhone, { copy: PhoneCopy; mark: number }>()

  constructor(air: Air, witness: Witness) {
    this.air = air
    this.witness = witness
  }

  /** A full disk stops any of it half-way, and leaves everything as it was. */
  async act(kind: CourierAct, phone: SimPhone, one: number): Promise<void> {
    await this.perform(kind, phone, one).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'QuotaExceededError') throw error
    })
  }

  private async perform(kind: CourierAct, phone: SimPhone, one: number): Promise<void> {
    switch (kind) {
      case 'hand over':
        return this.handOver(phone)
      case 'file arrives':
        return this.bring(one)
      case 'reply arrives':
        return this.reply(one)
      case 'copy':
        return this.copy(phone)
      case 'evicted':
        return this.evict(phone)
    }
  }

  private async handOver(phone: SimPhone): Promise<void> {
    const stretches = await phone.tab(0).store.handOver()
    const [mutations] = stretches === 'restored' ? [] : stretches
    if (mutations === undefined) return
    this.air.count('changes put into a file')
    this.files.push({ phone, device: await phone.device(), mutations })
  }

  /** A file stays where it is: it may come again. */
  private async bring(one: number): Promise<void> {
    const file = this.files[one % Math.max(1, this.files.length)]
    if (file === undefined || file.phone.isRevoked) return
    this.air.count('file brought to the office')
    const request = { protocol: 1, waiting: 0, mutations: file.mutations }
    const { epoch, verdicts } = await this.air.office.push(file.device, request)
    this.replies.push({ phone: file.phone, epoch, verdicts })
  }

  private async reply(one: number): Promise<void> {
    const reply = this.replies[one % Math.max(1, this.replies.length)]
    if (reply === undefined) return
    this.air.count('reply brought back')
    const { store } = reply.phone.tab(0)
    await store.settle(await store.takeLead(), reply.verdicts, reply.epoch)
  }

  private async copy(phone: SimPhone): Promise<void> {
    const content = BundleContent.parse(structuredClone({ kind: 'copy', copy: await phone.tab(0).store.copyOut() }))
    if (content.kind !== 'copy') return
    this.air.count('copy made')
    this.copies.set(phone, { copy: content.copy, mark: this.witness.mark })
  }

  private async evict(phone: SimPhone): Promise<void> {
    const kept = this.copies.get(phone)
    if (kept === undefined) return
    this.air.count('cleared by the browser, back from its copy')
    this.witness.noteEvicted(phone, kept.mark)
    phone.calm()
    await phone.evict()
    await phone.tab(0).store.copyIn(kept.copy)
    await phone.enrol()
  }
}
