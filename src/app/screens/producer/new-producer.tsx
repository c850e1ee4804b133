import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { foldText } from '../../../domain/fold.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TypingNotice } from '../../components/typing-notice.tsx'
import { useApp } from '../../context.ts'
import type { KeptTyping } from '../../kept-typing.ts'
import { componentMessages } from '../../messages/components.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { producerMessages } from '../../messages/producers.ts'
import { useLatest, useLive } from '../../use-live.ts'
import { useNewForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { filledTexts } from '../field-change.ts'
import { PRODUCER_TEXTS, ProducerLegalForm, ProducerName, ProducerTexts } from './producer-fields.tsx'

/** A producer that is made once its name is given and saved; until then what is typed is kept apart. */
export const NewProducer = ({ areas, typing }: { areas: readonly Area[]; typing: KeptTyping }) => {
  const t = producerMessages()
  const shared = componentMessages()
  const { store } = useApp()
  const { route } = useLocation()
  const { text, set } = useNewForm(typing, { legalForm: 'cooperative' })
  const [problem, setProblem] = useState<'name' | 'unsaved' | undefined>()
  const area = (areas.find(({ code }) => code === text('area')) ?? areas[0])?.code ?? ''

  const save = useOneAtATime(async () => {
    if (text('name').trim() === '') return setProblem('name')
    const committed = await store.commit({
      op: 'create',
      kind: 'producer',
      area,
      data: {
        name: text('name').trim(),
        legalForm: LEGAL_FORMS.find((form) => form === text('legalForm')) ?? 'cooperative',
        ...filledTexts(PRODUCER_TEXTS, text),
      },
    })
    if (committed.kind !== 'saved') return setProblem('unsaved')
    typing.forget()
    route(`/producers/${committed.record.id}`, true)
  })

  return (
    <Page
      title={t.newTitle}
      back="/producers"
      footer={
        <Button icon="check" busy={save.isBusy} onClick={save.run}>
          {t.save}
        </Button>
      }
    >
      <TypingNotice typing={typing} />
      {problem === 'unsaved' ? <Notice tone="error">{shared.saveFailed}</Notice> : null}
      <ProducerName text={text} onInput={set} isMissing={problem === 'name' && text('name').trim() === ''} />
      <Duplicate name={text('name')} />
      <ProducerLegalForm text={text} onInput={set} />
      <SelectField
        label={kindMessages().field.area}
        value={area}
        options={areas.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(value) => set('area', value)}
      />
      <ProducerTexts text={text} onInput={set} />
    </Page>
  )
}

/** Letters of a name from which on a twin is looked for: fewer match half the list. */
const TWIN_LETTERS = 3

/** Tells of a producer of the same name, diacritics and case aside, before a second one is made. */
const Duplicate = ({ name }: { name: string }) => {
  const t = producerMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    if (name.trim().length < TWIN_LETTERS) return undefined
    const { rows } = await store.producers({ search: name, limit: 5 })
    return rows.find((row) => foldText(row.data.name).trim() === foldText(name).trim())
  }, [name])
  const twin = useLatest(found)
  if (twin.status !== 'ready' || twin.value === undefined) return null
  return (
    <Notice tone="warning">
      {t.duplicate(twin.value.data.name)}
      <Button kind="secondary" href={`/producers/${twin.value.id}`}>
        {t.openDuplicate}
      </Button>
    </Notice>
  )
}
