import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { lazy } from 'preact-iso'
import { Failure } from './guarded.tsx'

/**
 * A screen that is loaded when it is first shown; one that cannot be loaded says so, instead of leaving the one before it in place. `preload` that fails
 * does nothing: whoever goes there asks anew.
 */
export const laterScreen = <Props,>(load: () => Promise<FunctionComponent<Props>>) => {
  const screen = lazy<FunctionComponent<Props>>(() => load().catch(() => Failure))
  const { preload } = screen
  return Object.assign(screen, { preload: () => load().then(preload, () => undefined) })
}

/** A part of a screen that is fetched after the screen is there; until then, and where it can't be fetched, nothing stands in its place. */
export const laterPart = <Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> =>
  function LaterPart(props) {
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
