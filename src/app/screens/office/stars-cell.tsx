import { StarRow } from '../../components/star-row.tsx'
import { officeMessages } from '../../messages/office.ts'

/** Stars in a table: the row of stars, and nothing where there is no result. */
export const StarsCell = ({ stars }: { stars: number | undefined }) =>
  stars === undefined ? null : <StarRow stars={stars} size="s" label={officeMessages().starsRow(stars)} />
