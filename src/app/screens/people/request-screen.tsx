import { useState } from 'preact/hooks'
import type { HeldAnswer, PersonRequest, PersonRequestDetail } from '../../../protocol/people.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { peopleMessages } from '../../messages/people.ts'
import { problemMessages } from '../../messages/problems.ts'
import type { PeopleDesk } from '../../people-desk.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Answered } from '../office/answered.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { ClockBadge } from './clock-badge.tsx'
import { DevicesProgress } from './devices-progress.tsx'
import { ExportPerson } from './export-person.tsx'
import { HeldView } from './held-view.tsx'
import './people.css'
import { isEnded, StateBadge, Terms } from './people-screen.tsx'
import { usePeople } from './use-people.ts'

export interface RequestPlace {
  readonly area: string
  readonly id: string
}

/** `/office/people/:area/:id`: one request, its clocks, what is held about the person, and what is done for them. */
export const RequestScreen = ({ place }: { place: RequestPlace }) => {
  const t = peopleMessages()
  const [answer, again] = usePeople((desk) => desk.request(place))
  if (answer?.kind === 'problem' && answer.code === 'not-found')
    return (
      <Page title={t.title} back="/office/people">
        <EmptyState icon="file-question-mark" title={t.title} text={t.request.missing} />
      </Page>
    )
  const request = answer?.kind === 'ok' ? answer.value.request : undefined
  const title = request === undefined ? t.title : `${t.rights[request.right]}: ${request.subject?.name ?? t.gone}`
  return (
    <Page title={title} back="/office/people" wide>
      <Answered answer={answer} onAgain={again}>
        {(detail) => <Opened place={place} detail={detail} onChanged={again} />}
      </Answered>
      <Terms />
    </Page>
  )
}

interface OpenedProps {
  readonly place: RequestPlace
  readonly detail: PersonRequestDetail
  readonly onChanged: () => void
}

const Opened = ({ place, detail, onChanged }: OpenedProps) => {
  const { request, erased } = detail
  return (
    <>
      <About request={request} />
      {erased === undefined ? null : <DevicesProgress place={place} erased={erased} onChanged={onChanged} />}
      <Steps place={place} request={request} onChanged={onChanged} />
      <Log deeds={detail.deeds} />
    </>
  )
}

const About = ({ request }: { request: PersonRequest }) => {
  const t = peopleMessages()
  const { store } = useApp()
  const known = useLive(
    async () => ({
      areas: (await store.identity())?.areas ?? [],
      producer:
        request.subject?.producer === undefined ? undefined : await store.record('producer', request.subject.producer),
    }),
    [request.id, request.subject?.producer],
  )
  const { subject, acknowledgedOn, doneOn } = request
  const { areas, producer } = known.status === 'ready' ? known.value : { areas: [], producer: undefined }
  const answered = request.state === 'refused' ? t.request.ground : t.request.answer
  return (
    <section class="card" aria-labelledby="people-about">
      <h2 id="people-about">{t.request.about}</h2>
      <p class="row">
        <StateBadge state={request.state} />
      </p>
      <dl class="details">
        <div class="details-row">
          <dt>{t.request.acknowledgeBy}</dt>
          <dd>
            <ClockBadge by={request.acknowledgeBy} doneOn={acknowledgedOn} isEnded={isEnded(request)} />{' '}
            {acknowledgedOn === undefined ? '' : t.request.acknowledgedOn(formatDay(acknowledgedOn, language.value))}
          </dd>
        </div>
        <div class="details-row">
          <dt>{t.request.deedBy}</dt>
          <dd>
            <ClockBadge by={request.deedBy} doneOn={doneOn} isEnded={isEnded(request)} />{' '}
            {doneOn === undefined ? '' : t.request.doneOn(formatDay(doneOn, language.value))}
          </dd>
        </div>
      </dl>
      {subject === undefined ? <Notice tone="info">{t.request.erasedWho}</Notice> : null}
      <Details
        rows={[
          [t.columns.right, t.rights[request.right]],
          [t.form.name, subject?.name],
          [t.form.part, subject === undefined ? undefined : t.parts[subject.part]],
          [t.form.phone, subject?.phone],
          [t.form.producer, producer?.data.name],
          [t.form.asker, request.asker],
          [t.form.how, t.how[request.how]],
          [t.columns.received, formatDay(request.receivedOn, language.value)],
          [t.form.area, areaName(request.area, areas)],
          [t.form.note, request.note],
          [answered, request.answer],
        ]}
      />
      <p class="soft">{t.request.madeBy(request.madeBy, formatMoment(request.madeAt, language.value))}</p>
    </section>
  )
}

const Log = ({ deeds }: Pick<PersonRequestDetail, 'deeds'>) => {
  const t = peopleMessages()
  return (
    <section class="stack-close" aria-labelledby="people-log">
      <h2 id="people-log">{t.request.log}</h2>
      {deeds.length === 0 ? <p class="soft">{t.request.logNone}</p> : null}
      <ul>
        {deeds.map(({ at, actor, action }) => (
          <li key={`${at}${action}`}>
            {formatMoment(at, language.value)}: {actor}, {t.deeds[action] ?? action}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface StepsProps {
  readonly place: RequestPlace
  readonly request: PersonRequest
  readonly onChanged: () => void
}

/** What may be done with it, in the order in which it is done. */
const Steps = ({ place, request, onChanged }: StepsProps) => {
  const t = peopleMessages().request
  const { people } = useApp()
  const [held, setHeld] = useState<Outcome<HeldAnswer> | undefined>()
  const [asking, setAsking] = useState<'finish' | 'refuse' | undefined>()
  const [fault, setFault] = useState<string | undefined>()
  const isOpen = request.state === 'open' || request.state === 'acknowledged'
  const tell = async (deed: (desk: PeopleDesk) => Promise<Outcome<undefined>>): Promise<boolean> => {
    const answer = await deed(await people())
    setFault(
      answer.kind === 'ok' ? undefined : problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable'],
    )
    if (answer.kind === 'ok') onChanged()
    return answer.kind === 'ok'
  }
  const acknowledge = useOneAtATime(async () => {
    await tell((desk) => desk.acknowledge(place))
  })
  const look = useOneAtATime(async () => setHeld(await (await people()).held(place)))
  const { subject } = request
  if (subject === undefined && !isOpen) return null
  return (
    <section class="stack" aria-labelledby="people-steps">
      <h2 id="people-steps">{t.steps}</h2>
      <div class="row">
        {request.state === 'open' ? (
          <Button icon="check" busy={acknowledge.isBusy} onClick={acknowledge.run}>
            {t.acknowledge}
          </Button>
        ) : null}
        {subject === undefined ? null : (
          <Button kind="secondary" icon="printer" href={`/office/people/${place.area}/${place.id}/paper`}>
            {t.paper}
          </Button>
        )}
        {isOpen ? (
          <>
            <Button kind="secondary" icon="circle-check" onClick={() => setAsking('finish')}>
              {t.finish}
            </Button>
            <Button kind="quiet" icon="circle-x" onClick={() => setAsking('refuse')}>
              {t.refuse}
            </Button>
          </>
        ) : null}
      </div>
      {fault === undefined ? null : <Notice tone="error">{fault}</Notice>}
      {subject === undefined ? null : (
        <>
          {subject.producer !== undefined && isOpen ? (
            <CorrectLink place={place} producer={subject.producer} area={request.area} />
          ) : null}
          <ExportPerson place={place} request={request} />
          <div class="stack-close">
            <div class="row">
              <Button kind="secondary" icon="search" busy={look.isBusy} onClick={look.run}>
                {t.look}
              </Button>
            </div>
            <p class="soft" role="status">
              {look.isBusy ? t.lookBusy : t.lookText}
            </p>
          </div>
        </>
      )}
      {held === undefined || subject === undefined ? null : (
        <Answered answer={held} onAgain={look.run}>
          {(answer) => (
            <HeldView
              key={answer.items.length}
              place={place}
              request={request}
              held={answer}
              onErased={() => {
                setHeld(undefined)
                onChanged()
              }}
            />
          )}
        </Answered>
      )}
      {asking === undefined ? null : (
        <AnswerDialog
          what={asking}
          onClose={() => setAsking(undefined)}
          onSay={async (words) => {
            const said = await tell((desk) =>
              asking === 'finish' ? desk.finish(place, words) : desk.refuse(place, words),
            )
            if (said) setAsking(undefined)
          }}
        />
      )}
    </section>
  )
}

const CorrectLink = ({ place, producer, area }: { place: RequestPlace; producer: string; area: string }) => {
  const t = peopleMessages().request
  const { people } = useApp()
  return (
    <div class="stack-close">
      <div class="row">
        <Button
          kind="secondary"
          icon="pencil"
          href={`/office/people/${area}/${place.id}/correct/${producer}`}
          onClick={() => void people().then((desk) => desk.correct(place), reportError)}
        >
          {t.correct}
        </Button>
      </div>
      <p class="soft">{t.correctText}</p>
    </div>
  )
}
