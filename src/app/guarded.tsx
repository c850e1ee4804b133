import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ErrorBoundary, useLocation } from 'preact-iso'
import { BuildChoice } from './build-choice.tsx'
import { Button } from './components/button.tsx'
import { Notice } from './components/notice.tsx'
import { Page } from './components/page.tsx'
import { useApp } from './context.ts'
import { shellMessages } from './messages/shell.ts'

/** A screen that fails takes nothing with it: everything is saved already, the other screens still work, and so does opening the app again. */
export const Guarded = ({ children }: { children: ComponentChildren }) => {
  const { path } = useLocation()
  const [failedAt, setFailedAt] = useState<string | undefined>()
  if (failedAt === path) return <Failure />
  return <ErrorBoundary onError={() => setFailedAt(path)}>{children}</ErrorBoundary>
}

/** In place of a screen that failed. */
export const Failure = () => {
  const t = shellMessages()
  return (
    <Page title={t.crashTitle}>
      <Notice tone="error">
        <p>{t.crashText}</p>
        <Reload />
        <BuildChoice builds={useApp().update.builds} />
      </Notice>
    </Page>
  )
}

/** Says that something behind a screen went wrong that no screen expected, until the user goes on to another one. */
export const Unexpected = () => {
  const t = shellMessages()
  const { path } = useLocation()
  const [happenedAt, setHappenedAt] = useState<string | undefined>()
  useEffect(() => {
    const tell = (): void => setHappenedAt(path)
    addEventListener('unhandledrejection', tell)
    return () => removeEventListener('unhandledrejection', tell)
  }, [path])
  if (happenedAt !== path) return null
  return (
    <Notice tone="warning">
      <p>{t.unexpected}</p>
      <Reload />
    </Notice>
  )
}

const Reload = () => (
  <Button kind="secondary" icon="refresh-cw" onClick={() => location.reload()}>
    {shellMessages().reload}
  </Button>
)
