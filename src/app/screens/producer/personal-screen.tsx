import { useState } from 'preact/hooks'
import { RIGHTS, type Right } from '../../../domain/people/rights.ts'
import type { Consent } from '../../../domain/records/response.ts'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { peopleMessages } from '../../messages/people.ts'
import { useLive } from '../../use-live.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { MissingProducer } from './producer-screen.tsx'

/** `/producers/:id/personal`: what was agreed to, and what the person asks for about their data, noted on a visit without a network. */
export const PersonalScreen = ({ id }: { id: string }) => {
  const { store } = useApp()
  const found = useLive(
    async () => ({ producer: await store.record('producer', id), surveys: await store.responsesOf(id) }),
    [id],
  )
  if (found.status !== 'ready') return <Opening status={found.status} back={`/producers/${id}`} />
  const { producer, surveys } = found.value
  if (producer === undefined) return <MissingProducer />
  const given = [producer.data.consents, ...surveys.map(({ data }) => data.consents)].flatMap((consents) =>
    Object.entries(consents ?? {}),
  )
  return <Personal producer={producer} consents={given} />
}

interface PersonalProps {
  readonly producer: LocalRecord<'producer'>
  readonly consents: readonly (readonly [purpose: string, consent: Consent])[]
}

const Personal = ({ producer, consents }: PersonalProps) => {
  const t = peopleMessages()
  const noted = Object.entries(producer.data.requests ?? {})
  return (
    <Page title={t.phone.link} back={`/producers/${producer.id}`}>
      <p>{t.phone.lead}</p>
      <p class="soft">{t.phone.how}</p>
      <section class="card">
        <h2>{t.held.consents}</h2>
        {consents.length === 0 ? <p class="soft">{t.held.consentsNone}</p> : null}
        <ul class="card-list">
          {consents.map(([purpose, { given, at, text }]) => (
            <li key={`${purpose}${at}`}>
              <strong>{consentTextFor(purpose).title[language.value]}</strong>{' '}
              <Badge tone={given ? 'good' : 'neutral'}>{given ? t.held.given : t.held.notGiven}</Badge>
              <br />
              <span class="soft">
                {text}, {formatMoment(at, language.value)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {noted.length === 0 ? null : (
        <section class="card">
          <h2>{t.phone.noted}</h2>
          <ul class="card-list">
            {noted.map(([key, { right, at, note }]) => (
              <li key={key}>
                <strong>{t.rights[right]}</strong>{' '}
                <span class="soft">{t.phone.notedText(formatMoment(at, language.value))}</span>
                {note === undefined ? null : <p>{note}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <NoteRequest producer={producer} />
    </Page>
  )
}

/** As short as it can be at somebody's door; the office goes on with it. */
const NoteRequest = ({ producer }: Pick<PersonalProps, 'producer'>) => {
  const t = peopleMessages()
  const { store, now } = useApp()
  const form = useKeptForm(`personal:${producer.id}`, { right: 'withdraw' })
  const [said, setSaid] = useState<'saved' | 'failed' | undefined>()
  const save = useOneAtATime(async () => {
    const [name, note] = [form.text('name').trim(), form.text('note').trim()]
    const request = {
      ...{ right: form.text('right') as Right, at: now().toISOString(), by: (await store.identity())?.name ?? '' },
      ...(name === '' ? {} : { name }),
      ...(note === '' ? {} : { note }),
    }
    const saved = await store.commit({ op: 'patch', id: producer.id, set: { [`requests/${store.newId()}`]: request } })
    setSaid(saved.kind === 'saved' ? 'saved' : 'failed')
    if (saved.kind === 'saved') form.done()
  })
  return (
    <section class="card">
      <h2>{t.phone.add}</h2>
      <SelectField
        label={t.form.right}
        value={form.text('right')}
        options={RIGHTS.map((value) => ({ value, label: t.rights[value] }))}
        onChange={(value) => form.set('right', value)}
      />
      <TextField label={t.phone.name} value={form.text('name')} onInput={(value) => form.set('name', value)} />
      <TextField
        label={t.phone.note}
        value={form.text('note')}
        onInput={(value) => form.set('note', value)}
        multiline
      />
      {said === undefined ? null : (
        <Notice tone={said === 'saved' ? 'good' : 'error'}>{said === 'saved' ? t.phone.saved : t.phone.failed}</Notice>
      )}
      <div class="row">
        <Button icon="check" busy={save.isBusy} onClick={save.run}>
          {t.phone.save}
        </Button>
      </div>
    </section>
  )
}
