import { useState } from 'preact/hooks'
import {
  consentAfter,
  isGiven,
  overdueErasures,
  PRODUCER_PURPOSES,
  type ProducerPurpose,
  type Said,
} from '../../../domain/privacy/consent.ts'
import type { Json } from '../../../protocol/mutation.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'

/** A producer's consent for one purpose: noting it, and erasing what rests on it when it is declined or withdrawn. */
export const useProducerConsent = ({ id, data }: LocalRecord<'producer'>, purpose: ProducerPurpose) => {
  const { store, now } = useApp()
  const [hasFailed, setFailed] = useState(false)
  const held = PRODUCER_PURPOSES[purpose].filter((field) => data[field] !== undefined && data[field] !== '')
  const commit = async (set: Record<string, Json>, unset: string[]): Promise<void> => {
    const committed = await store.commit({ op: 'patch', id, set, unset })
    setFailed(committed.kind !== 'saved')
  }
  const say = async (said: Said): Promise<void> => {
    const by = (await store.identity())?.name ?? ''
    const saying = { at: now().toISOString(), language: language.value, by }
    const consent = consentAfter(purpose, data.consents?.[purpose], said, saying) as unknown as Json
    // A map that is not there yet is made with its first entry.
    const set =
      data.consents === undefined ? { consents: { [purpose]: consent } } : { [`consents/${purpose}`]: consent }
    await commit(set, said.given ? [] : held)
  }
  return {
    ...{ held, hasFailed, say, consent: data.consents?.[purpose], isGiven: isGiven(data.consents, purpose) },
    isOverdue: overdueErasures(data).includes(purpose),
    erase: () => commit({}, held),
  }
}
