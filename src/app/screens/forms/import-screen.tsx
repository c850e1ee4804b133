import { useRef, useState } from 'preact/hooks'
import { FORM_WRITERS } from '../../../protocol/enrol.ts'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import type { FormReading } from '../../forms.ts'
import { formReportMessages } from '../../messages/form-report.ts'
import { formsMessages } from '../../messages/forms.ts'
import { officeMessages } from '../../messages/office.ts'
import { useLive } from '../../use-live.ts'
import { ChooseWorkbook } from './choose-workbook.tsx'
import { FormPreview } from './form-preview.tsx'
import { formVersions } from './form-versions.ts'
import { ImportReport } from './import-report.tsx'
import { PublishForm } from './publish-form.tsx'
import { problemWords } from './report-words.ts'

type Chosen = { file: File; reading: FormReading | 'reading' | 'failed' }

/** `/office/forms/import`: a workbook, what could be made of it, its questions, and where to publish it. Nothing is written before that. */
export const ImportScreen = () => {
  const t = formsMessages()
  const { store, forms } = useApp()
  const [chosen, setChosen] = useState<Chosen | undefined>()
  const last = useRef<File | undefined>(undefined)
  const found = useLive(async () => {
    const [records, identity] = [await store.forms(), await store.identity()]
    return { versions: formVersions(records), identity }
  }, [])
  const choose = (file: File): void => {
    last.current = file
    const show = (reading: Chosen['reading']): void => {
      if (last.current === file) setChosen({ file, reading })
    }
    show('reading')
    forms.read(file).then(show, () => show('failed'))
  }
  if (found.status !== 'ready') return <Page title={t.importTitle}>{officeMessages().loading}</Page>
  const { versions, identity } = found.value
  if (identity !== undefined && !FORM_WRITERS.includes(identity.role))
    return (
      <Page title={t.importTitle} back="/office/forms">
        <Notice tone="warning">{t.forbidden}</Notice>
      </Page>
    )
  const reading = chosen?.reading
  return (
    <Page title={t.importTitle} back="/office/forms">
      <section class="card stack-close">
        <p>{t.importText}</p>
        <ChooseWorkbook hasChosen={chosen !== undefined} onChoose={choose} />
        {chosen === undefined ? null : <p class="soft">{chosen.file.name}</p>}
      </section>
      {reading === 'reading' ? <p role="status">{t.reading(chosen?.file.name ?? '')}</p> : null}
      {reading === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {typeof reading === 'object' && reading.kind !== 'imported' ? <Refused reading={reading} /> : null}
      {typeof reading === 'object' && reading.kind === 'imported' ? (
        <>
          <ImportReport lines={reading.report} />
          <FormPreview form={reading.form} />
          <PublishForm
            key={chosen?.file.name}
            form={reading.form}
            fileName={chosen?.file.name ?? ''}
            versions={versions}
            areas={identity?.areas ?? []}
          />
        </>
      ) : null}
    </Page>
  )
}

const Refused = ({ reading }: { reading: Exclude<FormReading, { kind: 'imported' }> }) => {
  const t = formsMessages()
  const why =
    reading.kind === 'unreadable'
      ? [formReportMessages().unreadable[reading.code]]
      : reading.problems.map((problem) => problemWords(problem))
  return (
    <>
      <Notice tone="error" title={t.refusedTitle}>
        {why.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>{t.refusedSafe}</p>
      </Notice>
      {reading.kind === 'refused' && reading.report.length > 0 ? <ImportReport lines={reading.report} /> : null}
    </>
  )
}
