import { DOCUMENT_KINDS } from '../../../domain/evidence/document-kinds.ts'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { planActionMessages } from '../../messages/plan-action.ts'
import type { ActionPart } from './action-screen.tsx'
import './action-screen.css'
import { presentFields } from './present-fields.ts'

/** The papers that an action is to bring: their names, which of form 02 they are, and since when they are there. */
export const ActionPapers = ({ action, edit, problemOf, commit }: ActionPart) => {
  const t = planActionMessages()
  const { store } = useApp()
  const { text, set, write } = edit
  const papers = Object.entries(action.data.documents)
  const part = (key: string, field: 'name' | 'obtainedOn') => ({
    ...{ value: text(`documents/${key}/${field}`), error: problemOf(`documents/${key}/${field}`) },
    onInput: (value: string) => set(`documents/${key}/${field}`, value),
    onCommit: () => commit(`documents/${key}/${field}`),
  })
  const chooseKind = (key: string, value: string): void => {
    const paper = action.data.documents[key]
    const kind = DOCUMENT_KINDS.find(({ id }) => id === value)
    const written = text(`documents/${key}/name`).trim()
    const name = written === '' && kind !== undefined ? kind.title.vi : written
    set(`documents/${key}/kind`, value)
    set(`documents/${key}/name`, name)
    const fields = presentFields({ name, kind: kind?.id, obtainedOn: paper?.obtainedOn })
    void write({ set: { [`documents/${key}`]: fields }, unset: [] })
  }
  return (
    <section class="card stack-close">
      <h2>{t.papers}</h2>
      {papers.length === 0 ? <p class="soft">{t.noPapers}</p> : null}
      {papers.map(([key, paper]) => (
        <fieldset key={key} class="action-part stack-close">
          <legend class="visually-hidden">{paper.name}</legend>
          <TextField label={t.paperName} maxLength={200} {...part(key, 'name')} />
          <SelectField
            label={t.paperKind}
            value={text(`documents/${key}/kind`)}
            options={[
              { value: '', label: t.paperOther },
              ...DOCUMENT_KINDS.map(({ id, number, title }) => ({
                value: id,
                label: `${number}. ${title[language.value]}`,
              })),
            ]}
            onChange={(value) => chooseKind(key, value)}
          />
          <TextField label={t.paperObtained} type="date" {...part(key, 'obtainedOn')} />
          <div class="row">
            <Button kind="quiet" icon="x" onClick={() => void write({ set: {}, unset: [`documents/${key}`] })}>
              {t.removePaper(paper.name)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div class="row">
        <Button
          kind="secondary"
          icon="plus"
          onClick={() => void write({ set: { [`documents/${store.newId()}`]: { name: '' } }, unset: [] })}
        >
          {t.addPaper}
        </Button>
      </div>
    </section>
  )
}
