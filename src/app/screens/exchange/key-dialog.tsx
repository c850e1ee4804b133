import { useState } from 'preact/hooks'
import { type ApiKeyResponse, MOST_KEY_DAYS } from '../../../protocol/api-key.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { dataApiMessages } from '../../messages/data-api.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { AreaChoice } from '../office/area-choice.tsx'

/** How long keys hold, from a trial to the longest. */
const TERMS = [30, 90, 180, MOST_KEY_DAYS] as const

/** Makes a key, and shows it this once. */
export const KeyDialog = ({ areas, onClose }: { areas: readonly Area[]; onClose: () => void }) => {
  const t = dataApiMessages().key
  const { dataDesk } = useApp()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[]>(areas.map(({ code }) => code))
  const [days, setDays] = useState<number>(TERMS[1])
  const [readsPersonal, setPersonal] = useState(false)
  const [isTried, setTried] = useState(false)
  const [answer, setAnswer] = useState<Outcome<ApiKeyResponse> | undefined>()
  const make = useOneAtATime(async () => {
    setTried(true)
    if (name.trim() === '' || chosen.length === 0) return
    setAnswer(await (await dataDesk()).makeKey({ name: name.trim(), areas: chosen, days, readsPersonal }))
  })
  if (answer?.kind === 'ok') return <Made apiKey={answer.value.key} onClose={onClose} />
  return (
    <Dialog
      title={t.addTitle}
      onClose={onClose}
      footer={
        <Button icon="key" busy={make.isBusy} onClick={make.run}>
          {t.make}
        </Button>
      }
    >
      {answer === undefined ? null : (
        <Notice tone="error">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
      )}
      <TextField
        label={t.name}
        value={name}
        required
        maxLength={200}
        error={isTried && name.trim() === '' ? t.nameMissing : undefined}
        onInput={setName}
      />
      <SelectField
        label={t.days}
        value={String(days)}
        options={TERMS.map((term) => ({ value: String(term), label: t.daysOf(term) }))}
        onChange={(value) => setDays(Number(value))}
      />
      <AreaChoice areas={areas} chosen={chosen} onChange={setChosen} />
      {isTried && chosen.length === 0 ? <Notice tone="error">{t.areasMissing}</Notice> : null}
      <CheckField label={t.personal} hint={t.personalHint} isOn={readsPersonal} onChange={setPersonal} />
    </Dialog>
  )
}

const Made = ({ apiKey, onClose }: { apiKey: string; onClose: () => void }) => {
  const t = dataApiMessages().key
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(apiKey)
    setCopied(true)
  }
  return (
    <Dialog
      title={t.madeTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" icon="clipboard-list" onClick={() => void copy().catch(() => setCopied(false))}>
            {t.copy}
          </Button>
          <Button onClick={onClose}>{t.done}</Button>
        </>
      }
    >
      <Notice tone="warning">{t.madeText}</Notice>
      <p class="api-code">
        <code>{apiKey}</code>
      </p>
      <p role="status">{isCopied ? t.copied : ''}</p>
    </Dialog>
  )
}
