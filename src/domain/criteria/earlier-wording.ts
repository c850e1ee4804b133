import type { Wording } from './schema.ts'
import community from './wording/earlier/community.json' with { type: 'json' }
import crafts from './wording/earlier/crafts.json' with { type: 'json' }
import development from './wording/earlier/development.json' with { type: 'json' }
import groups from './wording/earlier/groups.json' with { type: 'json' }
import marketing from './wording/earlier/marketing.json' with { type: 'json' }
import notes from './wording/earlier/notes.json' with { type: 'json' }
import production from './wording/earlier/production.json' with { type: 'json' }
import quality from './wording/earlier/quality.json' with { type: 'json' }
import remarks from './wording/earlier/remarks.json' with { type: 'json' }
import senses from './wording/earlier/senses.json' with { type: 'json' }
import story from './wording/earlier/story.json' with { type: 'json' }
import tourism from './wording/earlier/tourism.json' with { type: 'json' }
import { WORDING } from './wording.ts'

/** What the earlier decisions ask beside: families of their own, and options of a family that the decision in force does not have. */
const ADDED: Readonly<
  Record<string, { title?: { vi: string; en: string }; options?: Record<string, { vi: string; en: string }> }>
> = {
  ...community,
  ...crafts,
  ...development,
  ...marketing,
  ...production,
  ...quality,
  ...senses,
  ...story,
  ...tourism,
}

/**
 * All words of the criteria of Decisions 148/QĐ-TTg (2023) and 1048/QĐ-TTg (2019): what they have in common with the decision in force is worded
 * there, and has the same id, by which an observation is known again; only the rest is worded here.
 */
export const EARLIER_WORDING: Wording = {
  families: {
    ...WORDING.families,
    ...Object.fromEntries(
      Object.entries(ADDED).map(([family, { title, options }]) => {
        const known = WORDING.families[family]
        return [
          family,
          { title: title ?? known?.title ?? { vi: family, en: family }, options: { ...known?.options, ...options } },
        ]
      }),
    ),
  },
  notes: { ...WORDING.notes, ...notes, ...remarks },
  groups: { ...WORDING.groups, ...groups },
  parts: WORDING.parts,
}
