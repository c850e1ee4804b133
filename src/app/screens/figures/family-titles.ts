import { useEffect, useState } from 'preact/hooks'
import type { Wording } from '../../../domain/criteria/schema.ts'
import { language } from '../../messages/language.ts'

/** What gates are about, by the family of their criterion; the words of all sets are fetched when they are first needed. */
export const useFamilyTitles = (): ((family: string) => string) => {
  const [wordings, setWordings] = useState<readonly Wording[]>([])
  useEffect(() => {
    let isWanted = true
    Promise.all([
      import('../../../domain/criteria/wording.ts'),
      import('../../../domain/criteria/earlier-wording.ts'),
    ]).then(
      ([{ WORDING }, { EARLIER_WORDING }]) => {
        if (isWanted) setWordings([WORDING, EARLIER_WORDING])
      },
      // Then the families stand by their own names.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [])
  return (family) => wordings.flatMap((wording) => wording.families[family]?.title[language.value] ?? [])[0] ?? family
}
