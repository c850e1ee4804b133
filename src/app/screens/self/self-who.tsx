import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { LEGAL_FORMS, type Producer } from '../../../domain/records/producer.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { areasToChoose } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TypingNotice } from '../../components/typing-notice.tsx'
import { useApp } from '../../context.ts'
import type { KeptTyping } from '../../kept-typing.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'
import { useLive } from '../../use-live.ts'
import { useNewForm, useTyping } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { SelfConsent } from './self-consent.tsx'
import { type Said, whoAsFields, whoAsPatch, whoAsProducer } from './who-fields.ts'

/** `/self/who`: who the producer is; its name and telephone only where it agreed. With an id, to change it. */
export const SelfWho = ({ id }: { id: string }) => {
  const t = selfMessages()
  const { store } = useApp()
  const typing = useTyping(id === '' ? 'self-who' : `self-who-${id}`)
  const found = useLive(
    async () => ({
      record: id === '' ? undefined : await store.record('producer', id),
      identity: await store.identity(),
    }),
    [id],
  )
  if (typing === undefined || found.status !== 'ready')
    return (
      <Page title={t.whoTitle} back="/self">
        {found.status === 'failed' ? <Notice tone="error">{t.failed}</Notice> : <p role="status">{t.loading}</p>}
      </Page>
    )
  const areas = areasToChoose(found.value.identity?.areas).map(({ code, name }) => ({ value: code, label: name }))
  return <WhoForm typing={typing} record={found.value.record} areas={areas} />
}

interface WhoFormProps {
  readonly typing: KeptTyping
  readonly record: LocalRecord<'producer'> | undefined
  readonly areas: readonly { readonly value: string; readonly label: string }[]
}

const WhoForm = ({ typing, record, areas }: WhoFormProps) => {
  const t = selfMessages()
  const { store, now } = useApp()
  const { route } = useLocation()
  const { text, set } = useNewForm(typing, record === undefined ? { legalForm: 'household' } : whoAsFields(record.data))
  const [problem, setProblem] = useState<'name' | 'unsaved' | undefined>()
  const said = text('consent') as Said
  const save = useOneAtATime(async () => {
    if (text('name').trim() === '') return setProblem('name')
    const saved = await commit(whoAsProducer(text, record?.data, { at: now().toISOString(), language: language.value }))
    if (saved === undefined) return setProblem('unsaved')
    typing.forget()
    route(record === undefined ? `/self/product/${saved}` : '/self', true)
  })
  const commit = async (data: Producer): Promise<string | undefined> => {
    const committed = await store.commit(
      record === undefined
        ? { op: 'create', kind: 'producer', area: text('area') || areas[0]?.value || '', data }
        : { op: 'patch', id: record.id, ...whoAsPatch(data) },
    )
    return committed.kind === 'saved' ? committed.record.id : undefined
  }
  return (
    <Page
      title={t.whoTitle}
      back="/self"
      footer={
        <Button icon="arrow-right" busy={save.isBusy} onClick={save.run}>
          {record === undefined ? t.next : t.save}
        </Button>
      }
    >
      <TypingNotice typing={typing} />
      {problem === 'unsaved' ? <Notice tone="error">{t.unsaved}</Notice> : null}
      <TextField
        name="name"
        label={t.whoName}
        hint={t.whoNameHint}
        value={text('name')}
        required
        maxLength={200}
        error={problem === 'name' && text('name').trim() === '' ? t.whoNameMissing : undefined}
        onInput={(value) => set('name', value)}
      />
      <SelectField
        label={t.whoForm}
        value={text('legalForm')}
        options={LEGAL_FORMS.map((value) => ({ value, label: kindMessages().legalForm[value] }))}
        onChange={(value) => set('legalForm', value)}
      />
      {record === undefined ? (
        <SelectField
          label={t.whoArea}
          value={text('area') || (areas[0]?.value ?? '')}
          options={areas}
          onChange={(value) => set('area', value)}
        />
      ) : null}
      <SelfConsent said={said} onSay={(next) => set('consent', next)} />
      {said === 'yes' ? (
        <>
          <TextField
            name="representative"
            label={t.whoPerson}
            value={text('representative')}
            maxLength={200}
            autocomplete="name"
            onInput={(value) => set('representative', value)}
          />
          <TextField
            name="phone"
            label={t.whoPhone}
            value={text('phone')}
            maxLength={200}
            type="tel"
            inputMode="tel"
            autocomplete="tel"
            onInput={(value) => set('phone', value)}
          />
        </>
      ) : null}
    </Page>
  )
}
