import { useEffect, useState } from 'preact/hooks'
import type { AuditPage } from '../../../protocol/integrity.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import type { AuditWanted } from '../../integrity-control.ts'
import { integrityDeskMessages } from '../../messages/integrity-desk.ts'
import { language } from '../../messages/language.ts'
import { Answered } from '../office/answered.tsx'
import '../office/data-table.css'

/** How the log calls somebody who sends without an account. */
const NOBODY = 'producer'

/** `/office/audit`: who did what at the office, and whether the log is whole. */
export const AuditScreen = () => {
  const t = integrityDeskMessages()
  const { integrity } = useApp()
  const [wanted, setWanted] = useState<AuditWanted>({})
  const [answer, setAnswer] = useState<Outcome<AuditPage> | undefined>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const given = await (await integrity()).audit(wanted)
      if (isCurrent) setAnswer(given)
    }
    ask().catch(() => {
      if (isCurrent) setAnswer({ kind: 'unreachable' })
    })
    return () => {
      isCurrent = false
    }
  }, [wanted, round])
  return (
    <Page title={t.audit}>
      <p class="soft">{t.auditLead}</p>
      <Answered answer={answer} onAgain={() => setRound(round + 1)}>
        {(page) => (
          <>
            <ChainState chain={page.chain} />
            <AuditFilters page={page} wanted={wanted} onWant={setWanted} />
            <AuditTable entries={page.entries} />
            <div class="row">
              {wanted.before === undefined ? null : (
                <Button kind="secondary" onClick={() => setWanted({ ...wanted, before: undefined })}>
                  {t.newest}
                </Button>
              )}
              {page.next === undefined ? null : (
                <Button kind="secondary" onClick={() => setWanted({ ...wanted, before: page.next })}>
                  {t.older}
                </Button>
              )}
            </div>
          </>
        )}
      </Answered>
    </Page>
  )
}

const ChainState = ({ chain: { entries, brokenAt } }: Pick<AuditPage, 'chain'>) => {
  const t = integrityDeskMessages()
  return brokenAt === undefined ? (
    <Notice tone="good">{t.whole(entries)}</Notice>
  ) : (
    <Notice tone="error" title={t.broken(brokenAt)}>
      {t.brokenText}
    </Notice>
  )
}

interface AuditFiltersProps {
  readonly page: AuditPage
  readonly wanted: AuditWanted
  readonly onWant: (wanted: AuditWanted) => void
}

const AuditFilters = ({ page, wanted, onWant }: AuditFiltersProps) => {
  const t = integrityDeskMessages()
  return (
    <div class="data-table-tools">
      <SelectField
        label={t.who}
        value={wanted.actor ?? ''}
        options={[
          { value: '', label: t.everybody },
          ...page.actors.map((value) => ({ value, label: actorName(value) })),
        ]}
        onChange={(actor) => onWant({ action: wanted.action, actor: actor === '' ? undefined : actor })}
      />
      <SelectField
        label={t.what}
        value={wanted.action ?? ''}
        options={[
          { value: '', label: t.everything },
          ...page.actions.map((value) => ({ value, label: actionName(value) })),
        ]}
        onChange={(action) => onWant({ actor: wanted.actor, action: action === '' ? undefined : action })}
      />
    </div>
  )
}

const AuditTable = ({ entries }: Pick<AuditPage, 'entries'>) => {
  const t = integrityDeskMessages()
  if (entries.length === 0) return <p>{t.noEntries}</p>
  return (
    <div class="data-table-frame">
      <table class="data-table data-table-plain">
        <caption class="visually-hidden">{t.audit}</caption>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.whom}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ n, at, actor, action, subject }) => (
            <tr key={n}>
              <td data-label={t.number}>{n}</td>
              <td data-label={t.when}>{formatMoment(at, language.value)}</td>
              <td data-label={t.who}>{actorName(actor)}</td>
              <td data-label={t.what}>{actionName(action)}</td>
              <td data-label={t.whom}>{subject}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const actorName = (actor: string): string => (actor === NOBODY ? integrityDeskMessages().nobody : actor)

/** An action that a newer server notes is shown as it is called there. */
const actionName = (action: string): string => {
  const names: Readonly<Record<string, string>> = integrityDeskMessages().actions
  return names[action] ?? action
}
