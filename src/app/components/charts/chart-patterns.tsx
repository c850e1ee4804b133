/** Colours of charts; each comes with a pattern of its own, so that no colour alone tells series apart. */
const TONES = ['leaf', 'rice', 'indigo', 'lacquer', 'soft'] as const
export type Tone = (typeof TONES)[number]

const CELL = 8

const MARKS: Readonly<Record<Tone, string | undefined>> = {
  leaf: undefined,
  rice: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
  indigo: 'M2,2 h1.6 v1.6 h-1.6 Z M6,6 h1.6 v1.6 h-1.6 Z',
  lacquer: 'M0,0 l8,8 M0,8 l8,-8',
  soft: 'M0,4 h8',
}

/** What the fills of one chart refer to. */
export const ChartPatterns = ({ id }: { id: string }) => (
  <defs>
    {TONES.map((tone) => (
      <pattern key={tone} id={`${id}-${tone}`} width={CELL} height={CELL} patternUnits="userSpaceOnUse">
        <rect class={`chart-ground chart-ground-${tone}`} width={CELL} height={CELL} />
        {MARKS[tone] === undefined ? null : <path class={`chart-hatch chart-hatch-${tone}`} d={MARKS[tone]} />}
      </pattern>
    ))}
  </defs>
)

/** The fill of a mark, and the class of its outline. */
export const toned = (id: string, tone: Tone) => ({
  fill: `url(#${id}-${tone})`,
  class: `chart-mark chart-mark-${tone}`,
})
