import type { DeviceChain } from '../../../protocol/integrity.ts'
import { Fold } from '../../components/fold.tsx'
import { formatMoment } from '../../format.ts'
import { integrityDeskMessages } from '../../messages/integrity-desk.ts'
import { language } from '../../messages/language.ts'
import './faulty-device.css'
import { faultWords, standingWords } from './standing-words.ts'

/** What needs a look of one device: where its chain first breaks, and the single records about which something was found. */
export const FaultyDevice = ({ chain, name }: { chain: DeviceChain; name: string }) => {
  const t = integrityDeskMessages()
  const [first, ...others] = chain.faults
  return (
    <Fold
      isOpen
      head={
        <span>
          <strong>{name}</strong>
        </span>
      }
    >
      {first === undefined ? null : (
        <p>
          <strong>{t.firstFault}</strong> {faultWords(first)}
        </p>
      )}
      {others.length === 0 ? null : (
        <details class="faulty-more">
          <summary>{t.moreFaults(others.length)}</summary>
          <ul>
            {others.map((fault) => (
              <li key={`${fault.n} ${fault.fault}`}>{faultWords(fault)}</li>
            ))}
          </ul>
        </details>
      )}
      {chain.noted.length === 0 ? null : (
        <ul class="faulty-entries">
          {chain.noted.map((entry, at) => (
            <li key={at}>
              <p>
                <strong>{t.entry(entry.n)}</strong>{' '}
                <span class="soft">{t.received(formatMoment(entry.receivedAt, language.value))}</span>
              </p>
              {standingWords({ findings: entry.findings, chain: [] }).map((line) => (
                <p key={line}>{line}</p>
              ))}
              {entry.record === undefined ? (
                <p class="soft">{t.otherArea}</p>
              ) : (
                <a href={hrefOf(entry.record)}>{t.kinds[entry.record.kind]}</a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}

const hrefOf = ({ id, kind }: NonNullable<DeviceChain['noted'][number]['record']>): string =>
  kind === 'assessment' ? `/office/assessments/${id}` : `/office/surveys/${id}`
