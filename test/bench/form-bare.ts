import type { BenchPhone } from './form-phone.ts'

/** The floor under an answer: a page of a few questions, without an app, that writes a row of a kilobyte into a database at each change. */
const ADDRESS = 'http://bare.test/'

const OPTIONS = Array.from(
  { length: 5 },
  (_, n) => `<label><input type="radio" name="level" value="${n}"> Mức ${n}</label>`,
)
const NUMBERS = Array.from({ length: 8 }, (_, n) => `<label>Câu ${n} <input type="number" name="number-${n}"></label>`)

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title>
<style>label { display: block; padding: 12px }</style>${OPTIONS.join('')}${NUMBERS.join('')}
<script>
const opening = indexedDB.open('bare', 1)
opening.onupgradeneeded = () => opening.result.createObjectStore('answers')
opening.onsuccess = () => {
  document.body.dataset.ready = 'yes'
  let key = 0
  document.addEventListener('change', ({ target }) => {
    const row = { value: target.value, text: 'x'.repeat(1000) }
    opening.result.transaction('answers', 'readwrite', { durability: 'strict' }).objectStore('answers').put(row, key++)
  })
}
</script>`

/** Shows it; gives the selectors of what can be answered, by what is done with it. */
export const openBare = async ({ page }: BenchPhone): Promise<Readonly<Record<'tapped' | 'typed', string>>> => {
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }))
  await page.goto(ADDRESS)
  await page.locator('body[data-ready]').waitFor()
  return { tapped: 'input[type=radio]', typed: 'input[type=number]' }
}
