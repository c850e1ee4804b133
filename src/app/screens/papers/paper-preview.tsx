import { useEffect, useRef, useState } from 'preact/hooks'
import type { Paper } from '../../../domain/papers/paper.ts'
import { Button } from '../../components/button.tsx'
import { papersMessages } from '../../messages/papers.ts'
import { PaperView } from './paper-view.tsx'

/** Share of a page's width that is margin at its left, but for a little. */
const MARGIN = 26 / 210

/** The paper as it will be printed: the whole page in sight, or large enough to read. */
export const PaperPreview = ({ paper }: { paper: Paper }) => {
  const t = papersMessages()
  const [isWhole, setWhole] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  // One enlarges to read: the words come into sight, not the margin before them.
  useEffect(() => {
    if (isWhole) frame.current?.scrollTo({ left: frame.current.scrollWidth * MARGIN })
  }, [isWhole])
  return (
    <section class="papers-preview">
      <div class="papers-preview-head">
        <h2>{t.preview}</h2>
        <Button kind="quiet" icon={isWhole ? 'zoom-out' : 'zoom-in'} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.zoomOut : t.zoomIn}
        </Button>
      </div>
      <div
        ref={frame}
        class={isWhole ? 'papers-frame paper-whole' : 'papers-frame'}
        {...(isWhole ? { role: 'region', 'aria-label': t.page, tabIndex: 0 } : {})}
      >
        <PaperView paper={paper} />
      </div>
    </section>
  )
}
