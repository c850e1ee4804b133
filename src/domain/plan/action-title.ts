/** "Criterion: level aimed at", as an action is named when it is drafted: its first words, and what follows them. */
export const titleParts = (title: string): { readonly head: string; readonly rest: string } => {
  const at = title.indexOf(': ')
  return at < 0 ? { head: title, rest: '' } : { head: title.slice(0, at), rest: title.slice(at + 2) }
}
