import { Page } from '../../components/page.tsx'
import { selfMessages } from '../../messages/self.ts'
import { OpeningTrouble } from '../result/opening-trouble.tsx'
import type { OpenedSelf } from './use-self-assessment.ts'

/** In place of an assessment that is not open yet, or cannot be. */
export const SelfOpening = ({ opened, title }: { opened: Exclude<OpenedSelf, { kind: 'ready' }>; title: string }) =>
  opened.kind === 'loading' ? (
    <Page title={title} back="/self">
      <p role="status">{selfMessages().loading}</p>
    </Page>
  ) : (
    <OpeningTrouble trouble={opened.kind === 'unavailable' ? opened : { kind: opened.kind }} title={title} />
  )
