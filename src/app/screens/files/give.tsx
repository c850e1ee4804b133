import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Given } from '../../files.ts'
import { filesMessages } from '../../messages/files.ts'

interface GiveProps {
  readonly label: string
  readonly give: (passphrase: string | undefined) => Promise<Given>
}

/** A passphrase, the button that makes the file, and what came of it. */
export const Give = ({ label, give }: GiveProps) => {
  const t = filesMessages()
  const [passphrase, setPassphrase] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | Given>('idle')
  const make = (): void => {
    setState('busy')
    give(passphrase.trim() === '' ? undefined : passphrase.trim()).then(setState, () => setState('failed'))
  }
  return (
    <>
      <TextField label={t.passphrase} hint={t.passphraseHint} value={passphrase} onInput={setPassphrase} />
      <div class="row">
        <Button kind="secondary" icon="download" busy={state === 'busy'} onClick={make}>
          {label}
        </Button>
      </div>
      {state === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {typeof state === 'object' ? <GivenNotice given={state} /> : null}
    </>
  )
}

export const GivenNotice = ({ given }: { given: Given }) => {
  const t = filesMessages()
  switch (given.kind) {
    case 'shared':
      return <Notice tone="good">{t.shared(given.name)}</Notice>
    case 'saved':
      return <Notice tone="good">{t.saved(given.name)}</Notice>
    case 'cancelled':
      return <Notice tone="info">{t.cancelled}</Notice>
    case 'nothing':
      return <Notice tone="info">{t.nothing}</Notice>
    case 'restored':
      return <Notice tone="warning">{t.justRestored}</Notice>
    case 'not-enrolled':
      return <Notice tone="warning">{t.notEnrolled}</Notice>
  }
}
