import { useId, useState } from 'preact/hooks'
import type { OpenBundle, Unpacked } from '../../../device/unpack-bundle.ts'
import type { BundleHeader } from '../../../protocol/bundle.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { filesMessages } from '../../messages/files.ts'
import { language } from '../../messages/language.ts'
import { BringCopy } from './bring-copy.tsx'
import { BringReply } from './bring-reply.tsx'
import './files.css'
import { HandInChanges } from './hand-in-changes.tsx'
import { TakeSelf } from './late-take-self.tsx'

/** Opens a file, asks for its passphrase where it has one, shows what it is, and offers what can be done with it. */
export const OpenFile = () => {
  const t = filesMessages()
  const id = useId()
  const { files, space } = useApp()
  const [file, setFile] = useState<File | undefined>()
  const [opened, setOpened] = useState<Unpacked | undefined>()
  const open = (chosen: File | undefined, passphrase?: string): void => {
    setFile(chosen)
    setOpened(undefined)
    if (chosen !== undefined) files.open(chosen, passphrase).then(setOpened, () => setOpened({ kind: 'no-bundle' }))
  }
  return (
    <section class="card">
      <h2>{t.openTitle}</h2>
      <p>{space === 'office' ? t.openOfficeText : t.openText}</p>
      <label class="button button-secondary files-choose" for={id}>
        {t.openChoose}
      </label>
      <input
        id={id}
        class="files-input"
        type="file"
        accept=".slbundle,application/octet-stream"
        onChange={(event) => open(event.currentTarget.files?.[0])}
      />
      {file !== undefined && opened === undefined ? <progress aria-label={file.name} /> : null}
      {file !== undefined && opened !== undefined ? (
        <Shown opened={opened} onPassphrase={(passphrase) => open(file, passphrase)} />
      ) : null}
    </section>
  )
}

interface ShownProps {
  readonly opened: Unpacked
  readonly onPassphrase: (passphrase: string) => void
}

const Shown = ({ opened, onPassphrase }: ShownProps) => {
  const t = filesMessages()
  switch (opened.kind) {
    case 'no-bundle':
      return <Notice tone="error">{t.noBundle}</Notice>
    case 'damaged':
      return <Notice tone="error">{t.damaged}</Notice>
    case 'newer':
      return <Notice tone="warning">{t.newer}</Notice>
    case 'locked':
      return (
        <div class="stack-close">
          <Label header={opened.header} />
          <Locked isWrong={opened.isWrong} onPassphrase={onPassphrase} />
          <p class="soft">{t.lockedCarry}</p>
        </div>
      )
    case 'bundle':
      return <Brought opened={opened} />
  }
}

const Locked = ({ isWrong, onPassphrase }: { isWrong: boolean; onPassphrase: ShownProps['onPassphrase'] }) => {
  const t = filesMessages()
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      class="stack-close"
      onSubmit={(event) => {
        event.preventDefault()
        onPassphrase(passphrase.trim())
      }}
    >
      <TextField
        label={t.passphraseAsk}
        value={passphrase}
        onInput={setPassphrase}
        error={isWrong ? t.passphraseWrong : undefined}
      />
      <div class="row">
        <Button type="submit" kind="secondary" icon="lock-open">
          {t.passphraseOpen}
        </Button>
      </div>
    </form>
  )
}

/** What the first line of a file says, which everybody can read. */
const Label = ({ header }: { header: BundleHeader }) => {
  const t = filesMessages()
  const who = header.holder === '' ? t.unknownHolder : header.holder
  return (
    <>
      <p>
        <strong>{t.kind[header.kind]}</strong> · {t.count(header.count)}
        {header.files === undefined ? null : ` · ${t.filesCount(header.files)}`}
      </p>
      <p class="soft">{t.from(who, formatMoment(header.madeAt, language.value))}</p>
    </>
  )
}

const Brought = ({ opened }: { opened: OpenBundle }) => {
  const t = filesMessages()
  const { space } = useApp()
  const { header, content } = opened
  return (
    <div class="stack-close">
      <Label header={header} />
      {space === 'office' && content.kind !== 'changes' && content.kind !== 'self' ? (
        <Notice tone="warning">{t.notForOffice}</Notice>
      ) : null}
      {space === 'field' && content.kind === 'copy' ? <BringCopy opened={{ ...opened, content }} /> : null}
      {content.kind === 'self' ? <TakeSelf opened={{ ...opened, content }} /> : null}
      {content.kind === 'changes' ? <HandInChanges opened={{ ...opened, content }} /> : null}
      {space === 'field' && content.kind === 'reply' ? <BringReply content={content} /> : null}
    </div>
  )
}
