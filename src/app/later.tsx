import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A part of a screen that is fetched after the screen is there; until then, and where it can't be fetched, nothing stands in its place. */
export const later = <Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> =>
  function Later(props) {
    const [part, setPart] = useState<{ readonly component: FunctionComponent<Props> } | undefined>()
    useEffect(() => {
      load().then(
        (component) => setPart({ component }),
        () => undefined,
      )
    }, [])
    if (part === undefined) return null
    const { component: Part } = part
    return <Part {...props} />
  }
