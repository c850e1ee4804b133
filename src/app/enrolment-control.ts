import { enrolDevice, proofIn } from '../device/enrolling.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { EnrolmentControl } from './context.ts'
import { outcome } from './outcome.ts'

/** Makes this phone known to an office by a code, and takes that back. `identified` hears of both. */
export const createEnrolment = (store: OpenStore, identified: () => void): EnrolmentControl => ({
  enrol: async (code, label) => {
    const answer = await enrolDevice(store, code, label)
    if (answer.kind === 'ok') {
      await store.saveIdentity(answer.value.identity, proofIn(answer.value, Date.now()))
      identified()
    }
    return outcome(answer, ({ identity }) => identity)
  },
  leave: async () => {
    await store.forgetIdentity()
    identified()
  },
})
