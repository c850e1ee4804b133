import { Page } from '../../components/page.tsx'
import { filesMessages } from '../../messages/files.ts'
import { CarriedFiles } from './carried-files.tsx'
import { GiveChanges } from './give-changes.tsx'
import { GiveCopy } from './give-copy.tsx'
import { ScanSelf } from './late-take-self.tsx'
import { OpenFile } from './open-file.tsx'

/** `/files`: a copy of this phone, changes by file where there is no network, and opening either. */
export const FilesScreen = () => {
  const t = filesMessages()
  return (
    <Page title={t.title} back="/settings">
      <p class="soft">{t.intro}</p>
      <GiveCopy />
      <GiveChanges />
      <OpenFile />
      <ScanSelf />
      <CarriedFiles />
    </Page>
  )
}
