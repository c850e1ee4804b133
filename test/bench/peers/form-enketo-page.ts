import { Form } from 'enketo-core'
import { transform } from 'enketo-transformer/web'
import '../node_modules/enketo-core/src/sass/formhub/formhub.scss'
import type { PeerContent } from './form-peer.ts'

let survey: Form | undefined

/**
 * Enketo as its README sets it up (https://github.com/enketo/enketo/tree/main/packages/enketo-core): the XForm is transformed, put into the page and
 * initialised. As in Enketo's own offline app the whole record is written out and put into IndexedDB whenever a value has changed
 * (https://github.com/enketo/enketo/blob/main/packages/enketo-express/public/js/src/module/controller-webform-offline.js).
 */
const open = async (content: PeerContent): Promise<void> => {
  const db = await database()
  const { form, model } = await transform({ xform: content.xml })
  const range = document.createRange()
  document.body.append(range.createContextualFragment(form))
  const element = document.querySelector('form.or')
  survey = new Form(element, { modelStr: model, instanceStr: content.instance }, {})
  const errors = survey.init()
  if (errors.length > 0) console.error(errors.join('; '))
  element?.addEventListener('xforms-value-changed', () => {
    const xml = survey?.getDataStr()
    db.transaction('answers', 'readwrite').objectStore('answers').put({ id: content.id, xml })
  })
}

const database = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('enketo')
    opening.onupgradeneeded = () => opening.result.createObjectStore('answers', { keyPath: 'id' })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })

const toRepeats = (): void => {
  survey?.goTo('/data/plot/area')
}

Object.assign(globalThis, { peer: { open, toRepeats } })
