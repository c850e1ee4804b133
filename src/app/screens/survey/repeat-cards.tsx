import type { ComponentChild, ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { NodeKey, RepeatState } from '../../../domain/survey/survey-state.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { componentMessages } from '../../messages/components.ts'
import { surveyMessages } from '../../messages/survey.ts'
import './repeat-cards.css'
import { questionsIn } from './survey-model.ts'
import type { PageProps } from './survey-nodes.tsx'
import { useDrawn } from './use-drawn.ts'

interface RepeatCardsProps {
  readonly state: RepeatState
  readonly level: 3 | 4
  readonly page: PageProps
  readonly children: (instance: NodeKey) => ComponentChildren
}

/** One card for each of several things; more are added at the end, and one goes only after a question. */
export const RepeatCards = ({ state, level, page, children }: RepeatCardsProps) => {
  const t = surveyMessages()
  const [removing, remove] = useState<{ readonly key: NodeKey; readonly name: string } | undefined>()
  const label = page.desk.words(state.repeat.label, NO_OUTPUTS) || t.item
  // Hundreds of them: one that is on the page is not made again for the next.
  const cards = useMemo(
    () => new Map<NodeKey, { readonly name: string; readonly card: ComponentChild }>(),
    [page, level, state.isCounted],
  )
  const drawn = useDrawn(state.instances, page.wanted.value)
  const add = (): void => {
    drawn.all()
    const key = page.session.add(state.key)
    // The new card is there after the next render.
    if (key !== undefined) requestAnimationFrame(() => focusCard(key))
  }
  return (
    <section class="repeat" data-question={state.key} tabIndex={-1} aria-label={label}>
      {state.instances.length === 0 && !state.isCounted ? <p class="soft">{t.addFirst(label)}</p> : null}
      {state.instances.slice(0, drawn.count).map((instance, at) => {
        const name = t.instance(label, at + 1)
        const known = cards.get(instance)
        if (known?.name === name) return known.card
        const onRemove = state.isCounted ? undefined : () => remove({ key: instance, name })
        const card = (
          <Card key={instance} {...{ instance, name, level, onRemove }}>
            {children(instance)}
          </Card>
        )
        cards.set(instance, { name, card })
        return card
      })}
      {state.isCounted || drawn.count < state.instances.length ? null : (
        <span>
          <Button kind="secondary" icon="plus" onClick={add}>
            {t.add(label)}
          </Button>
        </span>
      )}
      {removing === undefined ? null : (
        <RemoveDialog
          name={removing.name}
          answers={questionsIn(page.survey, [removing.key]).filter(({ value }) => value !== undefined).length}
          onRemove={() => {
            page.session.remove(removing.key)
            remove(undefined)
          }}
          onClose={() => remove(undefined)}
        />
      )}
    </section>
  )
}

interface CardProps {
  readonly instance: NodeKey
  readonly name: string
  readonly level: 3 | 4
  /** Undefined where the form says how many there are. */
  readonly onRemove: (() => void) | undefined
  readonly children: ComponentChildren
}

const Card = ({ instance, name, level, onRemove, children }: CardProps) => {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <article class="repeat-card" data-question={instance} tabIndex={-1} aria-label={name}>
      <Heading class="repeat-card-title">{name}</Heading>
      {children}
      {onRemove === undefined ? null : (
        <span>
          <Button kind="quiet" icon="trash" onClick={onRemove}>
            {surveyMessages().remove}
            <span class="visually-hidden">: {name}</span>
          </Button>
        </span>
      )}
    </article>
  )
}

const NO_OUTPUTS: ReadonlyMap<string, string> = new Map()

const focusCard = (key: NodeKey): void => {
  const card = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(key)}"]`)
  card?.focus({ preventScroll: true })
  card?.scrollIntoView({ block: 'start' })
}

interface RemoveDialogProps {
  readonly name: string
  readonly answers: number
  readonly onRemove: () => void
  readonly onClose: () => void
}

const RemoveDialog = ({ name, answers, onRemove, onClose }: RemoveDialogProps) => {
  const t = surveyMessages()
  return (
    <Dialog
      title={t.removeTitle(name)}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {componentMessages().cancel}
          </Button>
          <Button kind="danger" icon="trash" onClick={onRemove}>
            {t.remove}
          </Button>
        </>
      }
    >
      <p>{t.removeText(answers)}</p>
    </Dialog>
  )
}
