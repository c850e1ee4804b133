/**
 * Text as it is searched: lower case, no diacritics, đ as d, so that "che" finds "Chè" and "dong ha" finds "Đông Hà".
 * Vietnamese marks are combining characters after NFD; đ is not, so it is named.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')

/** The folded words of a text, for a search by beginnings of words. */
export const foldedWords = (text: string): string[] =>
  [...new Set(foldText(text).split(/[^\p{Letter}\p{Number}]+/u))].filter((word) => word !== '')
