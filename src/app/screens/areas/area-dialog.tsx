import { useState } from 'preact/hooks'
import type { ServedArea } from '../../../protocol/areas.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { areaMessages } from '../../messages/areas.ts'
import { problemMessages } from '../../messages/problems.ts'
import './areas.css'

interface AreaDialogProps {
  readonly area: ServedArea
  readonly served: readonly ServedArea[]
  readonly onClose: (hasChanged: boolean) => void
}

/** One commune: what it was made of, another name, and its merger into another by law. */
export const AreaDialog = ({ area, served, onClose }: AreaDialogProps) => {
  const t = areaMessages()
  const { areas } = useApp()
  const [name, setName] = useState(area.name)
  const [into, setInto] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [answer, setAnswer] = useState<Outcome<unknown> | undefined>()
  const others = served.filter((other) => other.into === undefined && other.code !== area.code)
  const target = others.find(({ code }) => code === into)
  const ended = (given: Outcome<unknown>): void => {
    setAnswer(given)
    if (given.kind === 'ok') onClose(true)
  }
  const rename = async (): Promise<void> => ended(await (await areas()).set([{ code: area.code, name: name.trim() }]))
  const merge = async (): Promise<void> => ended(await (await areas()).merge(area.code, into))
  return (
    <Dialog title={`${area.name} (${area.code})`} onClose={() => onClose(false)}>
      {answer === undefined || answer.kind === 'ok' ? null : (
        <Notice tone="error">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
      )}
      <section class="stack-close">
        <h3>{t.formerlyTitle}</h3>
        {area.formerly.length === 0 ? (
          <p class="soft">{t.formerlyNone}</p>
        ) : (
          <ul class="areas-formerly">
            {area.formerly.map((unit) => (
              <li key={`${unit.name}|${unit.district}`}>
                {unit.name}, {unit.district}, {unit.province}
              </li>
            ))}
          </ul>
        )}
      </section>
      {area.into === undefined ? (
        <>
          <section class="stack-close">
            <TextField label={t.name} hint={t.renameHint} value={name} maxLength={200} onInput={setName} />
            <Button
              kind="secondary"
              disabled={name.trim() === '' || name.trim() === area.name}
              onClick={() => void rename()}
            >
              {t.rename}
            </Button>
          </section>
          {others.length === 0 ? null : (
            <section class="stack-close">
              <h3>{t.mergeTitle}</h3>
              <p>{t.mergeText}</p>
              <SelectField
                label={t.mergeInto}
                value={into}
                options={[
                  { value: '', label: t.choose },
                  ...others.map((other) => ({ value: other.code, label: `${other.name} (${other.code})` })),
                ]}
                onChange={(value) => {
                  setInto(value)
                  setAsked(false)
                }}
              />
              {isAsked && target !== undefined ? (
                <Notice tone="warning" title={t.mergeConfirm(area.name, target.name)}>
                  <div class="row">
                    <Button kind="danger" onClick={() => void merge()}>
                      {t.merge}
                    </Button>
                    <Button kind="secondary" onClick={() => setAsked(false)}>
                      {t.cancel}
                    </Button>
                  </div>
                </Notice>
              ) : (
                <Button kind="secondary" disabled={target === undefined} onClick={() => setAsked(true)}>
                  {t.merge}
                </Button>
              )}
            </section>
          )}
        </>
      ) : null}
    </Dialog>
  )
}
