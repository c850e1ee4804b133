import * as z from 'zod/mini'

/** A text in the interface's two languages; Vietnamese is the one that counts. */
export const Bilingual = z.object({ vi: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof Bilingual>

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
