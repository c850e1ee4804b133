import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ADDRESSEES, askedBy } from '../../../domain/comments/whose-turn.ts'
import type { Criterion } from '../../../domain/criteria/schema.ts'
import { speaksFor } from '../../../domain/guard/speaks-for.ts'
import type { Writer } from '../../../domain/guard/writer.ts'
import { NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { Stance } from '../../../domain/records/comment.ts'
import type { Actor } from '../../../domain/records/role.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TypingNotice } from '../../components/typing-notice.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import type { KeptTyping } from '../../kept-typing.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { talkMessages } from '../../messages/talk.ts'
import { useNewForm, useTyping } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { EvidenceChoice } from './evidence-choice.tsx'
import { commentOf, formOf, type Subject, stanceAsked, stancesFor } from './talk-model.ts'

interface CommentFormProps {
  readonly subject: Subject
  readonly criterion: Criterion | undefined
  readonly assessments: readonly LocalRecord<'assessment'>[]
  readonly writer: Writer
  readonly onStance: (stance: Stance) => void
  readonly onSaved: () => void
}

/** A new comment; what is typed is kept from the first letter, also while a camera is open. */
export const CommentForm = (props: CommentFormProps) => {
  const typing = useTyping(formOf(props.subject))
  return typing === undefined ? null : <OpenedForm {...props} typing={typing} />
}

const OpenedForm = (props: CommentFormProps & { typing: KeptTyping }) => {
  const { subject, criterion, assessments, writer, typing } = props
  const t = talkMessages()
  const { store, now } = useApp()
  const { query } = useLocation()
  const isReply = subject.replyTo !== undefined
  const stance = stanceAsked(query.say, isReply)
  const about = assessments.find(({ id }) => id === query.of)
  const roles: readonly Actor[] = [
    writer.role,
    ...(writer.role !== 'producer' && speaksFor(writer.role, 'producer') ? ['producer' as const] : []),
  ]
  const asked = askedBy(writer.role, subject.replyTo?.data, about === undefined ? undefined : actorOf(about))
  const { text, set } = useNewForm(typing, { of: about?.id ?? '', to: asked ?? '', as: writer.role })
  const [problem, setProblem] = useState<string | undefined>()
  const isTextMissing = problem === 'text' && text('text').trim() === ''
  const role = roles.find((one) => one === text('as')) ?? writer.role

  const save = useOneAtATime(async () => {
    if (stance !== 'agree' && text('text').trim() === '') return setProblem('text')
    const fields = Object.fromEntries(FIELDS.map((name) => [name, text(name)]))
    const data = commentOf(subject, stance, fields, { role, by: writer.name, at: now().toISOString() })
    const committed = await store.commit({ op: 'create', kind: 'comment', area: subject.product.area, data })
    if (committed.kind === 'refused') return setProblem(problemMessages()[committed.code])
    if (committed.kind !== 'saved') return setProblem(t.unsaved)
    typing.forget()
    props.onSaved()
  })
  const choose =
    (name: string) =>
    (value: string): void =>
      set(name, value)
  return (
    <section class="card talk-form">
      <h2>{isReply ? t.writeReply : t.write}</h2>
      <TypingNotice typing={typing} />
      {problem === undefined || problem === 'text' ? null : <Notice tone="error">{problem}</Notice>}
      <SelectField
        label={t.stanceField}
        value={stance}
        options={stancesFor(isReply).map((value) => ({ value, label: t.say[value] }))}
        onChange={(value) => props.onStance(stanceAsked(value, isReply))}
      />
      <TextField
        label={t.text}
        hint={t.textHint}
        value={text('text')}
        multiline
        maxLength={5_000}
        error={isTextMissing ? t.textMissing : undefined}
        onInput={choose('text')}
      />
      {criterion === undefined || stance === 'agree' || stance === 'question' ? null : (
        <SelectField
          label={t.proposed}
          value={text('proposed')}
          options={[
            { value: '', label: t.proposedNone },
            { value: String(NONE_REACHED), label: t.noneReached },
            ...criterion.options.map((option, place) => ({
              value: String(place),
              label: option.label[language.value],
            })),
          ]}
          onChange={choose('proposed')}
        />
      )}
      <div class="talk-form-pair">
        <SelectField
          label={t.to}
          value={text('to')}
          options={[{ value: '', label: t.toNobody }, ...ADDRESSEES.map((value) => ({ value, label: t.actor[value] }))]}
          onChange={choose('to')}
        />
        {isReply ? null : (
          <SelectField
            label={t.of}
            value={text('of')}
            options={[
              { value: '', label: t.ofAll },
              ...assessments.map((one) => ({ value: one.id, label: nameOf(one) })),
            ]}
            onChange={choose('of')}
          />
        )}
        {roles.length < 2 ? null : (
          <SelectField
            label={t.as}
            value={role}
            options={roles.map((value) => ({
              value,
              label: value === writer.role ? t.actor[value] : t.inStead(t.actor[value]),
            }))}
            onChange={choose('as')}
          />
        )}
        <TextField label={t.clause} value={text('clause')} maxLength={200} onInput={choose('clause')} />
      </div>
      <EvidenceChoice
        home={homeOf(subject)}
        chosen={text('evidence')}
        settle={typing.settled}
        onChoose={choose('evidence')}
      />
      <div class="row">
        <Button icon="check" busy={save.isBusy} onClick={save.run}>
          {t.save}
        </Button>
      </div>
    </section>
  )
}

const FIELDS = ['text', 'proposed', 'to', 'of', 'clause', 'evidence'] as const

const homeOf = ({ product, criterion }: Subject): EvidenceHome => ({
  ...{ area: product.area, producer: product.data.producer, product: product.id },
  ...(criterion === undefined ? {} : { criterion }),
  ...(product.data.sample === undefined ? {} : { sample: product.data.sample }),
})

const actorOf = ({ data }: LocalRecord<'assessment'>): Actor => (data.role === 'self' ? 'producer' : data.role)

const nameOf = ({ data, updatedAt }: LocalRecord<'assessment'>): string =>
  `${kindMessages().assessor[data.role]} · ${formatDay(data.finalisedAt ?? updatedAt, language.value)}`
