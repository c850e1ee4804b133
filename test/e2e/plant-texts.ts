import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { newServerId } from '../../src/server/secrets.ts'
import { everyKindForm } from './every-kind.ts'

const TEXT = 'chữ của ai đó'

/**
 * Writes into a stopped office's file what the sample records lack of places where people's texts are shown on a phone: a form of the office that asks in
 * every way, a survey by it, evidence with caption and file name, fields in conflict.
 */
export const plantTexts = (dataDir: string, area: string): void => {
  const db = new DatabaseSync(join(dataDir, 'sao-lang.sqlite'))
  const assessment = db.prepare("select data, id from record where kind = 'assessment' and area = ? limit 1").get(area)
  const { producer, product } = JSON.parse(String(assessment?.data))
  const at = '2026-11-20T08:00:00.000Z'
  const by = { name: TEXT, device: newServerId(Date.parse(at)) }
  const plant = (kind: string, data: unknown): void => {
    const { seq } = db.prepare('update area_counter set seq = seq + 1 where area = ? returning seq').get(area) as {
      seq: number
    }
    db.prepare(
      `insert into record (area, id, kind, version, data, stamps, conflicts, created_at, created_by, updated_at, updated_by)
       values (?, ?, ?, ?, ?, '{}', '[]', ?, ?, ?, ?)`,
    ).run(
      area,
      newServerId(Date.now()),
      kind,
      seq,
      JSON.stringify(data),
      at,
      JSON.stringify(by),
      at,
      JSON.stringify(by),
    )
  }
  const form = everyKindForm('1')
  plant('form', { form, title: form.title.vi, about: 'producer', status: 'published', fileName: `${TEXT}.xlsx` })
  const answers = Object.fromEntries(['text', 'barcode', 'phone', 'select-one'].map((kind) => [`the-${kind}`, TEXT]))
  const survey = { form: { id: form.id, version: form.version }, producer, startedAt: at, surveyor: TEXT, consents: {} }
  plant('response', { ...survey, status: 'draft', answers, note: TEXT })
  const file = { sha256: 'ab'.repeat(32), bytes: 1_000, type: 'application/pdf' }
  plant('evidence', {
    ...{ producer, product, assessment: assessment?.id, medium: 'document', file, takenAt: at },
    ...{ caption: TEXT, fileName: `${TEXT}.pdf` },
  })
  const lost = { m: newServerId(Date.now()), at, by, over: { by, at } }
  db.prepare('update record set conflicts = ? where id = ?').run(
    JSON.stringify(['name', 'note', 'address'].map((path) => ({ ...lost, path, value: TEXT }))),
    String(producer),
  )
  db.close()
}

/** The phone's screens of a commune's records; `full` are those that show a text of somebody in any case. */
export const phonePaths = (dataDir: string, area: string): { full: string[]; others: string[] } => {
  const db = new DatabaseSync(join(dataDir, 'sao-lang.sqlite'), { readOnly: true })
  const own = db.prepare('select id, kind, data from record where area = ? order by version').all(area)
  db.close()
  const last = (kind: string): { id: string; data: Record<string, string> } => {
    const found = own.findLast((record) => record.kind === kind)
    if (found === undefined) throw new Error(`no ${kind} in ${area}`)
    return { id: String(found.id), data: JSON.parse(String(found.data)) }
  }
  const [evidence, comment] = [last('evidence'), last('comment')]
  const { producer, product, assessment } = evidence.data
  const [plan, action] = [last('plan').id, last('action').id]
  const assessed = own.flatMap(({ kind, data }) => (kind === 'assessment' ? [JSON.parse(String(data))] : []))
  const timesOf = (one: string): number => assessed.filter((each) => each.product === one && !each.hearing).length
  const compared = assessed.find((each) => timesOf(each.product) > 1)?.product
  return {
    full: [
      ...['/queue', '/producers/new', '/', '/producers', '/dossiers', '/plans', '/certificates', '/self/who'],
      ...['', '/edit'].map((room) => `/producers/${producer}${room}`),
      ...[`/history/producer/${producer}`, `/conflicts/${producer}`],
      ...['', '/edit', '/documents'].map((room) => `/products/${product}${room}`),
      `/products/${compared}/compare`,
      ...[`/products/${comment.data.product}/talk`, `/comments/${comment.id}`],
      ...[`/assessments/${assessment}`, `/assessments/${assessment}/result`, `/evidence/${evidence.id}`],
      ...own.filter(({ kind }) => kind === 'response').map(({ id }) => `/surveys/${id}`),
      ...['', '/agree', '/paper'].map((room) => `/plans/${plan}${room}`),
      ...[`/actions/${action}`, `/trainings/${last('training').id}`],
      ...[`/certificates/${last('certificate').id}`, `/dossiers/${last('dossier').id}`],
    ],
    others: [
      ...['/map', '/trainings', '/settings', '/files', '/lock', '/users', '/self', '/practice'],
      ...[`/producers/${producer}/personal`, `/producers/${producer}/products/new`],
      ...[`/products/${product}/papers`, `/plans/${plan}/actions/new`],
      ...[`/products/${product}/papers?paper=self-assessment`, `/dossiers/new?product=${product}`],
      ...[`/plans/new?producer=${producer}&product=${product}`, `/council/hearings/${last('hearing').id}`],
      ...['who', 'product', 'data'].map((room) => `/self/${room}/${producer}`),
      ...['ask', 'review', 'result'].map((room) => `/self/${room}/${assessment}`),
      ...[`/self/send/${product}`, `/history/plan/${plan}`],
    ],
  }
}
