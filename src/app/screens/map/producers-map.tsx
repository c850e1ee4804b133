import { useMemo } from 'preact/hooks'
import { clustersOf } from '../../../domain/places/clusters.ts'
import { toMap } from '../../../domain/places/projection.ts'
import { toWindow } from '../../../domain/places/view.ts'
import type { Place } from '../../../domain/records/evidence.ts'
import { mapMessages } from '../../messages/map.ts'
import { goNearer, MapFrame } from './map-frame.tsx'
import { MapMarks, MarkNames, markBoxes, markNames, TARGET_PX } from './map-marks.tsx'
import { OwnPlace } from './map-scale.tsx'
import type { Neighbour } from './placed-producers.ts'

interface ProducersMapProps {
  readonly producers: readonly (Neighbour & { readonly place: Place })[]
  readonly own: Place | undefined
  /** Several producers that no zoom takes apart were pressed. */
  readonly onTogether: (members: readonly Neighbour[]) => void
}

/** The producers on a map that needs no network. Whoever cannot see it has the list beneath. */
export const ProducersMap = ({ producers, own, onTogether }: ProducersMapProps) => {
  const t = mapMessages()
  const points = useMemo(() => new Map(producers.map(({ id, place }) => [id, toMap(place)])), [producers])
  return (
    <MapFrame
      label={`${t.frame}. ${t.frameNext}`}
      points={[...points.values(), ...(own === undefined ? [] : [toMap(own)])]}
      draw={(shown) => {
        const { view, size } = shown
        const marks = clustersOf(
          producers.map((mark) => ({ mark, at: toWindow(view, size, points.get(mark.id) ?? view.middle) })),
          TARGET_PX,
        )
        const names = markNames(marks, size)
        const open = (members: readonly Neighbour[]): void => {
          const at = members.flatMap(({ id }) => points.get(id) ?? [])
          if (!goNearer(shown, at)) onTogether(members)
        }
        return {
          taken: [...markBoxes(marks), ...names.map(({ box }) => box)],
          sheet: (
            <>
              <MarkNames names={names} />
              {own === undefined ? null : <OwnPlace place={own} view={view} size={size} />}
            </>
          ),
          marks: <MapMarks marks={marks} size={size} onOpen={open} />,
        }
      }}
    />
  )
}
