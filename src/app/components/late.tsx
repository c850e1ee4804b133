import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A part of a screen that comes a moment after its first paint; left out where it cannot be loaded: the screen serves without it. */
export const Late = ({ load }: { load: () => Promise<FunctionComponent> }) => {
  const [Part, setPart] = useState<FunctionComponent | undefined>()
  useEffect(() => {
    load().then(
      (loaded) => setPart(() => loaded),
      () => undefined,
    )
  }, [])
  return Part === undefined ? null : <Part />
}
