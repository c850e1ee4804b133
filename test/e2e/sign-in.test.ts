import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { goTo, openAt } from './every-screen.ts'
import { ADMIN_PASSWORD, startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import { phonePaths, plantTexts } from './plant-texts.ts'
import { PAYLOAD, spoilRecords } from './spoil-records.ts'
import { enrol, makeCode, signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone
/** The commune whose records the phone gets, and the code that it is enrolled by. */
const AREA = '19333'
let code = ''
/** What the browser has refused or wondered at. */
const complaints: string[] = []

/** By name: passkeys belong to domains, never to numbers. */
const address = (): string => `http://localhost:${office.port}`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE })
  desk.page.on('console', (message) => {
    // Chromium knows these two on phones alone.
    const isKnown = /Unrecognized feature: '(web-share|bluetooth)'/.test(message.text())
    if (!isKnown && /Content.Security.Policy|Trusted(HTML|Script)|Permissions.Policy/i.test(message.text()))
      complaints.push(message.text())
  })
})
afterAll(async () => {
  await desk.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A fingerprint reader whose user is always there. */
const addAuthenticator = async (context: BrowserContext, page: Page): Promise<void> => {
  const browser = await context.newCDPSession(page)
  await browser.send('WebAuthn.enable')
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

/** A session in another browser; gives its cookie. */
const sessionElsewhere = async (): Promise<string> => {
  const response = await fetch(`${address()}/v1/office/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (Android) Firefox/150.0' },
    body: JSON.stringify({
      ...{ protocol: PROTOCOL, username: 'admin', password: ADMIN_PASSWORD, device: newServerId(Date.now()) },
    }),
  })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const isIn = async (cookie: string): Promise<boolean> =>
  (await fetch(`${address()}/v1/office/me`, { headers: { cookie } })).ok

const signOut = async (page: Page): Promise<void> => {
  await openAt(page, `${address()}/office/settings`)
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  // The page begins anew.
  await page.waitForURL(/\/office$/)
  await page.getByRole('heading', { name: 'Đăng nhập văn phòng' }).waitFor()
}

describe('an office user', () => {
  it('makes a passkey, signs in by it, and ends the session that was left open elsewhere', async () => {
    const { page, context } = desk
    await addAuthenticator(context, page)
    await signIn(page, address())
    const elsewhere = await sessionElsewhere()
    await openAt(page, `${address()}/office/account`)
    await page.getByRole('button', { name: 'Thêm khóa' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Đặt tên cho khóa').fill('Máy tính văn phòng')
    await dialog.getByLabel('Mật khẩu đang dùng').fill(ADMIN_PASSWORD)
    await dialog.getByRole('button', { name: 'Tạo khóa' }).click()
    await page.getByRole('button', { name: 'Gỡ khóa Máy tính văn phòng' }).waitFor()
    await signOut(page)
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
    await page.getByRole('heading', { name: 'Tổng quan' }).waitFor()
    await openAt(page, `${address()}/office/account`)
    await page.getByText('Firefox, Android').first().waitFor()
    expect(await isIn(elsewhere)).toBe(true)
    await page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click()
    await page.getByText('Không có phiên nào khác.').waitFor()
    expect(await isIn(elsewhere)).toBe(false)
  })

  it('signs out without a network: what was here is gone at once, the session at the next contact', async () => {
    const { page, context } = desk
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.reload()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const [session] = (await context.cookies()).filter(({ name }) => name === 'sao_lang_session')
    const cookie = `sao_lang_session=${session?.value}`
    await openAt(page, `${address()}/office/settings`)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL(/\/office$/)
    await page.getByRole('heading', { name: 'Đăng nhập văn phòng' }).waitFor()
    expect(await isIn(cookie)).toBe(true)
    await context.setOffline(false)
    await page.reload()
    await vi.waitFor(async () => expect(await isIn(cookie)).toBe(false), { timeout: 90_000, interval: 500 })
  })
})

it('no text that anybody wrote runs on the office’s screens, and no page asks for what the policy refuses', async () => {
  const { page } = desk
  const dataDir = join(folder, 'office')
  await signIn(page, address())
  code = await makeCode(page, 'Trần Thị Hoa')
  await office.stop()
  plantTexts(dataDir, AREA)
  expect(spoilRecords(dataDir)).toBeGreaterThan(50)
  office = await startOffice(dataDir, { port: office.port, sampleData: true })
  await openAt(page, `${address()}/office`)
  await page.getByText('<img src=x').first().waitFor()
  // Trusted Types: a text is no HTML here, even for code of our own.
  expect(
    await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>'
        return 'taken'
      } catch (error) {
        return (error as Error).name
      }
    }),
  ).toBe('TypeError')
  expect(complaints.splice(0).filter((words) => !/TrustedHTML/.test(words))).toEqual([])
  for (const path of pathsOf(dataDir)) {
    await openAt(page, `${address()}${path}`)
    expect([path, await taken(page)]).toEqual([path, 'as text'])
  }
  expect(complaints).toEqual([])
})

/** How the page took what was planted: as HTML, even where the policy kept it from running, or as the text that it is. */
const taken = (page: Page): Promise<string> =>
  page.evaluate(() => {
    if ('hacked' in window) return 'as code'
    return document.querySelector('[src="x"], [onerror]') === null ? 'as text' : 'as HTML'
  })

it('nor on the phone’s, be it of a form, a survey, a file, a plan, in conflict, half typed or refused', async () => {
  const phone = await openPhone(join(folder, 'phone'), { isStored: false })
  const { page } = phone
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  await page.exposeBinding('complain', (_, words: string) => complaints.push(words))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { complain } = window as unknown as { complain(words: string): void }
      complain([violatedDirective, blockedURI, sourceFile].join(' '))
    })
  })
  await enrol(page, address(), code)
  const paths = phonePaths(join(folder, 'office'), AREA)
  await openAt(page, `${address()}/producers`)
  await page.getByText(PAYLOAD).first().waitFor()

  const note = page.getByLabel(/^Ghi chú/)
  await openAt(page, `${address()}${paths.full.find((path) => /^\/producers\/.*\/edit$/.test(path))}`)
  await note.waitFor()
  // This phone does not store the app: what comes right after the first screen is to be there before the network goes.
  await page.waitForLoadState('networkidle')
  await phone.context.setOffline(true)
  await note.fill(`${PAYLOAD} của máy này`)
  await note.blur()
  await page.getByText('Đã lưu trên máy').waitFor()
  await refuseAll(page)
  await phone.context.setOffline(false)
  await goTo(page, '/settings', '/producers/new')
  await page.getByLabel('Tên', { exact: true }).fill(`${PAYLOAD} gõ dở`)

  const wrong: string[] = []
  for (const path of [...paths.full, ...paths.others]) {
    await goTo(page, '/settings', path)
    if (paths.full.includes(path) && !(await showsText(page))) wrong.push(`${path} shows nothing`)
    const came = await taken(page)
    if (came !== 'as text') wrong.push(`${path} took it ${came}`)
  }
  expect(wrong).toEqual([])
  expect(complaints).toEqual([])
  await phone.close()
})

/** Whether a page shows some of what was planted, in its text or in its fields; waits until it does. */
const showsText = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(
      (payload) => {
        const fields = Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea'), ({ value }) => value)
        return [document.body.textContent, ...fields].some((text) => text?.includes(payload))
      },
      PAYLOAD,
      { timeout: 8_000 },
    )
    .then(
      () => true,
      () => false,
    )

/** The office has refused whatever waits on that phone. */
const refuseAll = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sao-lang')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const tx = opening.result.transaction('outbox', 'readwrite')
          const walking = tx.objectStore('outbox').openCursor()
          walking.onsuccess = () => {
            const at = walking.result
            at?.update({ ...at.value, state: 'rejected', problem: { code: 'invalid-data', paths: ['note'] } })
            at?.continue()
          }
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          tx.onabort = () => reject(tx.error)
        }
      }),
  )

/** Lists, and one record of each kind that has a screen. */
const pathsOf = (dataDir: string): string[] => {
  const lists = ['producers', 'products', 'assessments', 'surveys', 'dossiers', 'certificates', 'talk', 'plans', 'map']
  const others = ['trainings', 'council', 'intake', 'users', 'devices', 'areas', 'account', 'programme', 'forms']
  const screens = {
    ...{ producer: 'producers', product: 'products', assessment: 'assessments', response: 'surveys' },
    ...{ dossier: 'dossiers', certificate: 'certificates', plan: 'plans', action: 'actions', training: 'trainings' },
    ...{ session: 'council', hearing: 'council/hearings', comment: 'comments' },
  }
  const records = officeRecords(dataDir)
  const single = Object.entries(screens).flatMap(([kind, place]) => {
    const record = records.find((one) => one.kind === kind)
    return record === undefined ? [] : [`${place}/${record.id}`]
  })
  const history = records.find(({ kind }) => kind === 'producer')
  return [...lists, ...others, ...single, `history/producer/${history?.id}`].map((path) => `/office/${path}`)
}

/** Names of XML's vocabularies, and where libraries say more about their own faults: nothing is ever loaded from any. */
const NAMED_ORIGINS = [
  ...['schemas.microsoft.com', 'schemas.openxmlformats.org', 'www.w3.org', 'purl.org', 'purl.oclc.org'],
  ...['answers.microsoft.com', 'tinyurl.com', 'github.com', 'bit.ly'],
]

it('the built app has no code or style within its page, and names no other origin than is known', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|js|css)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(100)
  const page = readFileSync('dist/index.html', 'utf8')
  expect(page.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/gi)).toBeNull()
  const origins = files.flatMap((name) =>
    [...readFileSync(join('dist', name), 'utf8').matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(
      ([, host]) => host,
    ),
  )
  expect([...new Set(origins)].filter((host) => !NAMED_ORIGINS.includes(host ?? ''))).toEqual([])
})
