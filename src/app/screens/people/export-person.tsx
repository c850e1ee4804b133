import { useRef, useState } from 'preact/hooks'
import type { PersonRequest } from '../../../protocol/people.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { peopleMessages } from '../../messages/people.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import type { RequestPlace } from './request-screen.tsx'

interface ExportPersonProps {
  readonly place: RequestPlace
  readonly request: PersonRequest
}

/** The copy for the person, made in this browser; it says how far it is, and can be stopped. */
export const ExportPerson = ({ place, request }: ExportPersonProps) => {
  const t = peopleMessages().request
  const app = useApp()
  const stop = useRef<AbortController | undefined>(undefined)
  const [progress, setProgress] = useState<readonly [done: number, all: number] | undefined>()
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'error'; readonly text: string } | undefined>()
  const make = useOneAtATime(async () => {
    const control = new AbortController()
    stop.current = control
    setSaid(undefined)
    const found = await (await app.people()).export(place, control.signal)
    const room = await import('../../give-person.ts').catch(() => undefined)
    const given =
      found.kind !== 'ok' || room === undefined
        ? undefined
        : await room
            .givePerson(app, request.subject?.name ?? '', found.value, control.signal, (done, all) =>
              setProgress([done, all]),
            )
            .catch(() => undefined)
    setProgress(undefined)
    if (given?.kind === 'saved' || given?.kind === 'shared')
      setSaid({ tone: 'good', text: t.exported(given.name, given.files, given.missing) })
    else if (given === undefined || given.kind === 'too-large') setSaid({ tone: 'error', text: t.exportFailed })
  })
  return (
    <div class="stack-close">
      <div class="row">
        <Button kind="secondary" icon="download" busy={make.isBusy} onClick={make.run}>
          {t.export}
        </Button>
        {make.isBusy ? (
          <Button kind="quiet" onClick={() => stop.current?.abort()}>
            {t.stop}
          </Button>
        ) : null}
      </div>
      {progress === undefined ? null : <progress value={progress[0]} max={progress[1]} aria-label={t.export} />}
      <p class="soft">{t.exportText}</p>
      {said === undefined ? null : <Notice tone={said.tone}>{said.text}</Notice>}
    </div>
  )
}
