import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { faultsOnScreen } from './axe.ts'
import { startOffice } from './office-process.ts'
import { openPhone } from './phone.ts'
import { addProducer, addProduct, enrol, makeCode, signIn, startAssessment, untilAllSent } from './steps.ts'

it('a finished result is signed; whoever holds its print checks it, and sees when somebody changed it behind the office’s back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  const office = await startOffice(join(folder, 'office'))
  const phone = await openPhone(join(folder, 'phone'), { isStored: false })
  const desk = await openPhone(join(folder, 'desk'), { isStored: false })
  try {
    await signIn(desk.page, office.address)
    const { page } = phone
    await enrol(page, office.address, await makeCode(desk.page, 'Lê Thị Hoa'))
    await page.goto(office.address)
    await addProducer(page, 'HTX Rượu Kim Long')
    await addProduct(page, 'Rượu Kim Long', 'ruou trang', /Rượu trắng/)
    const id = await startAssessment(page)
    await page.getByRole('button', { name: /^Tiêu chí \d+/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click()
    await page.getByRole('button', { name: 'Vẫn kết thúc' }).click()
    await page.getByText('Nội dung đúng như lúc ký.').waitFor()
    const signs = (await page.locator('.attestation-signs').textContent()) ?? ''
    expect(await faultsOnScreen(page, 'a signed result')).toEqual([])
    await untilAllSent(page, office.address)

    // A stranger's browser: what it is told, and that nothing is kept there.
    const check = await desk.context.browser()?.newPage()
    const stranger = check ?? (await desk.context.newPage())
    await stranger.goto(`${office.address}/check#${signs}`)
    await stranger.getByText('Bản in là thật').waitFor()
    await stranger.getByRole('heading', { name: 'Rượu Kim Long' }).waitFor()
    expect(await faultsOnScreen(stranger, '/check')).toEqual([])

    const db = new DatabaseSync(join(folder, 'office', 'sao-lang.sqlite'))
    expect(() => db.exec('delete from audit')).toThrow('append-only')
    db.exec(`update record set data = json_set(data, '$.assessor', 'Người khác') where id = '${id}'`)
    db.close()
    await stranger.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
    await stranger.getByText('Không đúng với bản đã ký').waitFor()
    await page.goto(`${office.address}/assessments/${id}/result`)
    await page.getByText('Nội dung ở văn phòng không còn đúng như lúc ký.').waitFor()
  } finally {
    await phone.close()
    await desk.close()
    await office.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
