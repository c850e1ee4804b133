import { useLocation } from 'preact-iso'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { filesMessages } from '../../messages/files.ts'
import { settingsMessages } from '../../messages/settings.ts'
import { useLive } from '../../use-live.ts'
import { Give } from './give.tsx'

/** Puts what is not sent into a file that somebody else can carry to a network. */
export const GiveChanges = () => {
  const t = filesMessages()
  const { store, files } = useApp()
  const { of } = useLocation().query
  const found = useLive(
    async () => ({
      waiting: (await store.queueCount()).waiting,
      along: await files.along('changes', of),
      identity: await store.identity(),
      producer: of === undefined ? undefined : await store.record('producer', of),
    }),
    [of],
  )
  if (found.status !== 'ready') return null
  const { waiting, along, identity, producer } = found.value
  const isEmpty = waiting === 0 && along.files === 0
  return (
    <section class="card">
      <h2>{t.changesTitle}</h2>
      <p>{isEmpty ? t.changesNone : t.changesText(waiting, along.files)}</p>
      {!isEmpty && identity === undefined ? (
        <>
          <p class="soft">{t.notEnrolled}</p>
          <div class="row">
            <Button kind="secondary" icon="key" href="/enrol">
              {settingsMessages().enrol}
            </Button>
          </div>
        </>
      ) : null}
      {producer === undefined ? null : <p>{t.changesOf(producer.data.name)}</p>}
      {!isEmpty && identity !== undefined ? (
        <Give label={t.changesGive} along={along} give={(how) => files.giveChanges(how, producer?.id)} />
      ) : null}
    </section>
  )
}
