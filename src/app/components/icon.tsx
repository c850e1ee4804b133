import { signal } from '@preact/signals'
import {
  ArrowLeft,
  Check,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  CircleX,
  CloudCheck,
  CloudOff,
  CloudUpload,
  House,
  Info,
  Map as MapSheet,
  OctagonAlert,
  Plus,
  RefreshCw,
  Route,
  Search,
  Settings,
  Sprout,
  TriangleAlert,
  UserRound,
  Users,
} from 'lucide'
import { h } from 'preact'
import { useEffect } from 'preact/hooks'
import './icon.css'
import type { MORE_ICONS } from './more-icons.ts'

/** The icons of the first screen, from one set (Lucide, ISC licence). */
const FIRST_ICONS = {
  'arrow-left': ArrowLeft,
  check: Check,
  map: MapSheet,
  'chevron-right': ChevronRight,
  'circle-alert': CircleAlert,
  'circle-x': CircleX,
  'circle-check': CircleCheck,
  'cloud-check': CloudCheck,
  'cloud-off': CloudOff,
  'cloud-upload': CloudUpload,
  house: House,
  info: Info,
  'octagon-alert': OctagonAlert,
  plus: Plus,
  'refresh-cw': RefreshCw,
  route: Route,
  search: Search,
  settings: Settings,
  sprout: Sprout,
  'triangle-alert': TriangleAlert,
  user: UserRound,
  users: Users,
} as const

export type IconName = keyof typeof FIRST_ICONS | keyof typeof MORE_ICONS

type Lines = (typeof FIRST_ICONS)[keyof typeof FIRST_ICONS] | (typeof MORE_ICONS)[keyof typeof MORE_ICONS]

/** Icons by name: those of the first screen, and all others once they are here. */
const icons = signal<Readonly<Partial<Record<IconName, Lines>>>>(FIRST_ICONS)

/** Fetches the others. Where they can't be had, the words beside them say it. */
export const loadIcons = (): Promise<void> =>
  import('./more-icons.ts').then(
    ({ MORE_ICONS }) => {
      icons.value = { ...MORE_ICONS, ...FIRST_ICONS }
    },
    () => undefined,
  )

/** A picture beside words; hidden from screen readers, because the words say it. Its place is kept while it is fetched. */
export const Icon = ({ name }: { name: IconName }) => {
  const lines = icons.value[name]
  const isMissing = lines === undefined
  useEffect(() => {
    if (isMissing) void loadIcons()
  }, [isMissing])
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {lines?.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  )
}
