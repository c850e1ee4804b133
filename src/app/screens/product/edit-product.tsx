import { useState } from 'preact/hooks'
import type { Decision, SetReference } from '../../../domain/records/product.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EditState } from '../../components/edit-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { componentMessages } from '../../messages/components.ts'
import { productMessages } from '../../messages/product.ts'
import { useAskedField } from '../../use-asked-field.ts'
import { useRecordEdit } from '../../use-record-edit.ts'
import { textChange } from '../field-change.ts'
import { PRODUCT_TEXTS, ProductCertificate, ProductName, ProductTexts } from './product-fields.tsx'
import { SetChooser } from './set-chooser.tsx'
import { setUnder } from './set-under.ts'

interface EditProductProps {
  readonly product: LocalRecord<'product'>
  /** Which products it belongs to stays once it was assessed; under which decision, it may change: assessments keep their own. */
  readonly isAssessed: boolean
}

/** An existing product: each field is saved as it is typed. An emptied name is not: a product has one. */
export const EditProduct = ({ product, isAssessed }: EditProductProps) => {
  const { id, data } = product
  const [isChoosing, setChoosing] = useState(false)
  /** A decision under which no one set answers to the present one: its set is still to be chosen. */
  const [pending, setPending] = useState<Decision | undefined>()
  const decision = pending ?? data.criteria.decision
  const { text, set, write, outcome } = useRecordEdit(id, {
    name: data.name,
    certifiedStars: String(data.certifiedStars ?? ''),
    certificateExpires: data.certificateExpires ?? '',
    ...Object.fromEntries(PRODUCT_TEXTS.map((field) => [field, data[field] ?? ''])),
  })
  useAskedField()
  const commit = (field: string, value: string): void => {
    if (field === 'certifiedStars' && value === '') set('certificateExpires', '')
    if (field !== 'name' || value.trim() !== '') void write(productChange(field, value))
  }
  const stand = (criteria: SetReference): void => {
    setPending(undefined)
    if (criteria.set !== data.criteria.set || criteria.decision !== data.criteria.decision)
      void write({ set: { criteria }, unset: [] })
  }
  const choose = (number: number | undefined): void => {
    setChoosing(number === undefined)
    if (number !== undefined) stand({ decision, set: number })
  }
  const onDecision = (next: Decision): void => {
    const same = setUnder(data.criteria, next)
    if (same === undefined) setPending(next)
    else stand({ decision: next, set: same })
  }
  return (
    <Page
      title={productMessages().editTitle}
      back={`/products/${id}`}
      footer={
        <Button icon="check" href={`/products/${id}`}>
          {componentMessages().done}
        </Button>
      }
    >
      <EditState outcome={outcome} />
      <ProductName text={text} onInput={set} onCommit={commit} isMissing={text('name').trim() === ''} />
      {pending === undefined ? null : <Notice tone="warning">{productMessages().setAgain}</Notice>}
      <SetChooser
        decision={decision}
        chosen={isChoosing || pending !== undefined ? undefined : data.criteria.set}
        isLocked={isAssessed}
        onChoose={choose}
      />
      <ProductCertificate text={text} onInput={set} onCommit={commit} decision={decision} onDecision={onDecision} />
      <ProductTexts text={text} onInput={set} onCommit={commit} />
    </Page>
  )
}

/** Stars are a number, and without them there is no day on which they end. */
const productChange = (field: string, value: string): { set: Patch['set']; unset: string[] } => {
  if (field !== 'certifiedStars') return textChange(field, value)
  return value === ''
    ? { set: {}, unset: ['certifiedStars', 'certificateExpires'] }
    : { set: { certifiedStars: Number(value) }, unset: [] }
}
