import { Icon, type IconName } from './components/icon.tsx'
import { useApp } from './context.ts'
import { shellMessages } from './messages/shell.ts'
import { useLive } from './use-live.ts'

/** What is saved and what is sent, always in sight and never alarming; leads to the queue. */
export const SyncChip = ({ href = '/queue' }: { href?: string }) => {
  const t = shellMessages()
  const { sync, store } = useApp()
  const count = useLive(async () => ({ ...(await store.queueCount()), files: await store.uploadCount() }), [])
  if (count.status !== 'ready') return null
  const { waiting, rejected, conflicts, files } = count.value
  const toCheck = rejected + conflicts + files.refused
  const { phase } = sync.status.value
  const [icon, words]: [IconName, string] =
    phase === 'running' && waiting + files.files > 0
      ? ['refresh-cw', t.sending]
      : toCheck > 0
        ? ['circle-alert', t.failed(toCheck)]
        : waiting > 0
          ? ['cloud-off', t.unsent(waiting)]
          : phase === 'not-enrolled'
            ? ['check', t.onPhone]
            : files.files > 0
              ? ['cloud-upload', t.filesWait(files.files)]
              : ['cloud-check', t.allSent]
  return (
    <a class="sync-chip" href={href}>
      <Icon name={icon} />
      <span>{words}</span>
    </a>
  )
}
