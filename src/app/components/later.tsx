import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A part of a screen that can wait until the first picture is there; one that cannot be loaded is left out. `load` is a function that stays the same. */
export const Later = ({ load }: { load: () => Promise<FunctionComponent> }) => {
  const [Part, setPart] = useState<FunctionComponent | undefined>()
  useEffect(() => {
    let isWanted = true
    load().then(
      (loaded) => {
        if (isWanted) setPart(() => loaded)
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [load])
  return Part === undefined ? null : <Part />
}
