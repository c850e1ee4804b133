import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { consentAfter, methodOf, overdueErasures, withheldFields } from '../../../src/domain/privacy/consent.ts'
import { Consent } from '../../../src/domain/records/response.ts'
import { CONSENT_TEXTS, consentTextFor, consentTextOf, GENERAL } from '../../../src/domain/survey/consent-texts.ts'
import { withConsents } from '../../../src/domain/survey/under-consent.ts'

const AT = '2026-11-02T01:00:00.000Z'
const LATER = '2026-12-02T01:00:00.000Z'

describe('[Law 91/2025/QH15, Art. 9] a consent', () => {
  it('says to which words, in which language, when, how, and who wrote it down', () => {
    const said = consentAfter(
      'contact',
      undefined,
      { given: true, method: 'signed' },
      { at: AT, language: 'vi', by: 'Lê A' },
    )
    expect(said).toEqual({ text: 'contact/1', given: true, at: AT, method: 'signed', language: 'vi', by: 'Lê A' })
    expect(Consent.safeParse(said).success).toBe(true)
  })

  it('[Art. 10] keeps what was agreed to when it is withdrawn, and since when it is', () => {
    const given = consentAfter('identity', undefined, { given: true, method: 'spoken' }, { at: AT, by: 'Lê A' })
    const withdrawn = consentAfter('identity', given, { given: false }, { at: LATER, by: 'Trần B' })
    expect(withdrawn).toEqual({ ...given, given: false, withdrawnAt: LATER })
    const again = consentAfter('identity', withdrawn, { given: true, method: 'spoken' }, { at: LATER })
    expect(again).toEqual({ text: 'identity/1', given: true, at: LATER, method: 'spoken' })
  })

  it('was declined, not withdrawn, by who never gave it', () => {
    expect(consentAfter('location', undefined, { given: false, method: 'spoken' }, { at: AT })).toEqual({
      ...{ text: 'location/1', given: false, at: AT },
    })
  })

  it('of before this is still read, and what was ticked on a producer’s own phone is called so', () => {
    const old = { text: 'self/1', given: true, at: AT, method: 'written' as const }
    expect(Consent.parse(old)).toEqual(old)
    expect(methodOf('self', old)).toBe('ticked')
    expect(methodOf('contact', old)).toBe('written')
  })
})

describe('the words of every consent ever shown', () => {
  // A line is added for a new version; none is ever changed or removed.
  const FROZEN: Record<string, string> = {
    'contact/1': 'd0b0f4a7eda7aecf',
    'identity/1': '7e09177f5c694db2',
    'self/1': '33a5723236945f01',
    'location/1': '59e26cdcd2b01c24',
    'general/1': '64fbe32a7d73c645',
  }
  it('stay as they were', () => {
    const hashes = [...CONSENT_TEXTS, { ...GENERAL, purpose: '' }].map(({ version, title, text }) => [
      version,
      createHash('sha256')
        .update(JSON.stringify([title.vi, title.en, text.vi, text.en]))
        .digest('hex')
        .slice(0, 16),
    ])
    expect(Object.fromEntries(hashes)).toEqual(FROZEN)
  })

  it('are found by the version that a consent names', () => {
    for (const { purpose, version } of CONSENT_TEXTS) expect(consentTextOf(purpose, version)?.version).toBe(version)
    expect(consentTextOf('whatever', 'general/1')?.text).toEqual(consentTextFor('whatever').text)
    expect(consentTextOf('contact', 'contact/99')).toBeUndefined()
  })
})

describe('what rests on a consent', () => {
  it('is offered for erasure once it was declined or withdrawn', () => {
    const no = { text: 'location/1', given: false, at: AT }
    expect(overdueErasures({ place: { latitude: 16 }, consents: { location: no } })).toEqual(['location'])
    expect(overdueErasures({ consents: { location: no } })).toEqual([])
    expect(overdueErasures({ phone: '0912', consents: { location: no } })).toEqual([])
    expect(overdueErasures({ phone: '0912' })).toEqual([])
  })

  it('is not asked for any more, unless the producer agreed otherwise itself', () => {
    const no = { text: 'contact/1', given: false, at: AT }
    const self = { text: 'self/1', given: true, at: AT, method: 'ticked' as const }
    expect(withheldFields({ contact: no })).toEqual(['representative', 'phone', 'address'])
    expect(withheldFields({ contact: no, self })).toEqual([])
    expect(withheldFields(undefined)).toEqual([])
  })

  it('is every sensitive question, also where the form’s author named no purpose', () => {
    const form = {
      ...{ id: 'f', version: '1', title: { vi: 'F' }, languages: ['vi'], lists: {} },
      nodes: [
        { kind: 'text' as const, id: 'a' },
        {
          ...{ kind: 'group' as const, id: 'g' },
          nodes: [
            { kind: 'text' as const, id: 'health', sensitive: true },
            { kind: 'text' as const, id: 'ethnicity', sensitive: true, consent: 'identity' },
          ],
        },
      ],
    }
    expect(withConsents(form).nodes[1]).toMatchObject({ nodes: [{ consent: 'sensitive' }, { consent: 'identity' }] })
    expect(withConsents({ ...form, nodes: form.nodes.slice(0, 1) }).nodes).toEqual([{ kind: 'text', id: 'a' }])
  })
})
