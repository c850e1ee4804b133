import { useEffect } from 'preact/hooks'

/** Puts the focus into the field that the address asks for (`?field=phone`), as a refused change does. */
export const useAskedField = (): void => {
  useEffect(() => {
    const field = new URLSearchParams(location.search).get('field')
    if (field === null) return
    document.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)?.focus()
  }, [])
}
