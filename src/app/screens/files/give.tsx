import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { FilesAlong, Given, Giving } from '../../files.ts'
import { formatBytes } from '../../format.ts'
import { filesMessages } from '../../messages/files.ts'
import { language } from '../../messages/language.ts'
import { Running } from './running.tsx'
import { useRun } from './use-run.ts'

interface GiveProps {
  readonly label: string
  /** Photos and other files that would come along. */
  readonly along: FilesAlong
  readonly give: (how: Giving) => Promise<Given>
}

/** From here on photos stay out unless asked for: messengers carry no larger files, and making one takes minutes on a cheap phone. */
const LARGE_BYTES = 200 * 1_000_000

/** A passphrase, whether photos come along, the button that makes the file, and what came of it. */
export const Give = ({ label, along, give }: GiveProps) => {
  const t = filesMessages()
  const [passphrase, setPassphrase] = useState('')
  const [chosen, setChosen] = useState<boolean | undefined>()
  const { run, start, stop } = useRun<Given>()
  const withFiles = chosen ?? along.bytes < LARGE_BYTES
  const make = (): void => {
    const secret = passphrase.trim()
    start((progress) => give({ ...progress, withFiles, ...(secret === '' ? {} : { passphrase: secret }) }))
  }
  return (
    <>
      <TextField label={t.passphrase} hint={t.passphraseHint} value={passphrase} onInput={setPassphrase} />
      {along.files === 0 ? null : (
        <CheckField
          label={t.withFiles(along.files, formatBytes(along.bytes, language.value))}
          isOn={withFiles}
          onChange={setChosen}
        />
      )}
      {run.kind === 'running' ? (
        <Running state={run} onStop={stop} />
      ) : (
        <div class="row">
          <Button kind="secondary" icon="download" busy={run.kind === 'busy'} onClick={make}>
            {label}
          </Button>
        </div>
      )}
      {run.kind === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {run.kind === 'ended' ? <GivenNotice given={run.result} /> : null}
    </>
  )
}

export const GivenNotice = ({ given }: { given: Given }) => {
  const t = filesMessages()
  switch (given.kind) {
    case 'shared':
      return <Notice tone="good">{t.shared(given.name, given.files)}</Notice>
    case 'saved':
      return <Notice tone="good">{t.saved(given.name, given.files)}</Notice>
    case 'cancelled':
    case 'stopped':
      return <Notice tone="info">{t.cancelled}</Notice>
    case 'nothing':
      return <Notice tone="info">{t.nothing}</Notice>
    case 'restored':
      return <Notice tone="warning">{t.justRestored}</Notice>
    case 'not-enrolled':
      return <Notice tone="warning">{t.notEnrolled}</Notice>
  }
}
