import { foldedWords } from '../fold.ts'
import { DECISIONS, type Decision } from '../records/product.ts'
import { type CatalogueEntry, catalogueOf } from './catalogue.ts'

interface SearchWords {
  readonly all: readonly string[]
  /** The everyday names alone, as written and folded: who types one whole means it. */
  readonly keywords: ReadonlySet<string>
}

const WORDS: ReadonlyMap<CatalogueEntry, SearchWords> = new Map(
  DECISIONS.flatMap(catalogueOf).map((entry) => [
    entry,
    {
      all: foldedWords(
        [entry.name.vi, entry.name.en, entry.group.vi, entry.group.en, entry.industry.name.vi, entry.keywords].join(
          ' ',
        ),
      ),
      keywords: new Set([...entry.keywords.split(' '), ...foldedWords(entry.keywords)]),
    },
  ]),
)

/**
 * Sets of a decision in which every word of the search begins some word, with or without diacritics; all sets for an empty search.
 * Those of which the searched words are everyday names come first, as written before without diacritics.
 */
export const findSets = (search: string, decision: Decision): readonly CatalogueEntry[] => {
  const sought = foldedWords(search)
  const written = search.normalize('NFC').toLowerCase().trim().split(/\s+/)
  const hits = (entry: CatalogueEntry, words: readonly string[]): number =>
    words.filter((word) => WORDS.get(entry)?.keywords.has(word)).length
  return catalogueOf(decision)
    .filter((entry) => sought.every((start) => WORDS.get(entry)?.all.some((word) => word.startsWith(start))))
    .sort((one, other) => hits(other, written) - hits(one, written) || hits(other, sought) - hits(one, sought))
}
