import { useState } from 'preact/hooks'
import { Step } from '../../../domain/records/dossier.ts'
import type { OwnChange } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { fieldName } from '../../field-names.ts'
import { componentMessages } from '../../messages/components.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useLive } from '../../use-live.ts'
import { valueName } from '../../value-name.ts'
import type { DossierView } from './dossier-view.ts'
import { dayWords } from './dossier-words.ts'
import './refused-changes.css'

/** What the office did not take of this device's changes: why, what was written, word for word, what stands instead, and the ways on. */
export const RefusedChanges = ({ view }: { view: DossierView }) => {
  const t = dossierMessages().refused
  const { store } = useApp()
  const rows = useLive(() => store.queue(), [])
  const [isGivingUp, setGivingUp] = useState(false)
  if (view.refused.length === 0) return null
  const row =
    rows.status === 'ready'
      ? rows.value.find((one) => one.record === view.record.id && one.state === 'rejected')
      : undefined
  const give = async (): Promise<void> => {
    if (row !== undefined) await store.discard(row.m)
    setGivingUp(false)
  }
  return (
    <Notice tone="error" title={t.title}>
      {row?.problem === undefined ? null : <p>{problemMessages()[row.problem.code]}</p>}
      <p>{t.shown}</p>
      {view.refused.map((change) => (
        <Written key={change.m} change={change} view={view} />
      ))}
      <p>{t.behind}</p>
      <div class="row">
        <Button kind="secondary" icon="send" onClick={() => row !== undefined && void store.sendAgain(row.m)}>
          {t.again}
        </Button>
        <Button kind="danger" icon="trash" onClick={() => setGivingUp(true)}>
          {t.giveUp}
        </Button>
      </div>
      {isGivingUp ? (
        <Dialog
          title={t.giveUpTitle}
          onClose={() => setGivingUp(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setGivingUp(false)}>
                {componentMessages().cancel}
              </Button>
              <Button kind="danger" icon="trash" onClick={() => void give()}>
                {t.giveUp}
              </Button>
            </>
          }
        >
          <p>{t.giveUpText}</p>
        </Dialog>
      ) : null}
    </Notice>
  )
}

/** One change, field by field; of a step also what the office has in its place. */
const Written = ({ change: { patch, op }, view }: { change: OwnChange; view: DossierView }) => {
  const t = dossierMessages().refused
  const { set, unset } = op === 'create' ? { set: {}, unset: [] } : patch
  return (
    <>
      {Object.entries(set).map(([path, value]) => {
        const step = path.startsWith('steps/') ? Step.safeParse(value) : undefined
        return step?.success ? (
          <TakenStep key={path} step={step.data} path={path} view={view} />
        ) : (
          <WrittenText key={path} name={fieldName(path)} text={valueName(path, value, undefined)} />
        )
      })}
      {unset.map((path) => (
        <WrittenText key={path} name={fieldName(path)} text={t.removed} />
      ))}
    </>
  )
}

const WrittenText = ({ name, text }: { name: string; text: string }) => (
  <div>
    <p>{dossierMessages().refused.wrote(name)}</p>
    <blockquote class="refused-changes-text">{text}</blockquote>
  </div>
)

const TakenStep = ({ step, path, view }: { step: Step; path: string; view: DossierView }) => {
  const t = dossierMessages()
  const { done, actor } = dossiersMessages()
  const stands = view.record.data.steps[path.slice('steps/'.length)]
  return (
    <div>
      <p>{t.refused.took(done[step.action], dayWords(step.day))}</p>
      {step.note === undefined ? null : <blockquote class="refused-changes-text">{step.note}</blockquote>}
      {(step.asks ?? []).map(({ text }) => (
        <blockquote key={text} class="refused-changes-text">
          {text}
        </blockquote>
      ))}
      {stands === undefined ? null : (
        <p>{t.refused.first(done[stands.action], t.trailBy(stands.by, actor[stands.role]), dayWords(stands.day))}</p>
      )}
    </div>
  )
}
