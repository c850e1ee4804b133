import { outboxContract } from '../contracts/outbox.ts'
import { addProducer, newStore, saved } from './stores.ts'

outboxContract('the phone', async () => {
  const store = await newStore()
  return {
    outbox: store,
    lead: store.takeLead,
    create: () => addProducer(store),
    change: async (id, phone) => {
      await saved(store, { op: 'patch', id, set: { phone } })
    },
  }
})
