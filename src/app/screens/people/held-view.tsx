import { useState } from 'preact/hooks'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import type { HeldAnswer, HeldItem, PersonRequest } from '../../../protocol/people.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { fieldName } from '../../field-names.ts'
import { formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { peopleMessages } from '../../messages/people.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { type Choice, itemsOf, placeKey, proposedChoice } from './erase-choice.ts'
import { HeldBeside } from './held-beside.tsx'
import './people.css'
import type { RequestPlace } from './request-screen.tsx'

interface HeldViewProps {
  readonly place: RequestPlace
  readonly request: PersonRequest
  readonly held: HeldAnswer
  readonly onErased: () => void
}

/** What is held about the person, by where it is; and, where that was asked for, what of it is to go. */
export const HeldView = ({ place, request, held, onErased }: HeldViewProps) => {
  const t = peopleMessages()
  const [choice, setChoice] = useState(() => proposedChoice(request, held))
  const mayErase = request.right === 'erase' || request.right === 'withdraw' || request.right === 'restrict'
  const toggle = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
    const next = new Set(set)
    if (!next.delete(key)) next.add(key)
    return next
  }
  return (
    <section class="stack" aria-labelledby="people-held">
      <h2 id="people-held">{t.held.title}</h2>
      {held.items.length + held.elsewhere.length === 0 ? <p>{t.held.none}</p> : null}
      {mayErase && held.items.length > 0 ? <p>{t.erase.text}</p> : null}
      {mayErase && held.records.length > 0 ? (
        <>
          <SelectField
            label={t.erase.scope}
            value={choice.scope}
            options={(['person', 'whole'] as const).map((value) => ({ value, label: t.erase.scopes[value] }))}
            onChange={(value) => setChoice({ ...choice, scope: value === 'whole' ? 'whole' : 'person' })}
          />
          {choice.scope === 'whole' ? <WholeRecords held={held} /> : null}
        </>
      ) : null}
      <div class="people-groups">
        {grouped(held.items).map(([record, items]) => (
          <Group
            key={record}
            items={items}
            chosen={mayErase ? choice.places : undefined}
            onToggle={(key) => setChoice({ ...choice, places: toggle(choice.places, key) })}
          />
        ))}
      </div>
      <Consents
        held={held}
        chosen={mayErase ? choice.consents : undefined}
        onToggle={(key) => setChoice({ ...choice, consents: toggle(choice.consents, key) })}
      />
      <HeldBeside held={held} />
      {mayErase ? <EraseButton place={place} held={held} choice={choice} onErased={onErased} /> : null}
    </section>
  )
}

const grouped = (items: readonly HeldItem[]): [string, HeldItem[]][] => {
  const groups = new Map<string, HeldItem[]>()
  for (const item of items) groups.set(item.record, [...(groups.get(item.record) ?? []), item])
  return [...groups]
}

interface Toggled {
  /** Undefined where nothing is chosen, only shown. */
  readonly chosen: ReadonlySet<string> | undefined
  readonly onToggle: (key: string) => void
}

const Group = ({ items, chosen, onToggle }: Toggled & { readonly items: readonly HeldItem[] }) => {
  const t = peopleMessages().held
  const [first] = items
  if (first === undefined) return null
  return (
    <article class="card people-group">
      <h3>
        {kindMessages().kind[first.kind]}
        {first.title === '' ? '' : `: ${titleWords(first.title)}`}
      </h3>
      <p class="soft">
        {t.purpose}: {t.purposes[first.purpose]}
      </p>
      <ul>
        {items.map((item) => {
          const key = placeKey(item)
          return (
            <li key={key}>
              {chosen === undefined ? (
                <ItemWords item={item} />
              ) : (
                <label class="people-item">
                  <input
                    type="checkbox"
                    class="check-field-input"
                    checked={item.kept === undefined && chosen.has(key)}
                    disabled={item.kept !== undefined}
                    onChange={() => onToggle(key)}
                  />
                  <ItemWords item={item} />
                </label>
              )}
            </li>
          )
        })}
      </ul>
    </article>
  )
}

/** A key that is an id of the app's own says nothing to people. */
const placeName = (path: string): string =>
  fieldName(/\/[0-9a-f]{8}-[0-9a-f-]{27}$/.test(path) ? (path.split('/')[0] ?? '') : path)

const ItemWords = ({ item }: { item: HeldItem }) => {
  const t = peopleMessages().held
  return (
    <span class="people-text">
      <strong>{item.path === '' ? t.file : placeName(item.path)}</strong>
      {item.text === undefined ? '' : `: ${item.text}`}{' '}
      {item.isSensitive ? <Badge tone="warning">{t.sensitive}</Badge> : null}{' '}
      {item.isByText ? <Badge tone="info">{t.byText}</Badge> : null}
      {item.kept === undefined ? null : <span class="soft"> {t.kept[item.kept]}</span>}
    </span>
  )
}

/** Records without a name are known by their moment. */
const titleWords = (title: string): string =>
  /^\d{4}-\d{2}-\d{2}T/.test(title) ? formatMoment(title, language.value) : title

const WholeRecords = ({ held }: { held: HeldAnswer }) => {
  const t = peopleMessages()
  return (
    <div class="stack-close">
      <Notice tone="warning">{t.erase.wholeText}</Notice>
      <ul>
        {held.records.map(({ record, kind, title, kept }) => (
          <li key={record} class="people-text">
            {kindMessages().kind[kind]}
            {title === '' ? '' : `: ${titleWords(title)}`}
            {kept === undefined ? null : <span class="soft"> {t.held.kept[kept]}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

const Consents = ({ held: { consents }, chosen, onToggle }: Toggled & { readonly held: HeldAnswer }) => {
  const t = peopleMessages().held
  return (
    <div class="stack-close">
      <h3>{t.consents}</h3>
      {consents.length === 0 ? <p class="soft">{t.consentsNone}</p> : null}
      <ul class="people-group">
        {consents.map(({ record, kind, title, purpose, text, given, at }) => {
          const key = placeKey({ record, path: `consents/${purpose}` })
          return (
            <li key={key} class="people-text">
              <strong>{consentTextFor(purpose).title[language.value]}</strong>: {given ? t.given : t.notGiven} ({text},{' '}
              {formatMoment(at, language.value)}; {kindMessages().kind[kind]}
              {title === '' ? '' : ` ${titleWords(title)}`})
              {given && chosen !== undefined ? (
                <label class="people-item">
                  <input
                    type="checkbox"
                    class="check-field-input"
                    checked={chosen.has(key)}
                    onChange={() => onToggle(key)}
                  />
                  <span>{t.withdrawThis}</span>
                </label>
              ) : null}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface EraseButtonProps extends Pick<HeldViewProps, 'place' | 'held' | 'onErased'> {
  readonly choice: Choice
}

const EraseButton = ({ place, held, choice, onErased }: EraseButtonProps) => {
  const t = peopleMessages().erase
  const { people, sync } = useApp()
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | undefined>()
  const items = itemsOf(held, choice)
  const count = items.reduce((sum, { whole, paths }) => sum + (whole ? 1 : paths.length), 0)
  const erase = useOneAtATime(async () => {
    const answer = await (await people()).erase(place, items)
    setAsking(false)
    if (answer.kind !== 'ok')
      return setFault(problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable'])
    // This browser is a device, too.
    sync.now()
    onErased()
  })
  return (
    <div class="stack-close">
      {fault === undefined ? null : <Notice tone="error">{fault}</Notice>}
      {count === 0 ? <p class="soft">{t.nothing}</p> : null}
      <div class="row">
        <Button kind="danger" icon="trash" disabled={count === 0} onClick={() => setAsking(true)}>
          {t.button(count)}
        </Button>
      </div>
      {isAsking ? (
        <Dialog
          title={t.confirmTitle}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setAsking(false)}>
                {peopleMessages().request.cancel}
              </Button>
              <Button kind="danger" busy={erase.isBusy} onClick={erase.run}>
                {t.yes}
              </Button>
            </>
          }
        >
          <p>{t.confirm(count)}</p>
          <p class="soft">{t.backups}</p>
        </Dialog>
      ) : null}
    </div>
  )
}
