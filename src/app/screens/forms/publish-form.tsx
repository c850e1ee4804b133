import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { FORM_SUBJECTS, type PublishedForm } from '../../../domain/records/published-form.ts'
import { type Form, wordsIn } from '../../../domain/survey/form.ts'
import { formChanges } from '../../../domain/survey/form-changes.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { formsMessages } from '../../messages/forms.ts'
import { recordHref } from '../../record-href.ts'
import { useRun } from '../files/use-run.ts'
import type { FormVersion } from './form-versions.ts'
import { type Published, publishForm, type Standing, standingOf } from './publish.ts'
import { PublishAreas } from './publish-areas.tsx'

interface PublishFormProps {
  readonly form: Form
  readonly fileName: string
  readonly versions: readonly FormVersion[]
  readonly areas: readonly Area[]
}

/** Longest title of a record. */
const TITLE_LENGTH = 200

/** Name, version, whom it is about and where it goes; then it is published, commune by commune. */
export const PublishForm = ({ form, fileName, versions, areas }: PublishFormProps) => {
  const t = formsMessages()
  const { store, forms } = useApp()
  const { route } = useLocation()
  const [first = ''] = form.languages
  const [title, setTitle] = useState(wordsIn(form.title, first, form.languages) || form.id)
  const [version, setVersion] = useState(form.version)
  const [about, setAbout] = useState<PublishedForm['about']>('producer')
  const [chosen, setChosen] = useState<string[]>([])
  const [isTried, setTried] = useState(false)
  const { run, start, stop } = useRun<Published | 'too-large'>()
  const named: Form = { ...form, version: version.trim(), title: { ...form.title, [first]: title.trim() } }
  const standing = standingOf(named, versions)
  const missing = chosen.filter((area) => !standing.has.includes(area))
  const isComplete = named.version !== '' && title.trim() !== '' && missing.length > 0 && !standing.isTaken
  const publish = (): void => {
    setTried(true)
    if (!isComplete) return
    const data: PublishedForm = {
      form: named,
      title: title.trim().slice(0, TITLE_LENGTH),
      about,
      status: 'published',
      fileName,
    }
    start(async ({ signal, step }) => {
      if (!(await forms.fits(data))) return 'too-large'
      const published = await publishForm(store, data, missing, {
        signal,
        step: (done) => step(done, missing.length, 'parts'),
      })
      if (published.kind === 'published' && published.record !== undefined)
        route(recordHref('office', 'form', published.record))
      return published
    })
  }
  const isRunning = run.kind === 'busy' || run.kind === 'running'
  return (
    <section class="card stack">
      <h2>{t.publishTitle}</h2>
      <TextField
        label={t.titleField}
        value={title}
        required
        maxLength={TITLE_LENGTH}
        error={isTried && title.trim() === '' ? t.titleMissing : undefined}
        onInput={setTitle}
      />
      <TextField
        label={t.versionField}
        hint={t.versionHint}
        value={version}
        required
        maxLength={100}
        error={versionError(named.version, standing, isTried)}
        onInput={setVersion}
      />
      <NewerOf former={standing.former} form={named} />
      <SelectField
        label={t.aboutField}
        value={about}
        options={FORM_SUBJECTS.map((value) => ({ value, label: t.about[value] }))}
        onChange={(value) => setAbout(FORM_SUBJECTS.find((one) => one === value) ?? 'producer')}
      />
      <PublishAreas areas={areas} has={standing.has} chosen={chosen} onChange={setChosen} />
      {isTried && missing.length === 0 ? <Notice tone="error">{t.areasNone}</Notice> : null}
      {run.kind === 'running' ? (
        <>
          <progress max={run.all} value={run.done} aria-label={t.publishing(run.done, run.all)} />
          <p role="status">{t.publishing(run.done, run.all)}</p>
        </>
      ) : null}
      {run.kind === 'failed' ? <Notice tone="error">{t.refused}</Notice> : null}
      {run.kind === 'ended' ? <Ended result={run.result} /> : null}
      <div class="row">
        <Button icon="send" busy={isRunning} onClick={publish}>
          {t.publish}
        </Button>
        {isRunning ? (
          <Button kind="secondary" icon="x" onClick={stop}>
            {t.stop}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

const versionError = (version: string, { isTaken }: Standing, isTried: boolean): string | undefined => {
  const t = formsMessages()
  if (isTaken) return t.versionTaken(version)
  return isTried && version === '' ? t.versionMissing : undefined
}

const Ended = ({ result }: { result: Published | 'too-large' }) => {
  const t = formsMessages()
  if (result === 'too-large') return <Notice tone="error">{t.tooLarge}</Notice>
  switch (result.kind) {
    case 'published':
      return null
    case 'refused':
      return <Notice tone="error">{t.refused}</Notice>
    case 'stopped':
      return <Notice tone="warning">{t.stopped(result.done, result.all)}</Notice>
  }
}

/** What a new version changes for those who fill the one in use. */
const NewerOf = ({ former, form }: { former: Form | undefined; form: Form }) => {
  const t = formsMessages()
  if (former === undefined) return null
  const changes = formChanges(former, form)
  const count = (what: 'added' | 'removed'): number => changes.filter(({ changes: [one] }) => one === what).length
  const [added, removed] = [count('added'), count('removed')]
  return (
    <Notice tone="info">
      <p>{t.newerOf(former.version)}</p>
      <p>{t.changes(added, removed, changes.length - added - removed)}</p>
    </Notice>
  )
}
