import { decideQuarantine, listQuarantine } from '../device/quarantine-desk.ts'
import type { QuarantineDecision, QuarantinedDevice, QuarantineOutcome } from '../protocol/quarantine.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

/** What stopped phones have sent, for the office to decide on; needs the network. */
export interface QuarantineControl {
  list(): Promise<Outcome<QuarantinedDevice[]>>
  decide(decision: QuarantineDecision): Promise<Outcome<QuarantineOutcome>>
}

/** `changed` is called when records may be others now. */
export const createQuarantineControl = (changed: () => void): QuarantineControl => ({
  list: async () => outcome(await listQuarantine(), ({ devices }) => devices),
  decide: async (decision) => {
    const answer = await decideQuarantine(decision)
    if (answer.kind === 'ok') changed()
    return outcome(answer, (value) => value)
  },
})
