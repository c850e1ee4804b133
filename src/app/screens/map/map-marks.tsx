import type { Cluster } from '../../../domain/places/clusters.ts'
import { type Box, boxAround, labelsWithRoom } from '../../../domain/places/labels.ts'
import type { Size } from '../../../domain/places/view.ts'
import { Icon } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { mapMessages } from '../../messages/map.ts'
import { recordHref } from '../../record-href.ts'
import type { Neighbour } from './placed-producers.ts'

/** Width and height of what is tapped (WCAG 2.2, 2.5.8 asks for 24, the house for 44 and more). */
export const TARGET_PX = 48

type Mark = Cluster<Neighbour>

interface MapMarksProps {
  readonly marks: readonly Mark[]
  readonly size: Size
  readonly onOpen: (members: readonly Neighbour[]) => void
}

/** A pin for one producer, which opens it; a number for several, which goes nearer. */
export const MapMarks = ({ marks, size, onOpen }: MapMarksProps) => {
  const t = mapMessages()
  const { space } = useApp()
  const seen = marks.filter(({ at }) => at.x > 0 && at.y > 0 && at.x < size.width && at.y < size.height)
  return (
    <div class="map-marks">
      {seen.map(({ at, members }) => {
        const [only, ...others] = members
        if (only === undefined) return null
        const style = { transform: `translate(${at.x - TARGET_PX / 2}px, ${at.y - TARGET_PX / 2}px)` }
        return others.length === 0 ? (
          <a key={only.id} class="map-mark" style={style} href={recordHref(space, 'producer', only.id)}>
            <span class="map-pin">
              <Icon name="map-pin" />
            </span>
            <span class="visually-hidden">{only.name}</span>
          </a>
        ) : (
          <button key={only.id} class="map-mark" style={style} type="button" onClick={() => onOpen(members)}>
            <span class="map-count" aria-hidden="true">
              {members.length}
            </span>
            <span class="visually-hidden">{t.here(members.length)}</span>
          </button>
        )
      })}
    </div>
  )
}

/** Half the mark as it is seen, and room of a letter and a line of its name. */
const PIN_PX = 16
const GAP_PX = 3
const LETTER_PX = 7.4
const LINE_PX = 22
const LONGEST = 22

const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name)

export const markBoxes = (marks: readonly Mark[]): Box[] => marks.map(({ at }) => boxAround(at, 2 * PIN_PX, 2 * PIN_PX))

/** Names beside single producers, on the side where there is room within the window. */
export const markNames = (marks: readonly Mark[], size: Size) =>
  labelsWithRoom(
    marks.flatMap(({ at, members: [only, ...others] }) => {
      if (only === undefined || others.length > 0) return []
      const text = short(only.name)
      const width = text.length * LETTER_PX
      const isLeft = at.x + PIN_PX + width > size.width
      const left = isLeft ? at.x - PIN_PX - width : at.x + PIN_PX
      return [{ id: only.id, text, isLeft, at, box: { left, top: at.y - LINE_PX / 2, width, height: LINE_PX } }]
    }),
    markBoxes(marks),
  )

export const MarkNames = ({ names }: { names: ReturnType<typeof markNames> }) => (
  <>
    {names.map(({ id, text, isLeft, at }) => (
      <text
        key={id}
        class={isLeft ? 'map-name map-name-mark is-left' : 'map-name map-name-mark'}
        x={isLeft ? at.x - PIN_PX - GAP_PX : at.x + PIN_PX + GAP_PX}
        y={at.y}
      >
        {text}
      </text>
    ))}
  </>
)
