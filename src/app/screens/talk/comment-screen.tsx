import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Opening } from '../../components/opening.tsx'
import { useApp } from '../../context.ts'
import { talkHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { MissingTalk } from './talk-screen.tsx'

/** `/comments/:id`: leads to the talk that a comment is part of. */
export const CommentScreen = ({ id }: { id: string }) => {
  const { store, space } = useApp()
  const { route } = useLocation()
  const found = useLive(() => store.record('comment', id), [id])
  const data = found.status === 'ready' ? found.value?.data : undefined
  useEffect(() => {
    if (data !== undefined) route(talkHref(space, data.product, data.criterion), true)
  }, [data, space, route])
  if (found.status === 'ready' && data === undefined) return <MissingTalk />
  return (
    <Opening status={found.status === 'failed' ? 'failed' : 'loading'} back={space === 'office' ? '/office' : '/'} />
  )
}
