import { useMemo } from 'preact/hooks'
import { encode } from 'uqr'
import { blackWhitePng } from '../../../documents/black-white-png.ts'
import type { CheckMark } from '../../../domain/papers/input.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useCheckedHere } from '../integrity/use-attestation.ts'

/** Pixels of one square: sharp at 300 to an inch. */
const SCALE = 8

/** The device's signature as it goes onto paper: only where it holds, and only of what is finalised. */
export const useCheckMark = (record: LocalRecord<'assessment'> | undefined): CheckMark | undefined => {
  const looked = useCheckedHere(record?.id ?? '', record?.data ?? {})
  const statement = record?.data.attestation?.statement
  const code = looked?.here === 'whole' && record?.data.status === 'final' ? looked.code : undefined
  return useMemo(() => {
    if (code === undefined || statement === undefined) return undefined
    const address = `${location.origin}/check`
    const { data } = encode(`${address}#${code}`, { ecc: 'M', border: 4 })
    const by = statement.by || (record?.data.assessor ?? '')
    return { by, at: statement.officeAt ?? statement.at, code, address, qr: blackWhitePng(data, SCALE) }
  }, [code])
}
