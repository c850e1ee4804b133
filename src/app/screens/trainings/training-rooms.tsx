import { laterScreen } from '../../later.tsx'
import { AttendanceScreen } from './attendance-screen.tsx'
import { TrainingsListScreen } from './trainings-list-screen.tsx'

const SheetScreen = laterScreen(() => import('./sheet-screen.tsx').then((room) => room.SheetScreen))

/** `/trainings/…` in the field: the list, a session's attendance, and its sheet on paper. */
export const TrainingRooms = ({ room = '' }: { room?: string }) => {
  const [id = '', part = ''] = room.split('/')
  if (id === '') return <TrainingsListScreen />
  return part === 'sheet' ? <SheetScreen key={id} id={id} /> : <AttendanceScreen key={id} id={id} />
}
