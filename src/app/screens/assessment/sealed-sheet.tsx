import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { sheetMessages } from '../../messages/sheet.ts'

/** In place of another member's sheet that the council has not opened yet: its content is not on this device. */
export const SealedSheet = ({ title, hearing }: { title: string; hearing: string | undefined }) => {
  const t = sheetMessages()
  const { space } = useApp()
  const home = space === 'office' ? '/office/council' : ''
  return (
    <Page title={title} back={space === 'office' ? `${home}/hearings/${hearing}` : `/council/hearings/${hearing}`}>
      <EmptyState icon="lock" title={t.sealedTitle} text={t.sealedText} />
    </Page>
  )
}
