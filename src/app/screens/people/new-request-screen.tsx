import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { RIGHTS } from '../../../domain/people/rights.ts'
import {
  ASKED_HOW,
  type AskedHow,
  PERSON_PARTS,
  type PersonRequestDraft,
  type Subject,
} from '../../../protocol/people.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { peopleMessages } from '../../messages/people.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useLive } from '../../use-live.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { todayBy } from '../certificates/holdings.ts'
import './people.css'
import { Terms } from './people-screen.tsx'
import { type ChosenProducer, ProducerChoice } from './producer-choice.tsx'

/** `/office/people/new`: what somebody asks for about their data, as it is written down. */
export const NewRequestScreen = () => {
  const t = peopleMessages()
  const app = useApp()
  const { query, route } = useLocation()
  const form = useKeptForm('people:new', {
    right: 'erase',
    part: 'representative',
    how: 'phone',
    receivedOn: todayBy(app.now()),
  })
  const [producer, setProducer] = useState<ChosenProducer | undefined>()
  const [fault, setFault] = useState<string | undefined>()
  const identity = useLive(() => app.store.identity(), [])
  const areas = identity.status === 'ready' ? (identity.value?.areas ?? []) : []
  const choose = (chosen: ChosenProducer | undefined): void => {
    setProducer(chosen)
    if (chosen === undefined) return
    form.set('name', chosen.representative)
    form.set('phone', chosen.phone)
  }
  useEffect(() => {
    const given = query.producer
    if (given === undefined) return
    void app.store.record('producer', given).then((found) => {
      if (found === undefined) return
      const { id, area, data } = found
      choose({ id, area, name: data.name, representative: data.representative ?? '', phone: data.phone ?? '' })
    })
  }, [query.producer])
  const area = producer?.area ?? (form.text('area') || areas[0]?.code)
  const save = useOneAtATime(async () => {
    setFault(undefined)
    const [name, receivedOn] = [form.text('name').trim(), form.text('receivedOn')]
    if (name === '' || receivedOn === '' || area === undefined) return setFault(t.form.missing)
    if (receivedOn > todayBy(app.now())) return setFault(t.form.future)
    const [phone, asker, note] = [form.text('phone').trim(), form.text('asker').trim(), form.text('note').trim()]
    const subject: Subject = {
      ...{ name, part: form.text('part') as Subject['part'] },
      ...(phone === '' ? {} : { phone }),
      ...(producer === undefined ? {} : { producer: producer.id }),
    }
    const draft: PersonRequestDraft = {
      ...{ area, right: form.text('right') as PersonRequestDraft['right'], how: form.text('how') as AskedHow },
      ...{ receivedOn, subject },
      ...(asker === '' ? {} : { asker }),
      ...(note === '' ? {} : { note }),
    }
    const made = await (await app.people()).add(draft)
    if (made.kind !== 'ok') return setFault(problemMessages()[made.kind === 'problem' ? made.code : 'unreachable'])
    form.done()
    route(`/office/people/${made.value.area}/${made.value.id}`, true)
  })
  return (
    <Page
      title={t.form.title}
      back="/office/people"
      footer={
        <Button icon="check" busy={save.isBusy} onClick={save.run}>
          {t.form.save}
        </Button>
      }
    >
      <SelectField
        label={t.form.right}
        value={form.text('right')}
        options={RIGHTS.map((value) => ({ value, label: t.rights[value] }))}
        onChange={(value) => form.set('right', value)}
      />
      <SelectField
        label={t.form.part}
        value={form.text('part')}
        options={PERSON_PARTS.map((value) => ({ value, label: t.parts[value] }))}
        onChange={(value) => form.set('part', value)}
      />
      <ProducerChoice chosen={producer} onChoose={choose} />
      <TextField label={t.form.name} value={form.text('name')} onInput={(value) => form.set('name', value)} required />
      <TextField
        label={t.form.phone}
        value={form.text('phone')}
        onInput={(value) => form.set('phone', value)}
        type="tel"
        inputMode="tel"
      />
      <TextField label={t.form.asker} value={form.text('asker')} onInput={(value) => form.set('asker', value)} />
      <SelectField
        label={t.form.how}
        value={form.text('how')}
        options={ASKED_HOW.map((value) => ({ value, label: t.how[value] }))}
        onChange={(value) => form.set('how', value)}
      />
      <TextField
        label={t.form.receivedOn}
        value={form.text('receivedOn')}
        onInput={(value) => form.set('receivedOn', value)}
        type="date"
        required
      />
      {producer === undefined ? (
        <SelectField
          label={t.form.area}
          value={area ?? ''}
          options={areas.map(({ code }) => ({ value: code, label: areaName(code, areas) }))}
          onChange={(value) => form.set('area', value)}
        />
      ) : null}
      <TextField
        label={t.form.note}
        hint={t.form.noteHint}
        value={form.text('note')}
        onInput={(value) => form.set('note', value)}
        multiline
      />
      {fault === undefined ? null : <Notice tone="error">{fault}</Notice>}
      <Terms />
    </Page>
  )
}
