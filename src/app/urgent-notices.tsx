import { Button } from './components/button.tsx'
import { Notice } from './components/notice.tsx'
import { useApp } from './context.ts'
import { formatMoment } from './format.ts'
import { language } from './messages/language.ts'
import { urgentMessages } from './messages/urgent.ts'

/** The browser cleared what this phone held: what is safe, and how it comes back. */
export const LossNotice = () => {
  const t = urgentMessages()
  const { storage } = useApp()
  const loss = storage.loss.value
  if (loss === undefined) return null
  return (
    <Notice tone="error" title={t.lossTitle}>
      <p>{t.lossText(loss.records, loss.waiting, formatMoment(loss.at, language.value))}</p>
      <div class="row">
        <Button kind="secondary" icon="rotate-ccw" href="/files">
          {t.lossRestore}
        </Button>
        <Button kind="quiet" onClick={storage.forgetLoss}>
          {t.lossRead}
        </Button>
      </div>
    </Notice>
  )
}

/** There is little room left on this phone. */
export const StorageNotice = () => <Notice tone="warning">{urgentMessages().storageLow}</Notice>

/** The office does not take from this phone. */
export const PausedNotice = () => {
  const t = urgentMessages()
  return (
    <Notice tone="warning">
      <p>{t.paused}</p>
      <Button kind="secondary" icon="key" href="/enrol">
        {t.pausedAction}
      </Button>
    </Notice>
  )
}
