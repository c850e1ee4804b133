import { assessmentMessages } from '../../messages/assessment.ts'
import './gate-mark.css'

/** "★★★★ minimum for 4 stars": the mark that the decision sets beside an option. */
export const GateMark = ({ stars }: { stars: number }) => (
  <span class="gate-mark">
    <span class="gate-mark-stars" aria-hidden="true">
      {'★'.repeat(stars)}
    </span>
    <span>{assessmentMessages().gateMark(stars)}</span>
  </span>
)
