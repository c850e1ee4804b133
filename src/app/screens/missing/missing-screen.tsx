import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { missingMessages } from '../../messages/missing.ts'

/** Any address that shows nothing else. */
export const MissingScreen = () => {
  const t = missingMessages()
  return (
    <Page title={t.title}>
      <EmptyState icon="file-question-mark" title={t.title} text={t.text} action={<Button href="/">{t.home}</Button>} />
    </Page>
  )
}
