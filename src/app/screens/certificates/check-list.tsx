import type { ComponentChildren } from 'preact'
import { checkState } from '../../../domain/certificates/checks.ts'
import { CHECK_MATTERS } from '../../../domain/records/certificate.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Details } from '../../components/details.tsx'
import { checkMessages } from '../../messages/checks.ts'
import { CHECK_TONE, checkStateWords, checkTitle } from './check-words.ts'
import './checks.css'

interface CheckListProps {
  readonly checks: readonly LocalRecord<'check'>[]
  readonly today: Day
  /** What can be done with one. */
  readonly actionsOf?: (check: LocalRecord<'check'>) => ComponentChildren
  /** What can be done with all. */
  readonly children?: ComponentChildren
}

/** The checks of a certificate (Art. 9): planned ones and what was found, the newest first. */
export const CheckList = ({ checks, today, actionsOf, children }: CheckListProps) => {
  const t = checkMessages()
  if (checks.length === 0 && children === undefined) return null
  return (
    <section class="card stack-close">
      <h2>{t.title}</h2>
      {checks.length === 0 ? <p class="soft">{t.none}</p> : null}
      <ul class="check-list">
        {checks.map((check) => {
          const state = checkState(check.data, today)
          return (
            <li key={check.id} class="check-list-check stack-close">
              <p class="row">
                <strong>{checkTitle(check.data)}</strong>
                <Badge tone={CHECK_TONE[state.kind]}>{checkStateWords(state)}</Badge>
              </p>
              <Details
                rows={[
                  [t.by, check.data.by],
                  ...CHECK_MATTERS.map((matter) => [t.matter[matter], foundOf(check, matter)] as const),
                  [t.note, check.data.note],
                ]}
              />
              {actionsOf === undefined ? null : <div class="row">{actionsOf(check)}</div>}
            </li>
          )
        })}
      </ul>
      {children}
    </section>
  )
}

const foundOf = ({ data }: LocalRecord<'check'>, matter: (typeof CHECK_MATTERS)[number]): string | undefined => {
  const t = checkMessages()
  const found = data.matters[matter]
  if (found === undefined) return undefined
  const { isKept, note = '' } = found
  return [isKept ? t.kept : t.notKept, note].filter((text) => text !== '').join('. ')
}
