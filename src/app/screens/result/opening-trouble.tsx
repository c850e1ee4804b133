import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'

/** Why an assessment cannot be shown: it is not here, the store does not answer, or its criteria set cannot be had. */
type Trouble =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unavailable'; readonly retry: () => void }

/** What happened, what is safe and what to do, in place of an assessment or its result. */
export const OpeningTrouble = ({ trouble, title }: { trouble: Trouble; title: string }) => {
  const t = assessmentMessages()
  switch (trouble.kind) {
    case 'missing':
      return (
        <Page title={title} back="/">
          <EmptyState
            icon="file-question-mark"
            title={t.missing.title}
            text={t.missing.text}
            action={<Button href="/">{t.missing.action}</Button>}
          />
        </Page>
      )
    case 'unreadable':
      return (
        <Page title={title} back="/">
          <Notice tone="error" title={t.unreadable.title}>
            {t.unreadable.text}
          </Notice>
        </Page>
      )
    case 'unavailable':
      return (
        <Page title={title} back="/">
          <Notice tone="error" title={t.unavailable.title}>
            <p>{t.unavailable.text}</p>
            <Button kind="primary" icon="refresh-cw" onClick={trouble.retry}>
              {t.unavailable.retry}
            </Button>
          </Notice>
        </Page>
      )
  }
}
