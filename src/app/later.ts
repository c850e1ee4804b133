import type { FunctionComponent } from 'preact'
import { lazy } from 'preact-iso'
import { Failure } from './guarded.tsx'

/** A screen that is loaded when it is first shown; one that cannot be loaded says so, instead of leaving the one before it in place. */
export const later = <Props>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> =>
  lazy<FunctionComponent<Props>>(() => load().catch(() => Failure))
