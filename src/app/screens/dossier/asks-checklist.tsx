import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { isSupplied, openAsks, type Supplied } from '../../../domain/dossier/asks.ts'
import { lastFiling } from '../../../domain/dossier/snapshot.ts'
import type { Ask } from '../../../domain/records/dossier.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { Icon } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { askSubject } from './ask-words.ts'
import './asks-checklist.css'
import { newSinceFiling, presentedAssessment } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'
import { dayWords } from './dossier-words.ts'
import { askHref } from './mend-places.ts'

/** What was asked for when the dossier was sent back: what has come since, what is still open, and the way to each. */
export const AsksChecklist = ({ view, set }: { view: DossierView; set: CriteriaSet | undefined }) => {
  const t = dossierMessages()
  const asked = openAsks(view.record.data)
  if (asked === undefined) return null
  const { step, key } = asked
  const supplied = suppliedOf(view)
  return (
    <section class="card">
      <h2>{t.asks.title}</h2>
      <p class="soft">{t.asks.from(t.trailBy(step.by, dossiersMessages().actor[step.role]), dayWords(step.day))}</p>
      {step.note === undefined ? null : <p class="asks-checklist-note">{step.note}</p>}
      <ol class="asks-checklist">
        {(step.asks ?? []).map((ask, at) => (
          <li key={at} class="asks-checklist-ask">
            <AskLine
              ask={ask}
              name={String(at)}
              form={`asks:${view.record.id}:${key}:${at}`}
              view={view}
              set={set}
              supplied={supplied}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What is there now that was not when the dossier was last handed in. */
export const suppliedOf = (view: DossierView): Supplied => {
  const filed = lastFiling(view.record.data)?.filed
  return {
    evidence: newSinceFiling(view).map(({ data }) => data),
    before: view.assessments.find(({ id }) => id === filed?.assessment)?.data,
    now: presentedAssessment(view)?.data,
  }
}

interface AskLineProps {
  readonly ask: Ask
  readonly name: string
  readonly form: string
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
  readonly supplied: Supplied
}

const AskLine = ({ ask, name, form, view, set, supplied }: AskLineProps) => {
  const t = dossierMessages().asks
  const { space } = useApp()
  const isThere = isSupplied(ask, supplied)
  const href = askHref(space, ask, view)
  return (
    <>
      <p>
        <strong>{askSubject(ask, set)}</strong>
        <br />
        {ask.text}
      </p>
      {isThere === undefined ? (
        <Tick form={form} name={name} />
      ) : (
        <p class={isThere ? 'asks-checklist-state is-there' : 'asks-checklist-state'}>
          <Icon name={isThere ? 'circle-check' : 'circle'} /> {isThere ? t.came : t.open}
        </p>
      )}
      {href === undefined ? null : (
        <div class="row">
          <Button kind="secondary" icon="arrow-right" href={href}>
            {t.go}
          </Button>
        </div>
      )}
    </>
  )
}

/** A note of this device alone: of an ask in words only people can tell whether it was met. */
const Tick = ({ form, name }: { form: string; name: string }) => {
  const ticks = useKeptForm(form, {})
  return (
    <CheckField
      label={dossierMessages().asks.tick}
      isOn={ticks.text(name) === 'x'}
      onChange={(isOn) => ticks.set(name, isOn ? 'x' : '')}
    />
  )
}
