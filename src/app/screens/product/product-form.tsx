import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Product } from '../../../domain/records/product.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import type { Fields } from '../../kept-typing.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { productMessages } from '../../messages/product.ts'
import { useForm } from '../../use-form.ts'
import { useLive } from '../../use-live.ts'
import { changesOf } from '../form-changes.ts'
import { SetChooser } from './set-chooser.tsx'

const TEXTS = ['code', 'description', 'note'] as const

/** `/producers/:producer/products/new` and `/products/:id/edit`. */
export const ProductFormScreen = ({ id, producer }: { id?: string; producer?: string }) => {
  const t = productMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const record = id === undefined ? undefined : await store.record('product', id)
    const owner = await store.record('producer', record?.data.producer ?? producer ?? '')
    return { record, owner, isAssessed: id !== undefined && (await store.assessmentsOf(id)).length > 0 }
  }, [id, producer])
  if (found.status !== 'ready') return <Page title="">{null}</Page>
  const { record, owner, isAssessed } = found.value
  if (owner === undefined) {
    return (
      <Page title={t.missingTitle} back="/producers">
        <EmptyState
          icon="file-question-mark"
          title={t.missingTitle}
          text={t.missingText}
          action={<Button href="/producers">{t.back}</Button>}
        />
      </Page>
    )
  }
  return <ProductForm key={id ?? 'new'} record={record} owner={owner} isAssessed={isAssessed} />
}

const fieldsOf = (record: LocalRecord<'product'> | undefined): Fields => ({
  name: record?.data.name ?? '',
  set: record === undefined ? '' : String(record.data.criteria.set),
  certifiedStars: record?.data.certifiedStars === undefined ? '' : String(record.data.certifiedStars),
  certificateExpires: record?.data.certificateExpires ?? '',
  ...Object.fromEntries(TEXTS.map((field) => [field, record?.data[field] ?? ''])),
})

/** Fields that are not plain texts of the record. */
const ASIDE = ['set', 'certifiedStars', 'certificateExpires']

interface ProductFormProps {
  readonly record: LocalRecord<'product'> | undefined
  readonly owner: LocalRecord<'producer'>
  readonly isAssessed: boolean
}

const ProductForm = ({ record, owner, isAssessed }: ProductFormProps) => {
  const t = productMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const { route } = useLocation()
  const given = fieldsOf(record)
  const form = useForm(record === undefined ? `product-of:${owner.id}` : `product:${record.id}`, given)
  const [problem, setProblem] = useState<'name' | 'set' | 'disk' | undefined>()
  const text = (name: string): string => form.fields[name] ?? ''

  const save = async (): Promise<void> => {
    if (text('name').trim() === '') return setProblem('name')
    if (text('set') === '') return setProblem('set')
    const committed =
      record === undefined
        ? await store.commit({ op: 'create', kind: 'product', area: owner.area, data: filled(owner.id, form.fields) })
        : await store.commit({ op: 'patch', id: record.id, ...editOf(given, form.fields) })
    if (committed.kind !== 'saved') return setProblem('disk')
    form.done()
    route(`/products/${committed.record.id}`, true)
  }

  return (
    <Page
      title={record === undefined ? t.newTitle : t.editTitle}
      back={record === undefined ? `/producers/${owner.id}` : `/products/${record.id}`}
      footer={
        <Button icon="check" onClick={() => void save()}>
          {t.save}
        </Button>
      }
    >
      <p class="soft">{owner.data.name}</p>
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
      {problem === 'set' ? <Notice tone="error">{t.setMissing}</Notice> : null}
      <SetChooser
        chosen={Number(text('set')) || undefined}
        isLocked={isAssessed}
        onChoose={(set) => form.set('set', set === undefined ? '' : String(set))}
      />
      <SelectField
        label={kinds.field.certifiedStars}
        value={text('certifiedStars')}
        options={[
          { value: '', label: t.certified },
          ...['3', '4', '5'].map((stars) => ({ value: stars, label: t.stars(Number(stars)) })),
        ]}
        onChange={(value) => form.set('certifiedStars', value)}
      />
      {text('certifiedStars') === '' ? null : (
        <TextField
          label={kinds.field.certificateExpires}
          type="date"
          value={text('certificateExpires')}
          onInput={(value) => form.set('certificateExpires', value)}
        />
      )}
      {TEXTS.map((field) => (
        <TextField
          key={field}
          label={`${kinds.field[field]} (${t.optional})`}
          value={text(field)}
          maxLength={field === 'code' ? 200 : 5_000}
          multiline={field !== 'code'}
          onInput={(value) => form.set(field, value)}
        />
      ))}
    </Page>
  )
}

const certificate = (fields: Fields): Pick<Product, 'certifiedStars' | 'certificateExpires'> => ({
  ...(fields.certifiedStars ? { certifiedStars: Number(fields.certifiedStars) } : {}),
  ...(fields.certifiedStars && fields.certificateExpires ? { certificateExpires: fields.certificateExpires } : {}),
})

const filled = (producer: string, fields: Fields): Product => ({
  producer,
  name: (fields.name ?? '').trim(),
  criteria: { decision: '26/2026', set: Number(fields.set) },
  ...certificate(fields),
  ...Object.fromEntries(
    TEXTS.flatMap((field) => ((fields[field] ?? '').trim() === '' ? [] : [[field, fields[field]?.trim()]])),
  ),
})

const editOf = (given: Fields, typed: Fields): { set: Patch['set']; unset: string[] } => {
  const { set, unset } = changesOf(given, typed, ASIDE)
  const { certifiedStars, certificateExpires } = certificate(typed)
  return {
    set: {
      ...set,
      ...(certifiedStars === undefined ? {} : { certifiedStars }),
      ...(certificateExpires === undefined ? {} : { certificateExpires }),
      ...(typed.set === given.set ? {} : { criteria: { decision: '26/2026', set: Number(typed.set) } }),
    },
    unset: [
      ...unset,
      ...(certifiedStars === undefined && given.certifiedStars ? ['certifiedStars'] : []),
      ...(certificateExpires === undefined && given.certificateExpires ? ['certificateExpires'] : []),
    ],
  }
}
