import { CATALOGUE } from '../../../domain/criteria/catalogue.ts'
import type { Question, QuestionId } from '../../../domain/register/answers.ts'
import type { Proposal } from '../../../domain/register/propose.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { formatDay } from '../../format.ts'
import { componentMessages } from '../../messages/components.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { registerMessages } from '../../messages/register.ts'
import { FATE_TONE } from './fate-tone.ts'
import type { RegisterImport } from './import-model.ts'
import { QuestionField } from './question-field.tsx'
import { certificateWords, noteWords, setWords } from './register-words.ts'
import { answersAlike, sameOpenRows } from './same-question.ts'

interface RowDialogProps {
  readonly model: RegisterImport
  readonly proposal: Proposal
  readonly areas: readonly Area[]
  readonly onClose: () => void
}

/** One row to the last cell: what it reads as, what becomes of it, and what must be answered. */
export const RowDialog = ({ model, proposal, areas, onClose }: RowDialogProps) => {
  const t = registerMessages()
  const { row, fate, questions, skipped } = proposal
  const isSetAsked = questions.some(({ id }) => id === 'set')
  const isChosen = skipped === 'chosen'
  return (
    <Dialog
      title={t.rowTitle(row)}
      onClose={onClose}
      footer={
        <>
          {proposal.entry === undefined ? null : (
            <Button
              kind="quiet"
              icon={isChosen ? 'rotate-ccw' : 'x'}
              onClick={() => void model.answerRows([[row, 'skip', isChosen ? undefined : 'yes']])}
            >
              {isChosen ? t.take : t.leaveOut}
            </Button>
          )}
          <Button icon="check" onClick={onClose}>
            {componentMessages().done}
          </Button>
        </>
      }
    >
      <p>
        <Badge tone={FATE_TONE[fate]}>{t.fate[fate]}</Badge>
      </p>
      {questions.map((question) => (
        <QuestionField
          key={`${question.id} ${question.about.join()}`}
          question={{ ...question, answer: givenAnswer(model, row, question) }}
          areas={areas}
          alike={sameOpenRows(model.proposals.value, row, question.id).length}
          onAnswer={(value) => answerOne(model, row, question.id, question.about, value)}
          onAnswerAll={(value, at) => {
            const rows = sameOpenRows(model.proposals.value, row, question.id)
            void model.answerRows(answersAlike(rows, question.id, value, at))
          }}
        />
      ))}
      {proposal.product?.isNew === true && !isSetAsked ? (
        <SelectField
          label={kindMessages().field.criteria}
          value={String(proposal.product.known.set ?? '')}
          options={CATALOGUE.map(({ number }) => ({ value: String(number), label: setWords(number) }))}
          onChange={(value) => void model.answerRows([[row, 'set', value]])}
        />
      ) : null}
      <Outcome proposal={proposal} fileName={model.file.value?.name ?? ''} />
      <ReadCells proposal={proposal} areas={areas} />
    </Dialog>
  )
}

/** What was answered just now, also while the rows are still gone through with it. */
const givenAnswer = (model: RegisterImport, row: number, { id, about, answer }: Question): string | undefined => {
  const { rows, communes } = model.answers.value
  return (id === 'commune' ? communes[about[0] ?? ''] : rows[row]?.[id]) ?? answer
}

const answerOne = (
  model: RegisterImport,
  row: number,
  id: QuestionId,
  [text = '']: readonly string[],
  value: string,
): void => {
  void (id === 'commune' ? model.answerCommune(text, value) : model.answerRows([[row, id, value]]))
}

/** What is made and what is there. */
const Outcome = ({ proposal, fileName }: { proposal: Proposal; fileName: string }) => {
  const t = registerMessages()
  const { producer, product, certificates, matched } = proposal
  const lines = [
    producer === undefined ? undefined : producerWords(producer),
    product === undefined ? undefined : productWords(product),
    ...certificates.map((facts) => t.newCertificate(certificateWords(facts))),
    ...matched.map(({ facts, file, row }) =>
      file === fileName && row !== undefined
        ? t.matchedHere(certificateWords(facts), row)
        : t.matchedCertificate(certificateWords(facts)),
    ),
    ...noteWords(proposal),
  ].filter((line) => line !== undefined)
  if (lines.length === 0) return null
  return (
    <section class="stack-close">
      <h3>{t.result}</h3>
      <ul class="register-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

const producerWords = ({ known, isNew }: NonNullable<Proposal['producer']>): string => {
  const t = registerMessages()
  const { name, legalForm, entry } = known
  if (isNew) return t.newProducer(name, legalForm === undefined ? '?' : kindMessages().legalForm[legalForm])
  return entry === undefined ? t.matchedProducer(name) : t.plannedProducer(name, entry.row)
}

const productWords = ({ known, isNew }: NonNullable<Proposal['product']>): string => {
  const t = registerMessages()
  if (isNew) return t.newProduct(known.name, setWords(known.set))
  return known.id === undefined ? t.plannedProduct(known.name) : t.matchedProduct(known.name)
}

const ReadCells = ({ proposal: { entry, producer }, areas }: { proposal: Proposal; areas: readonly Area[] }) => {
  const t = registerMessages()
  if (entry === undefined) return null
  const day = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : formatDay(iso, language.value)
  const commune = producer === undefined ? entry.commune : `${entry.commune} → ${areaName(producer.known.area, areas)}`
  return (
    <section class="stack-close">
      <h3>{t.read}</h3>
      <Details
        rows={[
          [t.field.product, entry.product],
          [t.field.group, entry.group],
          [t.field.producer, entry.producer],
          [t.field.commune, commune],
          [t.field.address, entry.address],
          [t.field.representative, entry.representative],
          [t.field.phone, entry.phone],
          [t.field.stars, entry.stars === undefined ? undefined : String(entry.stars)],
          [t.field.expires, day(entry.expiresOn)],
          ...([1, 2] as const).flatMap((which) => {
            const read = which === 1 ? entry.first : entry.second
            return [
              [t.field[`stars${which}`], read?.stars === undefined ? undefined : String(read.stars)],
              [t.field[`date${which}`], day(read?.day)],
              [t.field[`year${which}`], read?.year === undefined ? undefined : String(read.year)],
              [t.field[`decision${which}`], read?.decision],
              [t.field[`authority${which}`], read?.authority],
            ] as const
          }),
          [t.field.note, entry.note],
        ]}
      />
    </section>
  )
}
