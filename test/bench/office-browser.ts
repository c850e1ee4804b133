import { mkdirSync } from 'node:fs'
import { toRow } from '../../src/store/record-row.ts'
import { allSets } from '../domain/sets.ts'
import { startOffice } from '../e2e/office-process.ts'
import { DESK_SIZE, openPhone, type Phone } from '../e2e/phone.ts'
import { signIn } from '../e2e/steps.ts'
import { madeProgramme } from './made-programme.ts'

/** Rows that are handed to the browser at a time. */
const CHUNK = 2_000

/** The office's browser over a folder of its own, and the server behind it. */
export const openBench = async (folder: string): Promise<Phone & { address: string; stop: () => Promise<void> }> => {
  mkdirSync(folder, { recursive: true })
  const office = await startOffice(`${folder}/data`, { sampleData: true, port: 8911 })
  const browser = await openPhone(`${folder}/profile`, { size: DESK_SIZE })
  const stop = async (): Promise<void> => {
    await browser.close()
    await office.stop()
  }
  return { ...browser, address: office.address, stop }
}

/** Opens it with the office's API out of reach, as without a network: what is measured is the browser's own work, and nothing comes or goes meanwhile. */
export const openAlone = async (folder: string): Promise<Awaited<ReturnType<typeof openBench>>> => {
  const browser = await openBench(folder)
  const { context, page, address } = browser
  await context.route('**/v1/**', (route) => route.abort())
  await page.goto(`${address}/healthz`)
  // The app of this build, not the one that was kept when the store was filled; and whoever signed in then.
  await page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('sao-lang-office')
      opening.onsuccess = () => {
        const writing = opening.result.transaction('meta', 'readwrite')
        const table = writing.objectStore('meta')
        const asking = table.get('identity')
        asking.onsuccess = () => {
          const { key, value } = asking.result
          const { pausedBy: _, ...identity } = value
          table.put({ key, value: identity })
        }
        writing.oncomplete = () => {
          opening.result.close()
          resolve()
        }
      }
    })
  })
  return browser
}

/** Puts a made-up programme into the store of the office's browser, as if it had been pulled; its rows have no version, so that the office's sums pass them over. */
const fill = async (folder: string, products: number): Promise<void> => {
  const browser = await openBench(folder)
  const { page } = browser
  await page.goto(`${browser.address}/office`)
  await signIn(page, browser.address)
  await page.getByRole('link', { name: 'Cài đặt', exact: true }).click()
  const areas = Array.from({ length: 300 }, (_, at) => String(19000 + at))
  let rows: object[] = []
  let written = 0
  const write = async (): Promise<void> => {
    // As text: what is handed over as values is looked through one by one.
    await page.evaluate(putRows, { table: 'records', json: JSON.stringify(rows) })
    written += rows.length
    rows = []
    process.stdout.write(`\r${written} records`)
  }
  const sets = await allSets()
  for (const record of madeProgramme({ products, areas, sets, today: '2026-11-26' })) {
    rows.push(toRow(record))
    if (rows.length === CHUNK) await write()
  }
  await write()
  await page.evaluate(putRows, { table: 'touched', json: '[{"keys":["*"]}]' })
  process.stdout.write('\n')
  await browser.stop()
}

/** Runs in the page. */
const putRows = ({ table, json }: { table: string; json: string }): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('sao-lang-office')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const writing = db.transaction(table, 'readwrite', { durability: 'relaxed' })
      for (const row of JSON.parse(json)) writing.objectStore(table).put(row)
      writing.oncomplete = () => {
        db.close()
        resolve()
      }
      writing.onerror = () => reject(writing.error)
    }
  })

const [folder, products] = process.argv.slice(2)
if (import.meta.main && folder !== undefined) await fill(folder, Number(products ?? 50_000))
