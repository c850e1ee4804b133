import { Page } from '../../components/page.tsx'
import { filesMessages } from '../../messages/files.ts'
import { CarriedFiles } from '../files/carried-files.tsx'
import { OpenFile } from '../files/open-file.tsx'

/** `/office/files`: takes in what somebody brings from a phone without a network. */
export const OfficeFiles = () => (
  <Page title={filesMessages().office} back="/office/devices">
    <OpenFile />
    <CarriedFiles />
  </Page>
)
