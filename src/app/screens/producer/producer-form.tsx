import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { foldText } from '../../../domain/fold.ts'
import { LEGAL_FORMS, type Producer } from '../../../domain/records/producer.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { areasToChoose } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import type { Fields } from '../../kept-typing.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { producerMessages } from '../../messages/producers.ts'
import { useForm } from '../../use-form.ts'
import { useLive } from '../../use-live.ts'
import { changesOf } from '../form-changes.ts'

/** Fields of the form beside the name, in the order asked. */
const TEXTS = ['representative', 'phone', 'address', 'registrationNumber', 'note'] as const

/** `/producers/new` and `/producers/:id/edit`. */
export const ProducerFormScreen = ({ id }: { id?: string }) => {
  const { store } = useApp()
  const found = useLive(
    async () => ({
      record: id === undefined ? undefined : await store.record('producer', id),
      identity: await store.identity(),
    }),
    [id],
  )
  if (found.status !== 'ready') return <Page title="">{null}</Page>
  const { record, identity } = found.value
  return <ProducerForm key={id ?? 'new'} record={record} areas={areasToChoose(identity?.areas)} />
}

const fieldsOf = (record: LocalRecord<'producer'> | undefined, area: string): Fields => ({
  name: record?.data.name ?? '',
  legalForm: record?.data.legalForm ?? 'cooperative',
  area: record?.area ?? area,
  ...Object.fromEntries(TEXTS.map((field) => [field, record?.data[field] ?? ''])),
})

interface ProducerFormProps {
  readonly record: LocalRecord<'producer'> | undefined
  readonly areas: readonly { code: string; name: string }[]
}

const ProducerForm = ({ record, areas }: ProducerFormProps) => {
  const t = producerMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const { route } = useLocation()
  const given = fieldsOf(record, areas[0]?.code ?? '')
  const form = useForm(record === undefined ? 'producer' : `producer:${record.id}`, given)
  const [problem, setProblem] = useState<'name' | 'disk' | undefined>()
  const text = (name: string): string => form.fields[name] ?? ''

  const save = async (): Promise<void> => {
    if (text('name').trim() === '') {
      setProblem('name')
      return
    }
    const { area, ...data } = form.fields
    const committed =
      record === undefined
        ? await store.commit({ op: 'create', kind: 'producer', area: area ?? '', data: filled(data) })
        : await store.commit({ op: 'patch', id: record.id, ...changesOf(given, form.fields, ['area']) })
    if (committed.kind !== 'saved') {
      setProblem('disk')
      return
    }
    form.done()
    route(`/producers/${committed.record.id}`, true)
  }

  return (
    <Page
      title={record === undefined ? t.newTitle : t.editTitle}
      back={record === undefined ? '/producers' : `/producers/${record.id}`}
      footer={
        <Button icon="check" onClick={() => void save()}>
          {t.save}
        </Button>
      }
    >
      {form.isRecalled ? <Notice tone="info">{t.keptTyping}</Notice> : null}
      {problem === 'disk' ? <Notice tone="error">{t.saveFailed}</Notice> : null}
      <TextField
        label={kinds.field.name}
        hint={t.nameHint}
        value={text('name')}
        required
        maxLength={200}
        error={problem === 'name' ? t.nameMissing : undefined}
        onInput={(value) => form.set('name', value)}
      />
      {record === undefined ? <Duplicate name={text('name')} /> : null}
      <SelectField
        label={kinds.field.legalForm}
        value={text('legalForm')}
        options={LEGAL_FORMS.map((value) => ({ value, label: kinds.legalForm[value] }))}
        onChange={(value) => form.set('legalForm', value)}
      />
      {record === undefined ? (
        <SelectField
          label={kinds.field.area}
          value={text('area')}
          options={areas.map((area) => ({ value: area.code, label: area.name }))}
          onChange={(value) => form.set('area', value)}
        />
      ) : null}
      {TEXTS.map((field) => (
        <TextField
          key={field}
          label={`${kinds.field[field]} (${t.optional})`}
          value={text(field)}
          maxLength={field === 'note' ? 5_000 : 200}
          multiline={field === 'note' || field === 'address'}
          type={field === 'phone' ? 'tel' : 'text'}
          inputMode={field === 'phone' ? 'tel' : 'text'}
          onInput={(value) => form.set(field, value)}
        />
      ))}
    </Page>
  )
}

/** The record's data without what was left empty. The legal form comes from a list of legal forms. */
const filled = (fields: Fields): Producer => {
  const { name = '', legalForm = '', ...texts } = fields
  const form = LEGAL_FORMS.find((candidate) => candidate === legalForm) ?? 'cooperative'
  return {
    name: name.trim(),
    legalForm: form,
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value.trim() !== '')),
  }
}

/** Tells of a producer of the same name, diacritics and case aside, before a second one is made. */
const Duplicate = ({ name }: { name: string }) => {
  const t = producerMessages()
  const { store } = useApp()
  const twin = useLive(async () => {
    if (name.trim().length < 3) return undefined
    const { rows } = await store.producers({ search: name, limit: 5 })
    return rows.find((row) => foldText(row.data.name).trim() === foldText(name).trim())
  }, [name])
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
