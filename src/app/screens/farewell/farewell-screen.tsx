import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { type FarewellState, useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { stoppedMessages } from '../../messages/stopped.ts'

/** In the place of all screens: this phone was stopped and hands over its work, or has done so and erased itself. */
export const FarewellScreen = ({ state }: { state: FarewellState }) =>
  state.kind === 'erased' ? <Erased {...state} /> : <HandingOver {...state} />

const HandingOver = ({ done, all }: Extract<FarewellState, { kind: 'handing-over' }>) => {
  const t = stoppedMessages()
  return (
    <Page title={t.handingTitle}>
      <Notice tone="warning">{t.handing}</Notice>
      <progress max={Math.max(1, all)} value={done} aria-label={t.progress(done, all)} />
      <p role="status">{t.progress(done, all)}</p>
    </Page>
  )
}

const Erased = ({ at, changes, files }: Extract<FarewellState, { kind: 'erased' }>) => {
  const t = stoppedMessages()
  const { forgetFarewell } = useApp()
  return (
    <Page title={t.erasedTitle} footer={<Button onClick={forgetFarewell}>{t.goOn}</Button>}>
      <p>{t.erased(formatMoment(at, language.value))}</p>
      <ul class="stack-close">
        <li>{t.handedOver(changes, files)}</li>
        <li>{t.erasedWhat}</li>
      </ul>
      <Notice tone="info">{t.next}</Notice>
    </Page>
  )
}
