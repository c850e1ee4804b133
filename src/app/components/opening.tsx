import { componentMessages } from '../messages/components.ts'
import { Notice } from './notice.tsx'
import { Page } from './page.tsx'

/** Stands in for a screen until its record is read, which takes a moment too short for words; says so when it cannot be read. */
export const Opening = ({ status, back }: { status: 'loading' | 'failed'; back?: string }) => {
  const t = componentMessages()
  if (status === 'loading') return <div class="page" aria-busy="true" />
  return (
    <Page title={t.unreadableTitle} back={back}>
      <Notice tone="error">{t.unreadable}</Notice>
    </Page>
  )
}
