import { expect, it } from 'vitest'
import { passwordFault } from '../../src/protocol/password.ts'

it.each([
  ['ngan', 'short'],
  ['tran.van.c-nha-toi', 'user-name'],
  ['TRAN.VAN.C 2026!', 'user-name'],
  ['1234567890123', 'common'],
  ['qwertyuiopas', 'common'],
  ['aaaaaaaaaaaaaa', 'common'],
  ['MatKhau123456789', 'common'],
  ['saolang-2026-2026', 'common'],
  ['password-password', 'common'],
  ['mưa chiều phố nhỏ', undefined],
  ['  khoảng trắng ở hai đầu  ', undefined],
  ['ngoi-sao-lang-2026', undefined],
  ['8k3d-p2qx-m7rt-wz5h', undefined],
])('of the password %j as a new one of tran.van.c is said: %s', (password, fault) => {
  expect(passwordFault(password, 'tran.van.c')).toBe(fault)
})
