import type { HeldAnswer } from '../../../protocol/people.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { peopleMessages } from '../../messages/people.ts'

/** What is held beside the records, and who has received it. */
export const HeldBeside = ({ held: { elsewhere, devices, keys, exports } }: { held: HeldAnswer }) => {
  const t = peopleMessages()
  return (
    <>
      {elsewhere.length === 0 ? null : (
        <div class="stack-close">
          <h3>{t.held.elsewhere}</h3>
          <p class="soft">{t.held.elsewhereText}</p>
          <ul>
            {elsewhere.map(({ where, id, title, text, kept }) => (
              <li key={id} class="people-text">
                <strong>{t.held.elsewhereOf[where]}</strong>: {title}, {text}
                {kept === undefined ? null : <span class="soft"> {t.held.kept[kept]}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="stack-close">
        <h3>{t.held.receivers}</h3>
        <Receivers
          title={t.held.devices(devices.length)}
          lines={devices.map(({ name, label, lastSeenAt }) => [name, label, momentOf(lastSeenAt)])}
        />
        <Receivers title={t.held.keys(keys.length)} lines={keys.map(({ name, usedAt }) => [name, momentOf(usedAt)])} />
        <Receivers
          title={t.held.exports(exports.length)}
          lines={exports.map(({ at, actor, action }) => [momentOf(at), actor, t.deeds[action] ?? action])}
        />
      </div>
    </>
  )
}

const momentOf = (at: string | undefined): string => (at === undefined ? '' : formatMoment(at, language.value))

const Receivers = ({ title, lines }: { title: string; lines: readonly (readonly string[])[] }) =>
  lines.length === 0 ? (
    <p>{title}</p>
  ) : (
    <details class="people-terms">
      <summary>{title}</summary>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line.filter((word) => word !== '').join(' · ')}</li>
        ))}
      </ul>
    </details>
  )
