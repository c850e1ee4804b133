import { useLocation } from 'preact-iso'
import type { LocalRecord } from '../../../store/store.ts'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { recordHref } from '../../record-href.ts'
import './evidence-grid.css'
import { evidenceName } from './evidence-name.ts'
import { Thumbnail } from './thumbnail.tsx'

/** Pieces of evidence as previews with their names; each leads to its screen, and from there back to here. */
export const EvidenceGrid = ({ records }: { records: readonly LocalRecord<'evidence'>[] }) => {
  const { space } = useApp()
  const { url } = useLocation()
  if (records.length === 0) return null
  return (
    <ul class="evidence-grid">
      {records.map((record) => (
        <li key={record.id}>
          <a class="evidence-tile" href={`${recordHref(space, 'evidence', record.id)}?back=${encodeURIComponent(url)}`}>
            <Thumbnail record={record} />
            <span class="evidence-tile-name">{evidenceName(record.data, formatDay)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
