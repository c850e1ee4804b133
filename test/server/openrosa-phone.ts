import { createHash } from 'node:crypto'
import type { AreaCode } from '../../src/domain/records/envelope.ts'
import { listFile, SUBJECT_LISTS } from '../../src/domain/survey/xform/with-subject.ts'
import { OpenRosaKey, SubmissionList, type SubmissionRow } from '../../src/protocol/open-rosa.ts'
import { parseXml } from '../../src/server/openrosa/parse-xml.ts'
import { AREAS, type TestOffice } from './offices.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

export interface ListedForm {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly downloadUrl: string
  readonly manifestUrl: string
  readonly hash: string
}

/** One part of a post beside the XML. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A phone with ODK Collect: asks without a key first, takes nothing without the version header, sends the XML with every post. */
export class CollectPhone {
  readonly office: TestOffice
  readonly key: OpenRosaKey
  /** Each way as Collect goes it once it was asked for its key. */
  private isAsked = false

  constructor(office: TestOffice, key: OpenRosaKey) {
    this.office = office
    this.key = key
  }

  async send(method: string, path: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
    const basic = `Basic ${Buffer.from(`${this.key.username}:${this.key.password}`).toString('base64')}`
    const ask = (): Promise<Response> =>
      this.office.send(method, path, {
        headers: {
          ...{ 'x-openrosa-version': '1.0', date: 'Mon, 02 Nov 2026 01:00:00 GMT', 'x-forwarded-proto': 'https' },
          ...(this.isAsked ? { authorization: basic } : {}),
          ...(body === undefined ? {} : { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }),
        },
        ...(body === undefined ? {} : { body }),
      })
    const first = await ask()
    if (this.isAsked || first.status !== 401) return first
    if (!/^Basic /.test(first.headers.get('www-authenticate') ?? '')) throw new Error('no challenge')
    this.isAsked = true
    return ask()
  }

  private async document(path: string): Promise<string> {
    const response = await this.send('GET', path)
    const isOpenRosa = response.headers.get('x-openrosa-version') === '1.0'
    if (response.status !== 200 || !isOpenRosa) throw new Error(`${path} gave ${response.status}`)
    if (!/^text\/xml/.test(response.headers.get('content-type') ?? '')) throw new Error(`${path} is no XML`)
    return response.text()
  }

  async formList(): Promise<ListedForm[]> {
    const root = parseXml(await this.document('/openrosa/formList?deviceID=collect%3A1'))
    if (root?.name !== 'xforms') throw new Error('no form list')
    return root.children.map(({ children }) => {
      const of = (name: string): string => children.find((child) => child.name === name)?.text ?? ''
      return {
        ...{ id: of('formID'), name: of('name'), version: of('version'), hash: of('hash') },
        ...{ downloadUrl: of('downloadUrl'), manifestUrl: of('manifestUrl') },
      }
    })
  }

  /** A form's definition and the lists beside it, each checked against its sum as Collect does. */
  async download(form: ListedForm): Promise<{ xml: string; lists: Record<string, string> }> {
    const xml = await this.document(pathOf(form.downloadUrl))
    if (form.hash !== `md5:${md5(xml)}`) throw new Error('the form is another than the list says')
    const manifest = parseXml(await this.document(pathOf(form.manifestUrl)))
    if (manifest?.name !== 'manifest') throw new Error('no manifest')
    const lists: Record<string, string> = {}
    for (const { children } of manifest.children) {
      const of = (name: string): string => children.find((child) => child.name === name)?.text ?? ''
      const text = await (await this.send('GET', pathOf(of('downloadUrl')))).text()
      if (of('hash') !== `md5:${md5(text)}`) throw new Error('a list is another than the manifest says')
      lists[of('filename')] = text
    }
    return { xml, lists }
  }

  /** Where to post to, as the answer to HEAD says. */
  async head(): Promise<{ status: number; location: string; acceptedBytes: number }> {
    const response = await this.send('HEAD', '/openrosa/submission?deviceID=collect%3A1')
    const acceptedBytes = Number(response.headers.get('x-openrosa-accept-content-length'))
    return { status: response.status, location: response.headers.get('location') ?? '', acceptedBytes }
  }

  async post(xml: string, attachments: readonly Attachment[] = [], hasMore = false): Promise<Response> {
    return this.send(
      'POST',
      '/openrosa/submission',
      multipart([
        xmlPart(xml),
        ...attachments.map(({ name, bytes }) =>
          part(name, bytes, { fileName: name, type: 'application/octet-stream' }),
        ),
        ...(hasMore ? [part('*isIncomplete*', new TextEncoder().encode('yes'))] : []),
      ]),
    )
  }
}

const BOUNDARY = '5f6c9d2e-a1b2-4c3d-8e4f-0123456789ab'

/** One part as OkHttp, which Collect sends with, writes it. */
const part = (name: string, bytes: Uint8Array, file?: { fileName: string; type: string }): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${
        file === undefined ? '' : `; filename="${file.fileName}"\r\nContent-Type: ${file.type}`
      }\r\nContent-Length: ${bytes.byteLength}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])

const xmlPart = (xml: string): Buffer =>
  part('xml_submission_file', new TextEncoder().encode(xml), { fileName: 'phieu_2026-11-02.xml', type: 'text/xml' })

/** Body and headers of a submission without attachments. */
export const postOf = (xml: string) => ({
  body: multipart([xmlPart(xml)]),
  headers: { 'x-openrosa-version': '1.0', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
})

const multipart = (parts: readonly Buffer[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]))

const pathOf = (address: string): string => {
  const url = new URL(address)
  if (url.protocol !== 'https:') throw new Error(`${address} would be asked without TLS`)
  return `${url.pathname}${url.search}`
}

/** Has a key made at the desk; gives the phone that holds it. */
export const collectPhone = async (
  office: TestOffice,
  cookie: string,
  areas: readonly AreaCode[] = [AREAS[0]],
): Promise<CollectPhone> => {
  const response = await office.post('/v1/office/openrosa/keys', { name: 'Hồ Văn B', areas }, { cookie })
  return new CollectPhone(office, OpenRosaKey.parse(await response.json()))
}

/** What the desk sees. */
export const submissionsAt = async (office: TestOffice, cookie: string): Promise<SubmissionRow[]> => {
  const response = await office.send('GET', '/v1/office/openrosa/submissions', { headers: { cookie } })
  return SubmissionList.parse(await response.json()).items
}

/** What a phone shows its holder. */
export const messageIn = async (response: Response): Promise<string> => {
  const root = parseXml(await response.text())
  if (root?.name !== 'OpenRosaResponse') throw new Error('no OpenRosa response')
  return root.children.find(({ name }) => name === 'message')?.text ?? ''
}

export const PRODUCERS_FILE = listFile(SUBJECT_LISTS.producers)

let count = 0
/** A visit note as Collect sends it. */
export const visitXml = (producer: string, inside = '', instance?: string): string => {
  count += 1
  const id = instance ?? `uuid:00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  return `<?xml version='1.0' ?><data id="visit-note" version="1" xmlns:orx="http://openrosa.org/xforms" xmlns:jr="http://openrosa.org/javarosa"><_saolang><_saolang_area>${AREAS[0]}</_saolang_area><_saolang_producer>${producer}</_saolang_producer>${
    producer === 'new'
      ? '<_saolang_new_name>HTX Mới</_saolang_new_name><_saolang_new_legal_form>farm</_saolang_new_legal_form>'
      : ''
  }</_saolang>${inside}<meta><instanceID>${id}</instanceID><timeStart>2026-11-02T07:30:00.000+07:00</timeStart><timeEnd>2026-11-02T07:55:00.000+07:00</timeEnd></meta></data>`
}
