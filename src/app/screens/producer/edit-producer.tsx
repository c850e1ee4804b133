import { withheldFields } from '../../../domain/privacy/consent.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EditState } from '../../components/edit-state.tsx'
import { Page } from '../../components/page.tsx'
import { componentMessages } from '../../messages/components.ts'
import { producerMessages } from '../../messages/producers.ts'
import { useAskedField } from '../../use-asked-field.ts'
import { useRecordEdit } from '../../use-record-edit.ts'
import { textChange } from '../field-change.ts'
import { PRODUCER_TEXTS, ProducerLegalForm, ProducerName, ProducerTexts } from './producer-fields.tsx'

interface EditProducerProps {
  readonly producer: LocalRecord<'producer'>
  /** Where one goes back to. */
  readonly back?: string
}

/** An existing producer: each field is saved as it is typed. An emptied name is not: a producer has one. */
export const EditProducer = ({ producer, back = `/producers/${producer.id}` }: EditProducerProps) => {
  const { data } = producer
  const { text, set, write, outcome } = useRecordEdit(producer.id, {
    name: data.name,
    legalForm: data.legalForm,
    ...Object.fromEntries(PRODUCER_TEXTS.map((field) => [field, data[field] ?? ''])),
  })
  const isMissing = text('name').trim() === ''
  useAskedField()
  const commit = (field: string, value: string): void => {
    if (field !== 'name' || value.trim() !== '') void write(textChange(field, value))
  }
  return (
    <Page
      title={producerMessages().editTitle}
      back={back}
      footer={
        <Button icon="check" href={back}>
          {componentMessages().done}
        </Button>
      }
    >
      <EditState outcome={outcome} />
      <ProducerName text={text} onInput={set} onCommit={commit} isMissing={isMissing} />
      <ProducerLegalForm
        text={text}
        onInput={(field, value) => {
          set(field, value)
          commit(field, value)
        }}
      />
      <ProducerTexts text={text} onInput={set} onCommit={commit} withheld={withheldFields(data.consents)} />
    </Page>
  )
}
