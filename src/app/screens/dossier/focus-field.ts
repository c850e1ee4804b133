/** Brings a field of this page into sight and puts the focus into it; of a group of fields the first one. */
export const focusField = (name: string): void => {
  const escaped = CSS.escape(name)
  const field =
    document.querySelector<HTMLElement>(`[name="${escaped}"]`) ??
    document.querySelector<HTMLElement>(`[name^="${escaped}/"]`) ??
    document.querySelector<HTMLElement>(`[data-field="${escaped}"]`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
