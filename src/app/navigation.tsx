import { useLocation } from 'preact-iso'
import { CountBadge } from './components/count-badge.tsx'
import { Icon, type IconName } from './components/icon.tsx'
import { shellMessages } from './messages/shell.ts'
import { type Place, placeOf } from './place.ts'
import { useDueCount } from './use-due-count.ts'

const PLACES: readonly { href: string; icon: IconName; name: Place }[] = [
  { href: '/', icon: 'house', name: 'today' },
  { href: '/producers', icon: 'users', name: 'producers' },
  { href: '/plans', icon: 'route', name: 'plans' },
  { href: '/queue', icon: 'cloud-upload', name: 'queue' },
]

/** The four places of the field: a bar within the thumb's reach on a phone, a rail beside the page where there is room. */
export const Navigation = () => {
  const t = shellMessages()
  const { path } = useLocation()
  const here = placeOf(path)
  const due = useDueCount()
  return (
    <nav class="shell-nav" aria-label={t.nav}>
      {PLACES.map(({ href, icon, name }) => (
        <a key={href} class="shell-place" href={href} aria-current={markOf(name, here, href === path)}>
          <Icon name={icon} />
          <span>{t[name]}</span>
          {name === 'today' ? <CountBadge count={due} label={t.due(due)} /> : null}
        </a>
      ))}
    </nav>
  )
}

/** `page` for the place itself, `true` for a screen that belongs to it. */
const markOf = (name: Place, here: Place | undefined, isItself: boolean): 'page' | 'true' | undefined =>
  name === here ? (isItself ? 'page' : 'true') : undefined
