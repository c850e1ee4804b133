import { expect, it } from 'vitest'
import { namesMatcher } from '../../../../src/server/storage/people/named.ts'

it('finds a name as words of its own, however its marks and capitals are written', () => {
  const isNamed = namesMatcher(['Hồ Thị Lan', '0912 345 678'])
  expect(['<ten>HO THI LAN</ten>', 'bà Hồ Thị Lan.', 'gọi 0912 345 678'].map(isNamed)).toEqual([true, true, true])
  expect(['Hồ Thị Lanh', 'Lan', 'HTX Lan Rừng'].map(isNamed)).toEqual([false, false, false])
})

it('finds nothing by what would be found everywhere: an erasure takes what names the person, and nothing else', () => {
  for (const name of ['', '  ', 'a', '\u0309', 'An'])
    expect([name, namesMatcher([name])('Nguyễn Văn An')]).toEqual([name, false])
})
