import { useEffect, useState } from 'preact/hooks'
import { isSameName } from '../../../domain/council/members.ts'
import type { Session } from '../../../domain/records/council.ts'
import { useApp } from '../../context.ts'

/** Names under which the office knows council members, by device or account, that are not in the list yet; none without a network. */
export const useKnownMembers = (members: Session['members']): readonly string[] => {
  const { office } = useApp()
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    let isWanted = true
    const ask = async (): Promise<void> => {
      const [devices, accounts] = [await office.devices(), await office.accounts()]
      const held = [
        ...(devices.kind === 'ok' ? devices.value.filter(({ revokedAt }) => revokedAt === undefined) : []),
        ...(accounts.kind === 'ok' ? accounts.value.filter(({ disabledAt }) => disabledAt === undefined) : []),
      ]
      const council = held.filter(({ role }) => role === 'council').map(({ name }) => name)
      if (isWanted) setNames([...new Set(council)].sort((one, other) => one.localeCompare(other, 'vi')))
    }
    ask().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [office])
  return names.filter((name) => !Object.values(members).some((member) => isSameName(member.name, name)))
}
