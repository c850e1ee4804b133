import { useState } from 'preact/hooks'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formsMessages } from '../../messages/forms.ts'
import { useRun } from '../files/use-run.ts'
import type { FormVersion } from './form-versions.ts'
import { type Published, publishForm } from './publish.ts'
import { PublishAreas } from './publish-areas.tsx'

/** Gives a version that is in use to communes that do not have it. */
export const PublishMore = ({ version, areas }: { version: FormVersion; areas: readonly Area[] }) => {
  const t = formsMessages()
  const { store } = useApp()
  const [chosen, setChosen] = useState<string[]>([])
  const { run, start } = useRun<Published>()
  const has = version.records.map(({ area }) => area)
  if (!version.isInUse || areas.every(({ code, into }) => into !== undefined || has.includes(code))) return null
  const [{ data }] = version.records
  const publish = (): void => {
    if (chosen.length === 0) return
    start(({ signal, step }) =>
      publishForm(store, { ...data, status: 'published' }, chosen, {
        signal,
        step: (done) => step(done, chosen.length, 'parts'),
      }),
    )
    setChosen([])
  }
  return (
    <details>
      <summary class="forms-more">{t.more}</summary>
      <PublishAreas areas={areas} has={has} chosen={chosen} onChange={setChosen} />
      {run.kind === 'failed' || (run.kind === 'ended' && run.result.kind === 'refused') ? (
        <Notice tone="error">{t.refused}</Notice>
      ) : null}
      <div class="row">
        <Button icon="send" disabled={chosen.length === 0} busy={run.kind === 'running'} onClick={publish}>
          {t.publish}
        </Button>
      </div>
    </details>
  )
}
