import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../components/notice.tsx'
import { producerMessages } from '../../messages/producers.ts'

type Room = FunctionComponent<{ search: string }>

/** The list by distance, fetched when somebody first asks for it: the app's start does without. */
export const Nearest = ({ search }: { search: string }) => {
  const [room, setRoom] = useState<{ NearestProducers: Room } | 'failed' | undefined>()
  useEffect(() => {
    void import('../map/nearest-producers.tsx').then(setRoom, () => setRoom('failed'))
  }, [])
  if (room === undefined) return null
  if (room === 'failed') return <Notice tone="error">{producerMessages().failed}</Notice>
  return <room.NearestProducers search={search} />
}
