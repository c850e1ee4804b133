import { useEffect, useState } from 'preact/hooks'

/** Where a list stands beside what is filled (`survey-form.css`, `assessment-form.css`). */
const WIDE = '(min-width: 62.5rem)'

/** Whether there is room for a list beside the form; where there is none it is not even made. */
export const useWide = (): boolean => {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const follow = (): void => setWide(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isWide
}
