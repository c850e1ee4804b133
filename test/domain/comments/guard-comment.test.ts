import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardComment } from '../../../src/domain/comments/guard-comment.ts'
import type { Actor } from '../../../src/domain/records/role.ts'
import { ROLES } from '../../../src/domain/records/role.ts'
import { aComment, idOf } from './comments.ts'

const settled = { by: 'Lê Văn Xã', at: '2026-11-21T02:00:00.000Z' }
const officer = { role: 'officer', name: 'Trần Thị Hoa' } as const

describe('a comment', () => {
  it('is written in the writer’s own role, or in a producer’s stead by those who visit it', () => {
    expect(guardComment(undefined, aComment(), officer)).toBeUndefined()
    expect(guardComment(undefined, aComment({ role: 'producer' }), officer)).toBeUndefined()
    expect(guardComment(undefined, aComment({ role: 'commune' }), officer)).toEqual({
      code: 'forbidden',
      paths: ['role'],
    })
    expect(guardComment(undefined, aComment({ role: 'producer' }), { role: 'council', name: 'Ủy viên' })).toMatchObject(
      { code: 'forbidden' },
    )
    expect(
      guardComment(undefined, aComment({ role: 'producer', by: '' }), { role: 'producer', name: '' }),
    ).toBeUndefined()
  })

  it('is whole from the start: a dispute says why, an answer says what it answers, a proposed level its criterion', () => {
    expect(guardComment(undefined, aComment({ text: '  ' }), officer)).toEqual({
      code: 'not-complete',
      paths: ['text'],
    })
    expect(guardComment(undefined, aComment({ stance: 'agree', text: '' }), officer)).toBeUndefined()
    expect(guardComment(undefined, aComment({ stance: 'answer' }), officer)).toEqual({
      code: 'not-complete',
      paths: ['replyTo'],
    })
    const { criterion: _criterion, ...whole } = aComment({ proposed: 1 })
    expect(guardComment(undefined, whole, officer)).toEqual({ code: 'not-complete', paths: ['criterion'] })
  })

  it('is settled by the office, its author or who was asked, and by nobody else', () => {
    const actors: Actor[] = [...ROLES, 'producer']
    fc.assert(
      fc.property(fc.constantFrom(...actors), fc.constantFrom('Trần Thị Hoa', 'Người khác'), (role, name) => {
        const refusal = guardComment(aComment(), aComment({ settled }), { role, name })
        const may =
          ['coordinator', 'administrator', 'commune'].includes(role) || (role === 'officer' && name === 'Trần Thị Hoa')
        expect(refusal).toEqual(may ? undefined : { code: 'forbidden', paths: ['settled'] })
      }),
    )
  })

  it('is settled once: another’s settling is refused by name, the same one sent again is no change, and it is not opened again', () => {
    const done = aComment({ settled })
    const again = aComment({ settled: { ...settled, by: 'Trần Thị Hoa' } })
    expect(guardComment(done, again, officer)).toEqual({ code: 'settled', paths: ['settled'] })
    expect(guardComment(done, done, officer)).toBeUndefined()
    expect(guardComment(done, aComment(), { role: 'administrator', name: 'A' })).toEqual({
      code: 'settled',
      paths: ['settled'],
    })
  })

  it('stays as it was said, also for its author', () => {
    const other = aComment({ text: 'Khác', proposed: 2, to: 'council', assessment: idOf(5) })
    const refusal = guardComment(aComment(), other, officer)
    expect(refusal?.code).toBe('said')
    expect(refusal?.paths.sort()).toEqual(['assessment', 'proposed', 'text', 'to'])
  })

  it('may be written and settled at once, as a phone without a network joins both', () => {
    expect(guardComment(undefined, aComment({ settled }), officer)).toBeUndefined()
  })
})
