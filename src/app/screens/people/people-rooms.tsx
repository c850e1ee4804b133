import { CorrectScreen } from './correct-screen.tsx'
import { NewRequestScreen } from './new-request-screen.tsx'
import { PaperScreen } from './paper-screen.tsx'
import { PeopleScreen } from './people-screen.tsx'
import { RequestScreen } from './request-screen.tsx'

/** `/office/people/…`: the register of requests about personal data. */
export const PeopleRooms = ({ room = '' }: { room?: string }) => {
  const [area = '', id = '', what = '', of = ''] = room.split('/')
  if (area === '') return <PeopleScreen />
  if (area === 'new') return <NewRequestScreen />
  const place = { area, id }
  if (what === 'correct') return <CorrectScreen key={of} producer={of} back={`/office/people/${area}/${id}`} />
  return what === 'paper' ? <PaperScreen key={id} place={place} /> : <RequestScreen key={id} place={place} />
}
