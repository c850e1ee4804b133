import { useState } from 'preact/hooks'
import { distanceMetres, type Spot } from '../../../domain/places/distance.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { More } from '../../components/more.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { mapMessages } from '../../messages/map.ts'
import { wayWords } from '../../place-words.ts'
import { recordHref } from '../../record-href.ts'
import type { Neighbour } from './placed-producers.ts'

/** Rows shown at first and added by each "more". */
const SHOWN = 40

/** Producers in words: name, commune, and how far and where to once one's own place is known; then the nearest come first, those without a place last. */
export const NearestList = ({ producers, from }: { producers: readonly Neighbour[]; from: Spot | undefined }) => {
  const t = mapMessages()
  const { space } = useApp()
  const [limit, setLimit] = useState(SHOWN)
  const sorted = from === undefined ? producers : nearestFirst(producers, from)
  return (
    <>
      <ul class="card-list">
        {sorted.slice(0, limit).map(({ id, name, area, place, isSample }) => (
          <li key={id}>
            <CardLink href={recordHref(space, 'producer', id)}>
              <strong>{name}</strong>
              <span class="soft">{area}</span>
              <span class="row">
                {place === undefined ? <Badge icon="map-pin">{t.noPlace}</Badge> : null}
                {place === undefined || from === undefined ? null : <span>{wayWords(from, place)}</span>}
                {isSample ? <SampleBadge /> : null}
              </span>
            </CardLink>
          </li>
        ))}
      </ul>
      {sorted.length > limit ? <More key={limit} label={t.more} onMore={() => setLimit(limit + SHOWN)} /> : null}
    </>
  )
}

const nearestFirst = (producers: readonly Neighbour[], from: Spot): Neighbour[] =>
  producers
    .map((one) => ({ one, metres: one.place === undefined ? Number.MAX_VALUE : distanceMetres(from, one.place) }))
    .sort((one, other) => one.metres - other.metres)
    .map(({ one }) => one)
