import { useMemo, useState } from 'preact/hooks'
import { type Cluster, clustersOf } from '../../../domain/places/clusters.ts'
import { boxAround } from '../../../domain/places/labels.ts'
import { type Point, toMap } from '../../../domain/places/projection.ts'
import { toWindow } from '../../../domain/places/view.ts'
import type { AreaFigures } from '../../../domain/programme/coverage-figures.ts'
import type { FigureFilter } from '../../../domain/programme/figure-filter.ts'
import type { Place } from '../../../domain/records/evidence.ts'
import { formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { mapMessages } from '../../messages/map.ts'
import { goNearer, MapFrame } from '../map/map-frame.tsx'
import { TARGET_PX } from '../map/map-marks.tsx'
import { filteredHref } from './filter-state.ts'

const number = (value: number): string => formatNumber(value, language.value)

/** A number of a few digits is wider than what is tapped. */
const APART_PX = TARGET_PX + 24

type Placed = AreaFigures & { readonly place: Place }

interface CoverageMapProps {
  readonly areas: readonly AreaFigures[]
  readonly filter: FigureFilter
  readonly nameOf: (area: string) => string
}

/** Communes as marks with the number of their products: full where all are assessed, pale where some are, empty where none is. */
export const CoverageMap = ({ areas, filter, nameOf }: CoverageMapProps) => {
  const t = figureMessages().coverage
  const [together, setTogether] = useState<readonly Placed[] | undefined>()
  const placed = useMemo(() => areas.filter((one): one is Placed => one.place !== undefined), [areas])
  const points = useMemo(() => new Map(placed.map(({ area, place }) => [area, toMap(place)])), [placed])
  const unplaced = areas.length - placed.length
  if (placed.length === 0) return <p class="soft">{t.mapNone}</p>
  const hrefOf = (area: string): string => filteredHref('/office/products', { ...filter, area })
  const wordsOf = (one: AreaFigures): string => t.mark(nameOf(one.area), number(one.products), number(one.assessed))
  return (
    <div class="stack-close">
      <h3>{t.map}</h3>
      <MapFrame
        label={`${t.map}. ${mapMessages().frameNext}`}
        points={[...points.values()]}
        draw={(shown) => {
          const { view, size } = shown
          const pointOf = (area: string): Point => points.get(area) ?? view.middle
          const marks = clustersOf(
            placed.map((mark) => ({ mark, at: toWindow(view, size, pointOf(mark.area)) })),
            APART_PX,
          ).filter(({ at }) => at.x > 0 && at.y > 0 && at.x < size.width && at.y < size.height)
          const open = (members: readonly Placed[]): void => {
            if (
              !goNearer(
                shown,
                members.map(({ area }) => pointOf(area)),
              )
            )
              setTogether(members)
          }
          return {
            sheet: null,
            taken: marks.map(({ at }) => boxAround(at, TARGET_PX, TARGET_PX / 2)),
            marks: <Marks {...{ marks, hrefOf, wordsOf }} onOpen={open} />,
          }
        }}
      />
      <p class="soft">{t.mapNote}</p>
      {unplaced === 0 ? null : <p class="soft">{t.unplaced(number(unplaced))}</p>}
      {together === undefined ? null : (
        <div class="stack-close">
          <h4>{t.together(number(together.length))}</h4>
          <ul class="figures-list">
            {together.map((one) => (
              <li key={one.area}>
                <a href={hrefOf(one.area)}>{wordsOf(one)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

interface MarksProps {
  readonly marks: readonly Cluster<Placed>[]
  readonly hrefOf: (area: string) => string
  readonly wordsOf: (one: AreaFigures) => string
  readonly onOpen: (members: readonly Placed[]) => void
}

const Marks = ({ marks, hrefOf, wordsOf, onOpen }: MarksProps) => {
  const t = figureMessages().coverage
  return (
    <div class="map-marks">
      {marks.map(({ at, members }) => {
        const [first, ...others] = members
        if (first === undefined) return null
        const products = members.reduce((sum, one) => sum + one.products, 0)
        const assessed = members.reduce((sum, one) => sum + one.assessed, 0)
        const style = { transform: `translate(${at.x - TARGET_PX / 2}px, ${at.y - TARGET_PX / 2}px)` }
        const share = assessed === 0 ? '' : assessed < products ? ' figures-area-mark-part' : ' figures-area-mark-whole'
        const count = (
          <span class={`figures-area-mark${share}`} aria-hidden="true">
            {number(products)}
          </span>
        )
        return others.length === 0 ? (
          <a key={first.area} class="map-mark" style={style} href={hrefOf(first.area)}>
            {count}
            <span class="visually-hidden">{wordsOf(first)}</span>
          </a>
        ) : (
          <button key={first.area} class="map-mark" style={style} type="button" onClick={() => onOpen(members)}>
            {count}
            <span class="visually-hidden">{t.marks(number(members.length), number(products))}</span>
          </button>
        )
      })}
    </div>
  )
}
