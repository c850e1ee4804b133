import { CHANCE_FUNCTIONS } from './chance.ts'
import { DATE_FUNCTIONS } from './dates.ts'
import type { Definition } from './definition.ts'
import { LOGIC_FUNCTIONS } from './logic.ts'
import { NUMBER_FUNCTIONS } from './numbers.ts'
import { PLACE_FUNCTIONS } from './places.ts'
import { SELECTION_FUNCTIONS } from './selections.ts'
import { TEXT_FUNCTIONS } from './texts.ts'

/** Every function of expressions but those about the form itself (`special-forms.ts`). */
export const FUNCTIONS: ReadonlyMap<string, Definition> = new Map([
  ...LOGIC_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...SELECTION_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...PLACE_FUNCTIONS,
  ...CHANCE_FUNCTIONS,
])

/** Functions of the ODK reference that need what a phone without a network has not: other files, keys, another program's settings. */
export const UNSUPPORTED_FUNCTIONS: ReadonlySet<string> = new Set([
  'pulldata',
  'instance',
  'property',
  'digest',
  'base64-decode',
  'extract-signed',
  'jr:itext',
  'intersects',
  'geofence',
  'search',
])
