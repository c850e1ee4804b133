import type { Criterion } from '../../../domain/criteria/schema.ts'
import './pictogram.css'

/** Simple drawings, one for each field of questions: lines on a 48 × 48 sheet. */
const DRAWINGS = {
  field: ['M6 40h36', 'M24 40V18', 'M24 26c-8 0-12-5-12-11 8 0 12 5 12 11Z', 'M24 20c0-7 4-11 11-12 0 8-4 12-11 12Z'],
  workshop: ['M6 40h36V22l-10 6v-6l-10 6v-6l-10 6V10H6Z', 'M14 34h4', 'M24 34h4', 'M34 34h4'],
  people: [
    'M17 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12Z',
    'M6 40c0-9 4-14 11-14s11 5 11 14',
    'M33 22a5 5 0 1 0 0-10',
    'M33 27c6 1 9 6 9 13',
  ],
  box: ['M6 15 24 6l18 9v18l-18 9-18-9Z', 'M6 15l18 9 18-9', 'M24 24v18'],
  idea: ['M24 6a13 13 0 0 0-8 23c2 2 3 4 3 6h10c0-2 1-4 3-6a13 13 0 0 0-8-23Z', 'M19 40h10', 'M24 21v14'],
  shop: ['M8 20v20h32V20', 'M5 20 9 8h30l4 12Z', 'M19 40V28h10v12'],
  megaphone: ['M8 20v8h6l18 9V11L14 20Z', 'M38 19c3 3 3 7 0 10', 'M15 28l3 11h5l-3-9'],
  story: ['M24 12C19 8 12 8 6 10v28c6-2 13-2 18 2 5-4 12-4 18-2V10c-6-2-13-2-18 2Z', 'M24 12v28'],
  senses: [
    'M8 28h32c0 8-7 13-16 13S8 36 8 28Z',
    'M17 22c-3-4 3-6 0-11',
    'M25 22c-3-4 3-6 0-11',
    'M33 22c-3-4 3-6 0-11',
  ],
  shield: ['M24 5 8 11v12c0 10 7 16 16 20 9-4 16-10 16-20V11Z', 'M16 24l6 6 11-12'],
  drop: ['M24 6c8 10 13 16 13 23a13 13 0 0 1-26 0c0-7 5-13 13-23Z', 'M18 30c0 4 2 6 6 7'],
  house: ['M6 24 24 8l18 16', 'M11 20v20h26V20', 'M20 40V28h8v12'],
} as const
type Drawing = keyof typeof DRAWINGS

/** Families that are not what their part mostly is. */
const OF_FAMILY: Readonly<Record<string, Drawing>> = {
  ...{ 'product-origin': 'field', 'raw-material': 'field', 'material-area-certificate': 'field' },
  ...{ 'production-area-certificate': 'field', environment: 'drop', 'sustainable-technology': 'drop' },
  ...{ 'product-idea': 'idea', packaging: 'box', labelling: 'box', 'packaging-label': 'box', 'product-tag': 'box' },
  ...{ 'bilingual-label': 'box', 'legal-form': 'people', 'legal-representative': 'people', 'local-labour': 'people' },
  ...{ 'business-growth': 'shop', 'intellectual-property': 'shield', 'main-market': 'shop', distribution: 'shop' },
  ...{ promotion: 'megaphone', story: 'story', 'story-structure': 'story', 'local-identity': 'story' },
  ...{ uniqueness: 'idea', 'unique-design': 'idea', 'global-market': 'shop', instructions: 'box', convenience: 'box' },
  ...{ nutrition: 'senses', 'senses-by-standard': 'senses', 'tourism-environment': 'drop', 'tourism-energy': 'drop' },
}

/** Marks of families that belong together. */
const SENSES =
  /colour|smell|taste|shape|size|evenness|texture|brew|leaf|looks|appearance|impurities|foreign|clean|ripeness/
const SHIELD = /quality|safety|declaration|checks|effectiveness|assurance/

const drawingOf = ({ family, part }: Pick<Criterion, 'family' | 'part'>): Drawing => {
  const own = OF_FAMILY[family]
  if (own !== undefined) return own
  if (family.startsWith('tourism')) return part === 'B' ? 'megaphone' : 'house'
  if (SENSES.test(family)) return 'senses'
  if (SHIELD.test(family)) return 'shield'
  return part === 'A' ? 'workshop' : part === 'B' ? 'megaphone' : 'box'
}

/** A picture of what a question is about, beside its words: nobody needs it to understand, and screen readers pass it over. */
export const Pictogram = ({ criterion }: { criterion: Pick<Criterion, 'family' | 'part'> }) => (
  <svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    {DRAWINGS[drawingOf(criterion)].map((line) => (
      <path key={line} d={line} />
    ))}
  </svg>
)
