import { useLocation } from 'preact-iso'
import { PracticeHome } from './practice-home.tsx'
import { PracticeRoom } from './practice-room.tsx'
import { SelfAsk } from './self-ask.tsx'
import { SelfBaseContext } from './self-base.ts'
import { SelfData } from './self-data.tsx'
import { SelfHome } from './self-home.tsx'
import { SelfProduct } from './self-product.tsx'
import { SelfResult } from './self-result.tsx'
import { SelfReview } from './self-review.tsx'
import { SelfSend } from './self-send.tsx'
import { SelfWho } from './self-who.tsx'

/** `/self/…` and `/practice/…`: a producer assesses its own products, for real or to try it out. */
export const SelfRooms = ({ room = '' }: { room?: string }) => {
  const { path } = useLocation()
  if (path !== '/practice' && !path.startsWith('/practice/')) return <RealRoom room={room} />
  return (
    <SelfBaseContext.Provider value={{ href: '/practice', isPractice: true }}>
      <PracticeRoom>
        <Room room={room} home={<PracticeHome />} />
      </PracticeRoom>
    </SelfBaseContext.Provider>
  )
}

const RealRoom = ({ room }: { room: string }) => {
  const [name = '', id = ''] = room.split('/')
  switch (name) {
    case 'who':
      return <SelfWho key={id} id={id} />
    case 'product':
      return <SelfProduct key={id} producer={id} />
    case 'data':
      return <SelfData key={id} id={id} />
    case 'send':
      return <SelfSend key={id} id={id} />
    default:
      return <Room room={room} home={<SelfHome />} />
  }
}

/** Rooms that are the same for real and in practice. Keyed by id: nothing of one assessment is shown under another's address. */
const Room = ({ room, home }: { room: string; home: preact.JSX.Element }) => {
  const [name = '', id = ''] = room.split('/')
  switch (name) {
    case 'ask':
      return <SelfAsk key={id} id={id} />
    case 'review':
      return <SelfReview key={id} id={id} />
    case 'result':
      return <SelfResult key={id} id={id} />
    default:
      return home
  }
}
