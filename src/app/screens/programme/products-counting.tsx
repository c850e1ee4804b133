import { Notice } from '../../components/notice.tsx'
import { figureMessages } from '../../messages/figures.ts'
import { programmeMessages } from '../../messages/programme.ts'
import type { useFacts } from '../../use-facts.ts'
import { CountingNotice } from '../figures/counting-notice.tsx'

/** In place of what is counted, until it is. */
export const ProductsCounting = ({ counting }: { readonly counting: ReturnType<typeof useFacts> }) => {
  if (counting === 'failed') return <Notice tone="error">{figureMessages().failed}</Notice>
  return (
    <>
      <p role="status">{programmeMessages().reading}</p>
      {counting === undefined ? null : <CountingNotice state={counting.state} control={counting.control} />}
    </>
  )
}
