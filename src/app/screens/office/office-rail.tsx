import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { OFFICE, type Role } from '../../../domain/records/role.ts'
import { CountBadge } from '../../components/count-badge.tsx'
import { Icon, type IconName } from '../../components/icon.tsx'
import { certificateMessages } from '../../messages/certificates.ts'
import { officeMessages } from '../../messages/office.ts'
import { useDueCount } from '../../use-due-count.ts'

type PlaceName = keyof ReturnType<typeof officeMessages>['places']
type RoomName = keyof ReturnType<typeof officeMessages>['rooms']

interface OfficePlace {
  readonly name: PlaceName
  readonly icon: IconName
  readonly href: string
  /** Those who run the programme see all; others what is theirs to do, and what it is about. */
  readonly for?: readonly Role[]
}

const ROOMS: readonly { readonly name: RoomName; readonly places: readonly OfficePlace[] }[] = [
  {
    name: 'work',
    places: [
      { name: 'overview', icon: 'house', href: '/office' },
      { name: 'dossiers', icon: 'file-text', href: '/office/dossiers' },
      { name: 'talk', icon: 'messages', href: '/office/talk' },
      { name: 'intake', icon: 'download', href: '/office/intake' },
      { name: 'council', icon: 'scale', href: '/office/council' },
      { name: 'certificates', icon: 'award', href: '/office/certificates' },
    ],
  },
  {
    name: 'programme',
    places: [
      { name: 'figures', icon: 'chart', href: '/office/figures' },
      { name: 'programme', icon: 'target', href: '/office/programme', for: OFFICE },
      { name: 'plans', icon: 'route', href: '/office/plans' },
      { name: 'trainings', icon: 'graduation-cap', href: '/office/trainings' },
      { name: 'reports', icon: 'printer', href: '/office/reports', for: OFFICE },
    ],
  },
  {
    name: 'records',
    places: [
      { name: 'producers', icon: 'users', href: '/office/producers' },
      { name: 'products', icon: 'package', href: '/office/products' },
      { name: 'assessments', icon: 'clipboard-list', href: '/office/assessments' },
      { name: 'surveys', icon: 'file-pen', href: '/office/surveys' },
      { name: 'map', icon: 'map', href: '/office/map' },
      { name: 'data', icon: 'table', href: '/office/data' },
      { name: 'people', icon: 'shield-check', href: '/office/people', for: OFFICE },
    ],
  },
  {
    name: 'setUp',
    places: [
      { name: 'forms', icon: 'file-pen', href: '/office/forms', for: OFFICE },
      { name: 'areas', icon: 'map-pin', href: '/office/areas', for: OFFICE },
      { name: 'devices', icon: 'smartphone', href: '/office/devices', for: OFFICE },
      { name: 'users', icon: 'user', href: '/office/users', for: OFFICE },
      { name: 'integrity', icon: 'shield-check', href: '/office/integrity', for: OFFICE },
      { name: 'audit', icon: 'history', href: '/office/audit', for: ['administrator'] },
      { name: 'queue', icon: 'cloud-upload', href: '/office/queue' },
      { name: 'settings', icon: 'settings', href: '/office/settings' },
    ],
  },
]

/** The office's places, by rooms: a column beside the page where there is room, a line above it where there is not. */
export const OfficeRail = ({ role }: { role: Role }) => {
  const t = officeMessages()
  const { path } = useLocation()
  const rail = useRef<HTMLElement>(null)
  useEffect(() => {
    const here = rail.current?.querySelector<HTMLElement>('[aria-current]')
    here?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <nav class="office-rail" aria-label={t.nav} ref={rail}>
      {ROOMS.map(({ name, places }) => {
        const open = places.filter((place) => place.for?.includes(role) ?? true)
        return open.length === 0 ? null : (
          <section key={name} class="office-room" aria-label={t.rooms[name]}>
            <p class="office-room-name" aria-hidden="true">
              {t.rooms[name]}
            </p>
            {open.map((place) => (
              <PlaceLink key={place.name} place={place} />
            ))}
          </section>
        )
      })}
    </nav>
  )
}

const PlaceLink = ({ place: { name, icon, href } }: { place: OfficePlace }) => {
  const t = officeMessages()
  const { path } = useLocation()
  const due = useDueCount()
  const isHere = href === '/office' ? path === '/office' : path === href || path.startsWith(`${href}/`)
  return (
    <a class="office-place" href={href} aria-current={isHere ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{t.places[name]}</span>
      {name === 'certificates' ? <CountBadge count={due} label={certificateMessages().remind.badge(due)} /> : null}
    </a>
  )
}
