import { RIGHTS } from '../../../domain/people/rights.ts'
import { ASKED_HOW, type PersonRequest, REQUEST_STATES } from '../../../protocol/people.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { peopleMessages } from '../../messages/people.ts'
import { Answered } from '../office/answered.tsx'
import { DataTable } from '../office/data-table.tsx'
import { ClockBadge } from './clock-badge.tsx'
import './people.css'
import { usePeople } from './use-people.ts'

const STATE_TONES = {
  open: 'warning',
  acknowledged: 'info',
  'carried-out': 'info',
  done: 'good',
  refused: 'neutral',
} as const

export const StateBadge = ({ state }: Pick<PersonRequest, 'state'>) => (
  <Badge tone={STATE_TONES[state]}>{peopleMessages().states[state]}</Badge>
)

export const isEnded = ({ state }: Pick<PersonRequest, 'state'>): boolean => state === 'done' || state === 'refused'

/** `/office/people`: what persons ask for about their data, with the clocks of the law. */
export const PeopleScreen = () => {
  const t = peopleMessages()
  const [answer, again] = usePeople((desk) => desk.requests())
  if (answer?.kind === 'problem' && answer.code === 'forbidden')
    return (
      <Page title={t.title} back="/office">
        <Notice tone="info">{t.forbidden}</Notice>
      </Page>
    )
  const add = (
    <Button icon="plus" href="/office/people/new">
      {t.add}
    </Button>
  )
  return (
    <Page title={t.title} actions={add}>
      <p class="soft">{t.lead}</p>
      <Answered answer={answer} onAgain={again}>
        {(requests) =>
          requests.length === 0 ? (
            <EmptyState icon="shield-check" title={t.none} text={t.noneText} />
          ) : (
            <RequestsTable requests={requests} />
          )
        }
      </Answered>
      <Terms />
    </Page>
  )
}

/** By which law, and what could not be verified. */
export const Terms = () => {
  const t = peopleMessages()
  return (
    <details class="people-terms">
      <summary>{t.terms}</summary>
      {t.termsText.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  )
}

const RequestsTable = ({ requests }: { requests: readonly PersonRequest[] }) => {
  const t = peopleMessages()
  return (
    <DataTable
      caption={t.title}
      rows={requests}
      keyOf={({ id }) => id}
      defaultSort="deed"
      filters={[
        {
          ...{ id: 'state', title: t.columns.state, valueOf: (row: PersonRequest) => row.state },
          options: REQUEST_STATES.map((value) => ({ value, label: t.states[value] })),
        },
        {
          ...{ id: 'right', title: t.columns.right, valueOf: (row: PersonRequest) => row.right },
          options: RIGHTS.map((value) => ({ value, label: t.rights[value] })),
        },
        {
          ...{ id: 'how', title: t.form.how, valueOf: (row: PersonRequest) => row.how, isRare: true },
          options: ASKED_HOW.map((value) => ({ value, label: t.how[value] })),
        },
      ]}
      columns={[
        {
          ...{ id: 'who', title: t.columns.who, cell: (row: PersonRequest) => row.subject?.name ?? t.gone },
          show: (row) => <a href={`/office/people/${row.area}/${row.id}`}>{row.subject?.name ?? t.gone}</a>,
        },
        { id: 'right', title: t.columns.right, cell: (row) => t.rights[row.right] },
        {
          ...{ id: 'received', title: t.columns.received, cell: (row: PersonRequest) => row.receivedOn },
          show: (row) => formatDay(row.receivedOn, language.value),
        },
        {
          ...{ id: 'acknowledge', title: t.columns.acknowledge, cell: (row: PersonRequest) => row.acknowledgeBy },
          show: (row) => <ClockBadge by={row.acknowledgeBy} doneOn={row.acknowledgedOn} isEnded={isEnded(row)} />,
        },
        {
          // What is still to be done stands first.
          ...{
            id: 'deed',
            title: t.columns.deed,
            cell: (row: PersonRequest) => `${isEnded(row) ? 1 : 0}${row.deedBy}`,
          },
          show: (row) => <ClockBadge by={row.deedBy} doneOn={row.doneOn} isEnded={isEnded(row)} />,
        },
        {
          ...{ id: 'state', title: t.columns.state, cell: (row: PersonRequest) => t.states[row.state] },
          show: (row) => <StateBadge state={row.state} />,
        },
      ]}
    />
  )
}
