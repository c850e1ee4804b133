import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { NodeKey, RepeatState } from '../../../domain/survey/survey-state.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { componentMessages } from '../../messages/components.ts'
import { surveyMessages } from '../../messages/survey.ts'
import './repeat-cards.css'
import { questionsIn } from './survey-model.ts'
import type { PageProps } from './survey-nodes.tsx'

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
  const Heading = level === 3 ? 'h3' : 'h4'
  const add = (): void => {
    const key = page.session.add(state.key)
    // The new card is there after the next render.
    if (key !== undefined) requestAnimationFrame(() => focusCard(key))
  }
  return (
    <section class="repeat" data-question={state.key} tabIndex={-1} aria-label={label}>
      {state.instances.length === 0 && !state.isCounted ? <p class="soft">{t.addFirst(label)}</p> : null}
      {state.instances.map((key, at) => {
        const name = t.instance(label, at + 1)
        return (
          <article key={key} class="repeat-card" data-question={key} tabIndex={-1} aria-label={name}>
            <Heading class="repeat-card-title">{name}</Heading>
            {children(key)}
            {state.isCounted ? null : (
              <span>
                <Button kind="quiet" icon="trash" onClick={() => remove({ key, name })}>
                  {t.remove}
                  <span class="visually-hidden">: {name}</span>
                </Button>
              </span>
            )}
          </article>
        )
      })}
      {state.isCounted ? null : (
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
