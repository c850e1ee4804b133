import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { giveDossier, givePaper, type PaperDoors } from '../../src/app/give-papers.ts'
import { unzip } from '../../src/device/zip.ts'
import { buildPaper } from '../../src/domain/papers/build-paper.ts'
import type { EvidenceItem, PaperInput } from '../../src/domain/papers/input.ts'
import { dossier, evidenceOf } from '../domain/papers/dossier.ts'

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A piece of evidence with the bytes that its name speaks of. */
const filed = (number: number, data: Partial<EvidenceItem['data']> = {}): [EvidenceItem, Uint8Array<ArrayBuffer>] => {
  const bytes = new TextEncoder().encode(`photo ${number}`)
  const file = { sha256: sumOf(bytes), bytes: bytes.byteLength, type: 'image/jpeg' } as const
  return [evidenceOf(number, { file, ...data }), bytes]
}

/** A phone that holds these files, an office that has others, and the last file that was given out. */
const phone = (
  here: readonly Uint8Array<ArrayBuffer>[],
  office: readonly Uint8Array<ArrayBuffer>[] | 'unreachable',
) => {
  const asked: string[] = []
  let given: File | undefined
  const found = (files: readonly Uint8Array<ArrayBuffer>[], sha256: string) =>
    files.find((bytes) => sumOf(bytes) === sha256)
  const doors: PaperDoors = {
    now: () => new Date('2026-06-04T18:00:00.000Z'),
    store: {
      bytesOf: async (sha256) => {
        const bytes = found(here, sha256)
        return bytes === undefined ? undefined : [bytes.slice(0, 3).buffer, bytes.slice(3).buffer]
      },
    },
    evidence: {
      open: async (_area, { sha256 }) => {
        asked.push(sha256)
        if (office === 'unreachable') return { kind: 'unreachable' }
        const bytes = found(office, sha256)
        return bytes === undefined ? { kind: 'missing' } : { kind: 'opened', blob: new Blob([bytes]) }
      },
      give: async (file) => {
        given = file
        return 'saved'
      },
    },
  }
  const archive = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
    if (given === undefined) throw new Error('nothing was given')
    const unzipped = await unzip(new Uint8Array(await given.arrayBuffer()), 10_000_000)
    if (unzipped.kind !== 'unzipped') throw new Error(unzipped.code)
    return new Map(unzipped.entries.map(({ name, bytes }) => [name, bytes]))
  }
  return { doors, asked, given: () => given, archive }
}

const quiet = () => ({ signal: new AbortController().signal, step: () => undefined })
const AREA = '19333'

/** What the index says, as one text. */
const indexOf = async (archive: ReadonlyMap<string, Uint8Array>): Promise<string> => {
  const docx = archive.get('00-muc-luc.docx') ?? new Uint8Array()
  const parts = await unzip(Uint8Array.from(docx), 10_000_000)
  const entries = parts.kind === 'unzipped' ? parts.entries : []
  const document = entries.find(({ name }) => name === 'word/document.xml')
  return new TextDecoder().decode(document?.bytes).replace(/<[^>]+>/g, ' ')
}

const withEvidence = async (...pieces: readonly (readonly [EvidenceItem, Uint8Array])[]): Promise<PaperInput> =>
  dossier({ evidence: pieces.map(([item]) => item) })

describe('the whole dossier as one archive', () => {
  it('holds every paper, the evidence in the order of the criteria, an index, and sums that are right', async () => {
    const late = filed(1, { criterion: '4.2', caption: 'Hợp đồng đại lý' })
    const early = filed(2, { criterion: '1.1', caption: 'Vườn chè' })
    const { doors, archive } = phone([late[1], early[1]], 'unreachable')
    const given = await giveDossier(doors, await withEvidence(late, early), AREA, quiet())
    expect(given).toEqual({
      ...{ kind: 'saved', name: 'ho-so-ocop-che-xanh-khe-sanh-20260605.zip', files: 2, missing: [] },
    })
    const files = await archive()
    expect([...files.keys()]).toEqual([
      '01-phieu-dang-ky.docx',
      '02-bao-cao-tu-danh-gia.docx',
      '03-bao-cao-ubnd-cap-xa.docx',
      '04-phieu-danh-gia.docx',
      'minh-chung/MC01_1.1_vuon-che.jpg',
      'minh-chung/MC02_4.2_hop-dong-dai-ly.jpg',
      '00-muc-luc.docx',
      'SHA256SUMS.txt',
    ])
    expect(files.get('minh-chung/MC01_1.1_vuon-che.jpg')).toEqual(early[1])
    const sums = new TextDecoder().decode(files.get('SHA256SUMS.txt')).trim().split('\n')
    expect(sums.map((line) => line.slice(66))).toEqual([...files.keys()].filter((name) => name !== 'SHA256SUMS.txt'))
    for (const line of sums) expect(sumOf(files.get(line.slice(66)) ?? new Uint8Array())).toBe(line.slice(0, 64))
    const index = await indexOf(files)
    expect(index.indexOf('Vườn chè')).toBeLessThan(index.indexOf('Hợp đồng đại lý'))
    expect(index).toContain('Lập ngày 05 tháng 6 năm 2026.')
    expect(index).not.toContain('KHÔNG CÓ TRONG GÓI')
  })

  it('fetches from the office what is not here, and says of the rest that it is missing', async () => {
    const [here, there, lost] = [filed(1, { criterion: '1.1' }), filed(2, { criterion: '1.2' }), filed(3)]
    const { doors, archive } = phone([here[1]], [there[1]])
    const given = await giveDossier(doors, await withEvidence(here, there, lost), AREA, quiet())
    expect(given).toMatchObject({ kind: 'saved', files: 2, missing: [{ mark: 'MC03' }] })
    const files = await archive()
    expect([...files.keys()].filter((name) => name.startsWith('minh-chung/'))).toHaveLength(2)
    expect(await indexOf(files)).toContain('MC03')
    expect(await indexOf(files)).toContain('1 TÀI LIỆU KHÔNG CÓ TRONG GÓI')
  })

  it('asks a network that is not there once, and not again for every file', async () => {
    const lost = [filed(1), filed(2), filed(3)]
    const { doors, asked } = phone([], 'unreachable')
    const given = await giveDossier(doors, await withEvidence(...lost), AREA, quiet())
    expect(given).toMatchObject({ kind: 'saved', files: 0 })
    expect(asked).toHaveLength(1)
  })

  it('leaves out bytes that are not the file that the record names', async () => {
    const [item, bytes] = filed(1)
    const damaged = { ...phone([], 'unreachable').doors.store, bytesOf: async () => [bytes.slice(1).buffer] }
    const { doors } = phone([], 'unreachable')
    const given = await giveDossier({ ...doors, store: damaged }, await withEvidence([item, bytes]), AREA, quiet())
    expect(given).toMatchObject({ files: 0, missing: [{ mark: 'MC01' }] })
  })

  it('holds one file at a time, tells how far it is, and gives nothing once it is stopped', async () => {
    const pieces = Array.from({ length: 30 }, (_, at) => filed(at, { criterion: '1.1' }))
    const { doors, given } = phone(
      pieces.map(([, bytes]) => bytes),
      'unreachable',
    )
    const reading = { now: 0, most: 0 }
    const store = {
      bytesOf: async (sha256: string) => {
        reading.now += 1
        reading.most = Math.max(reading.most, reading.now)
        const bytes = await doors.store.bytesOf(sha256)
        reading.now -= 1
        return bytes
      },
    }
    const control = new AbortController()
    const steps: string[] = []
    const step = (done: number, all: number, of: string): void => {
      steps.push(`${done}/${all} ${of}`)
      if (done === 10) control.abort()
    }
    const input = await withEvidence(...pieces)
    const stopped = await giveDossier({ ...doors, store }, input, AREA, { signal: control.signal, step })
    expect(stopped).toEqual({ kind: 'stopped' })
    expect(given()).toBeUndefined()
    expect(steps).toEqual(Array.from({ length: 11 }, (_, done) => `${done}/30 files`))
    expect(reading.most).toBe(1)
  })
})

describe('one paper', () => {
  it('is given as a DOCX file under a name that every system takes', async () => {
    const { doors, given } = phone([], 'unreachable')
    const { paper } = buildPaper('registration', await dossier())
    const made = await givePaper(doors, 'registration', paper, 'Chè xanh "Khe Sanh" / đặc biệt')
    expect(made).toEqual({ kind: 'saved', name: '01-phieu-dang-ky-che-xanh-khe-sanh-dac-biet.docx' })
    expect(given()?.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  })
})
