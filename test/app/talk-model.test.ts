import { describe, expect, test } from 'vitest'
import {
  ageOf,
  commentOf,
  countsByCriterion,
  daysSince,
  formOf,
  type Subject,
  stanceAsked,
} from '../../src/app/screens/talk/talk-model.ts'
import { guardComment } from '../../src/domain/comments/guard-comment.ts'
import { threadsOf } from '../../src/domain/comments/threads.ts'
import { Comment } from '../../src/domain/records/comment.ts'
import type { LocalRecord } from '../../src/store/store.ts'
import { answered, said } from '../domain/comments/comments.ts'
import { assessmentRecord, idOf } from './assessment-fixture.ts'

const product: LocalRecord<'product'> = {
  ...{ ...assessmentRecord(idOf(1)), kind: 'product' as const },
  data: { producer: idOf(2), name: 'Nước mắm', criteria: { decision: '26/2026', set: 9 } },
}
const subject: Subject = { product, criterion: '2.2', replyTo: undefined }
const officer = { role: 'officer', by: 'Trần Thị Hoa', at: '2026-11-20T02:00:00.000Z' } as const

describe('a comment from its form', () => {
  test('fits its schema and passes its guard, with every field that was filled', () => {
    const fields = {
      ...{ text: ' Bao bì chỉ là túi trơn ', proposed: '-1', to: 'commune', of: idOf(5), clause: ' Phụ lục II ' },
      evidence: idOf(6),
    }
    const comment = commentOf(subject, 'dispute', fields, officer)
    expect(Comment.parse(comment)).toEqual(comment)
    expect(guardComment(undefined, comment, { role: 'officer', name: 'Trần Thị Hoa' })).toBeUndefined()
    expect(comment).toMatchObject({
      ...{ text: 'Bao bì chỉ là túi trơn', proposed: -1, to: 'commune', assessment: idOf(5), clause: 'Phụ lục II' },
      ...{ evidence: idOf(6), criterion: '2.2', product: product.id, producer: idOf(2) },
    })
  })

  test('leaves out what is empty; on the whole product there is no level to propose', () => {
    const empty = { text: '', proposed: '2', to: '', of: '', clause: ' ', evidence: '' }
    expect(commentOf({ ...subject, criterion: undefined }, 'agree', empty, officer)).toEqual({
      ...{ product: product.id, producer: idOf(2), stance: 'agree', text: '', ...officer },
    })
  })

  test('keeps what is typed apart by product, criterion and what it answers', () => {
    const replyTo = { ...assessmentRecord(idOf(7)), kind: 'comment' as const, data: said(7).data }
    const forms = [
      subject,
      { ...subject, criterion: '2.3' },
      { ...subject, criterion: undefined },
      { ...subject, replyTo },
    ]
    expect(new Set(forms.map(formOf)).size).toBe(4)
  })
})

test('an address asks for what may be said there: no answer to nothing, no question in reply', () => {
  expect(stanceAsked('question', false)).toBe('question')
  expect(stanceAsked('answer', false)).toBe('dispute')
  expect(stanceAsked('question', true)).toBe('answer')
  expect(stanceAsked(undefined, true)).toBe('answer')
})

test('comments are counted by criterion, those on the whole product apart', () => {
  const { criterion: _criterion, ...whole } = said(4).data
  const counts = countsByCriterion(
    threadsOf([said(1), answered(2, 1), said(3, { criterion: '1.1' }), { id: idOf(4), data: whole }]),
  )
  expect(counts).toEqual(
    new Map([
      ['1.1', { said: 1, open: 1 }],
      ['2.2', { said: 2, open: 1 }],
      [undefined, { said: 1, open: 1 }],
    ]),
  )
})

test('waiting is counted in whole days, and never less than none where a clock is behind', () => {
  const now = new Date('2026-11-20T02:00:00.000Z')
  expect(daysSince('2026-11-13T02:00:00.000Z', now)).toBe(7)
  expect(daysSince('2026-11-13T02:00:01.000Z', now)).toBe(6)
  expect(daysSince('2027-01-01T00:00:00.000Z', now)).toBe(0)
  expect([6, 7, 30, 31].map(ageOf)).toEqual(['week', 'month', 'month', 'older'])
})
