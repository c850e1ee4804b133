import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPhone } from '../e2e/phone.ts'
import { OWN_DEXIE, pageCode } from './page-code.ts'
import { startBenchOffice } from './queue-office.ts'
import { openTlsProxy } from './tls-proxy.ts'

/** What one look at an office costs that has nothing to tell, over HTTPS, on the connection of the look before it. */
export const lookAtPublished = async (): Promise<{ readonly requests: number; readonly bytes: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'sao-lang-bench-'))
  const office = await startBenchOffice(folder, await pageCode('./queue-page.ts', OWN_DEXIE))
  const proxy = await openTlsProxy(office.port, folder)
  const phone = await openPhone(join(folder, 'profile'), { isStored: false, trusts: 'anyone' })
  try {
    await phone.page.goto(proxy.address)
    await phone.page.waitForFunction('globalThis.contender !== undefined')
    const setUp = { name: 'look', seed: 1, variant: 'sealed', code: await office.code() }
    await phone.page.evaluate(
      (given) => (globalThis as unknown as { contender: { open(given: object): Promise<void> } }).contender.open(given),
      setUp,
    )
    const idle = (): Promise<void> => phone.page.evaluate('globalThis.contender.idle()')
    // The first looks may still have something to say, and browser and proxy learn the heads that come again.
    for (let look = 1; look <= 3; look += 1) await idle()
    proxy.reset()
    await idle()
    return { requests: proxy.asked.length, bytes: proxy.bytes }
  } finally {
    await phone.close()
    await proxy.close()
    await office.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
