import { expect, it } from 'vitest'
import { MANY_SCREENS } from './every-screen.ts'
import { faultsOfOffice } from './office-faults.ts'

it(
  'every screen of the office can be used by everyone, on a phone and at a desk, in Vietnamese',
  MANY_SCREENS,
  async () => {
    expect(await faultsOfOffice('vi')).toEqual([])
  },
)
