import { listEvidence } from '../../../domain/papers/evidence-list.ts'
import type { PaperInput } from '../../../domain/papers/input.ts'
import type { AreaCode } from '../../../domain/records/envelope.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import type { DossierGiven } from '../../give-papers.ts'
import { papersMessages } from '../../messages/papers.ts'
import { Running } from '../files/running.tsx'
import { useRun } from '../files/use-run.ts'

/** Missing documents that are named before the rest is left to the index. */
const NAMED = 12

/** The whole dossier as one file: what goes into it, how far it is, and what came of it. */
export const DossierArchive = ({ input, area }: { input: PaperInput; area: AreaCode }) => {
  const t = papersMessages()
  const app = useApp()
  const { run, start, stop } = useRun<DossierGiven>()
  const count = listEvidence(input.set?.criteria ?? [], input.evidence).length
  // What writes DOCX files is fetched when one is first asked for.
  const make = (): void =>
    start(async (progress) => (await import('../../give-papers.ts')).giveDossier(app, input, area, progress))
  return (
    <section class="card stack-close">
      <p class="soft">{t.zipText(count)}</p>
      {run.kind === 'running' ? (
        <Running state={run} onStop={stop} />
      ) : (
        <div class="row">
          <Button kind="secondary" icon="package" busy={run.kind === 'busy'} onClick={make}>
            {t.zip}
          </Button>
        </div>
      )}
      {run.kind === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {run.kind === 'ended' ? <Given given={run.result} /> : null}
    </section>
  )
}

const Given = ({ given }: { given: DossierGiven }) => {
  const t = papersMessages()
  if (given.kind === 'too-large') return <Notice tone="error">{t.tooLarge}</Notice>
  if (given.kind === 'stopped' || given.kind === 'cancelled') return <Notice tone="info">{t.cancelled}</Notice>
  const { name, files, missing } = given
  return (
    <>
      <Notice tone="good">{t.zipSaved(name, files)}</Notice>
      {missing.length === 0 ? null : (
        <Notice tone="warning">
          <p>{t.zipMissing(missing.length)}</p>
          <ul>
            {missing.slice(0, NAMED).map(({ mark, title }) => (
              <li key={mark}>{`${mark} ${title}`}</li>
            ))}
            {missing.length > NAMED ? <li>…</li> : null}
          </ul>
        </Notice>
      )}
    </>
  )
}
