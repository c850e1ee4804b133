import type { Wording } from './schema.ts'
import community from './wording/community.json' with { type: 'json' }
import crafts from './wording/crafts.json' with { type: 'json' }
import development from './wording/development.json' with { type: 'json' }
import disqualifications from './wording/disqualifications.json' with { type: 'json' }
import groups from './wording/groups.json' with { type: 'json' }
import marketing from './wording/marketing.json' with { type: 'json' }
import notes from './wording/notes.json' with { type: 'json' }
import parts from './wording/parts.json' with { type: 'json' }
import production from './wording/production.json' with { type: 'json' }
import quality from './wording/quality.json' with { type: 'json' }
import senses from './wording/senses.json' with { type: 'json' }
import story from './wording/story.json' with { type: 'json' }
import tourism from './wording/tourism.json' with { type: 'json' }

/**
 * All words of the criteria of Decision 26/2026/QĐ-TTg, annex II, worded by us for a phone with the official meaning and every threshold;
 * the official text prevails. Each family of criteria is worded once, whichever sets use it.
 */
export const WORDING: Wording = {
  families: {
    ...production,
    ...development,
    ...community,
    ...marketing,
    ...story,
    ...senses,
    ...quality,
    ...crafts,
    ...tourism,
  },
  notes: { ...notes, ...disqualifications },
  groups,
  parts,
}
