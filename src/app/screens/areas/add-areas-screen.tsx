import { useMemo, useState } from 'preact/hooks'
import { communeFate } from '../../../domain/areas/commune-list.ts'
import { foldedWords, foldText } from '../../../domain/fold.ts'
import type { AreasResponse, ListedCommune, Province, ServedArea } from '../../../protocol/areas.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { areaMessages } from '../../messages/areas.ts'
import { problemMessages } from '../../messages/problems.ts'
import { Answered } from '../office/answered.tsx'
import './areas.css'
import { useAreas } from './use-areas.ts'

interface Known {
  readonly served: readonly ServedArea[]
  readonly provinces: readonly Province[]
}

/** `/office/areas/add`: communes of the country's list, chosen by province, to be served from now on. */
export const AddAreasScreen = () => {
  const t = areaMessages()
  const [answer, again] = useAreas(async (control): Promise<Outcome<Known>> => {
    const [served, provinces] = [await control.served(), await control.provinces()]
    if (served.kind !== 'ok') return served
    return provinces.kind === 'ok'
      ? { kind: 'ok', value: { served: served.value, provinces: provinces.value } }
      : provinces
  })
  return (
    <Page title={t.addTitle} back="/office/areas">
      <Notice tone="info">{t.unverified}</Notice>
      <Answered answer={answer} onAgain={again}>
        {(known) => <Provinces known={known} onAdded={again} />}
      </Answered>
    </Page>
  )
}

const Provinces = ({ known, onAdded }: { readonly known: Known; readonly onAdded: () => void }) => {
  const t = areaMessages()
  const [province, setProvince] = useState(known.served.find((area) => area.province !== undefined)?.province ?? '')
  return (
    <>
      <SelectField
        label={t.province}
        value={province}
        options={[
          { value: '', label: t.choose },
          ...known.provinces.map(({ code, name, communes }) => ({
            value: code,
            label: t.provinceCount(name, communes),
          })),
        ]}
        onChange={setProvince}
      />
      {province === '' ? (
        <p>{t.chooseProvince}</p>
      ) : (
        <Communes key={province} province={province} served={known.served} onAdded={onAdded} />
      )}
    </>
  )
}

interface CommunesProps {
  readonly province: string
  readonly served: readonly ServedArea[]
  readonly onAdded: () => void
}

const Communes = (props: CommunesProps) => {
  const [answer, again] = useAreas((control) => control.communes(props.province))
  return (
    <Answered answer={answer} onAgain={again}>
      {(communes) => <CommuneChoice {...props} communes={communes} />}
    </Answered>
  )
}

const CommuneChoice = ({
  communes,
  served,
  onAdded,
}: CommunesProps & { readonly communes: readonly ListedCommune[] }) => {
  const t = areaMessages()
  const { areas } = useApp()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAsked, setAsked] = useState(false)
  const [answer, setAnswer] = useState<Outcome<AreasResponse> | undefined>()
  const names = useMemo(() => new Map(served.map(({ code, name }) => [code, name])), [served])
  const found = useMemo(() => findCommunes(communes, search), [communes, search])
  const add = async (): Promise<void> => {
    setAsked(true)
    if (chosen.size === 0) return
    const wanted = communes.filter(({ code }) => chosen.has(code))
    const given = await (await areas()).set(wanted.map(({ code, name, province }) => ({ code, name, province })))
    setAnswer(given)
    if (given.kind !== 'ok') return
    setChosen(new Set())
    setAsked(false)
    onAdded()
  }
  return (
    <section class="stack">
      <SearchField label={t.search} value={search} onInput={setSearch} />
      <div class="row">
        <Button
          kind="secondary"
          onClick={() =>
            setChosen(new Set([...chosen, ...found.flatMap(({ code }) => (names.has(code) ? [] : [code]))]))
          }
        >
          {t.all}
        </Button>
        <Button kind="quiet" disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>
          {t.none}
        </Button>
      </div>
      {found.length === 0 ? <p>{t.noneFound}</p> : null}
      <ul class="areas-list">
        {found.map((commune) => (
          <li key={commune.code}>
            <Choice
              commune={commune}
              known={names}
              isChosen={chosen.has(commune.code)}
              onChange={(isChosen) => setChosen(withCode(chosen, commune.code, isChosen))}
            />
          </li>
        ))}
      </ul>
      {answer === undefined ? null : <Added answer={answer} />}
      <div class="areas-foot stack-close">
        {isAsked && chosen.size === 0 ? <Notice tone="error">{t.chooseSome}</Notice> : null}
        <Button icon="plus" onClick={() => void add()}>
          {t.addChosen(chosen.size)}
        </Button>
      </div>
    </section>
  )
}

interface ChoiceProps {
  readonly commune: ListedCommune
  readonly known: ReadonlyMap<string, string>
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

const Choice = ({ commune, known, isChosen, onChange }: ChoiceProps) => {
  const t = areaMessages()
  const fate = communeFate(commune, known)
  return (
    <label class="areas-choice">
      <input
        type="checkbox"
        checked={isChosen || fate === 'same'}
        disabled={fate === 'same'}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {commune.name} <span class="soft">{commune.code}</span>
        {fate === 'same' ? <span class="soft"> · {t.already}</span> : null}
        {fate === 'renamed' ? <span class="soft"> · {t.otherName(known.get(commune.code) ?? '')}</span> : null}
      </span>
    </label>
  )
}

/** What came of it, and where to go on. */
export const Added = ({ answer }: { readonly answer: Outcome<AreasResponse> }) => {
  const t = areaMessages()
  return answer.kind === 'ok' ? (
    <Notice tone="good">
      <p role="status">{t.done(answer.value.added, answer.value.renamed, answer.value.unchanged)}</p>
      <p>{t.doneNext}</p>
    </Notice>
  ) : (
    <Notice tone="error">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
  )
}

const withCode = (chosen: ReadonlySet<string>, code: string, isChosen: boolean): ReadonlySet<string> => {
  const next = new Set(chosen)
  if (isChosen) next.add(code)
  else next.delete(code)
  return next
}

/** Communes whose name, code or former units hold every word. */
const findCommunes = (communes: readonly ListedCommune[], search: string): readonly ListedCommune[] => {
  const words = foldedWords(search)
  if (words.length === 0) return communes
  return communes.filter(({ code, name, formerly }) => {
    const text = foldText([code, name, ...formerly.map((unit) => `${unit.name} ${unit.district}`)].join(' '))
    return words.every((word) => text.includes(word))
  })
}
