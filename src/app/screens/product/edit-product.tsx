import { useState } from 'preact/hooks'
import type { Patch } from '../../../protocol/mutation.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EditState } from '../../components/edit-state.tsx'
import { Page } from '../../components/page.tsx'
import { componentMessages } from '../../messages/components.ts'
import { productMessages } from '../../messages/product.ts'
import { useAskedField } from '../../use-asked-field.ts'
import { useRecordEdit } from '../../use-record-edit.ts'
import { textChange } from '../field-change.ts'
import { PRODUCT_TEXTS, ProductCertificate, ProductName, ProductTexts } from './product-fields.tsx'
import { SetChooser } from './set-chooser.tsx'

interface EditProductProps {
  readonly product: LocalRecord<'product'>
  /** The set of a product that was assessed stays, or its points would speak of other criteria. */
  readonly isAssessed: boolean
}

/** An existing product: each field is saved as it is typed. An emptied name is not: a product has one. */
export const EditProduct = ({ product, isAssessed }: EditProductProps) => {
  const { id, data } = product
  const [isChoosing, setChoosing] = useState(false)
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
  const choose = (number: number | undefined): void => {
    setChoosing(number === undefined)
    if (number !== undefined && number !== data.criteria.set)
      void write({ set: { criteria: { decision: '26/2026', set: number } }, unset: [] })
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
      <SetChooser chosen={isChoosing ? undefined : data.criteria.set} isLocked={isAssessed} onChoose={choose} />
      <ProductCertificate text={text} onInput={set} onCommit={commit} />
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
