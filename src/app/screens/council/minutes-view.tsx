import type { HearingMinutes, NamedMember, ScoringMinutes, SessionMinutes } from '../../../domain/council/minutes.ts'
import { formatDay, formatMoment, formatNumber } from '../../format.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { averageText } from './average-text.ts'
import './minutes-view.css'
import { RulesShown } from './rules-card.tsx'

/** The minutes of a session as one reads them: who, by which rules, each dossier with all its scorings. */
export const MinutesView = ({ minutes }: { minutes: SessionMinutes }) => {
  const t = councilMessages()
  const { session, present, absent, hearings } = minutes
  return (
    <article class="minutes">
      <h2>{session.name}</h2>
      <p>
        {[t.manner[session.manner], formatDay(session.heldOn, language.value), session.place ?? '']
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      <h3>{t.minutes.present(present.length)}</h3>
      <People people={present} />
      {absent.length === 0 ? null : (
        <>
          <h3>{t.minutes.absent(absent.length)}</h3>
          <People people={absent} />
        </>
      )}
      <h3>{t.minutes.rules}</h3>
      <RulesShown rules={session.rules} />
      {hearings.map((hearing) => (
        <Hearing key={hearing.hearing.dossier} minutes={hearing} />
      ))}
      {session.minutes === undefined ? null : (
        <>
          <h3>{t.minutes.talk}</h3>
          <p class="minutes-text">{session.minutes}</p>
        </>
      )}
    </article>
  )
}

const People = ({ people }: { people: readonly NamedMember[] }) => {
  const t = councilMessages()
  if (people.length === 0) return <p>{t.minutes.none}</p>
  return (
    <ol class="minutes-people">
      {people.map(({ key, name, seat, organisation }) => (
        <li key={key}>
          {name}, {t.seat[seat]}
          {organisation === undefined ? '' : `, ${organisation}`}
        </li>
      ))}
    </ol>
  )
}

const Hearing = ({ minutes }: { minutes: HearingMinutes }) => {
  const t = councilMessages()
  const { hearing, product, producer, scorings, apart, dissents } = minutes
  const { result } = hearing
  return (
    <section class="minutes-hearing">
      <h3>{t.minutes.dossier(hearing.place, product)}</h3>
      <p>{producer}</p>
      {scorings.length === 0 ? (
        <p>{hearing.status === 'postponed' ? t.hearingStatus.postponed : t.minutes.notOpened}</p>
      ) : null}
      {scorings.map((scoring) => (
        <Scoring key={scoring.scoring} minutes={scoring} names={namesOf(hearing)} limit={hearing.rules.spreadLimit} />
      ))}
      <p>
        <strong>{t.minutes.result}: </strong>
        {result === undefined
          ? t.minutes.noResult
          : `${t.outcome.stars(result.stars)}, ${averageText({ sum: result.sum, count: result.sheets }, language.value)} (${t.readingShort[result.gates]})`}
      </p>
      {result?.note === undefined ? null : <p>{t.minutes.reason(result.note)}</p>}
      {apart.length === 0 || result === undefined ? null : (
        <p>{t.minutes.apart(apart.map(({ name }) => name).join(', '))}</p>
      )}
      {dissents.length === 0 ? null : (
        <>
          <h4>{t.minutes.dissents}</h4>
          {dissents.map(({ member, text }) => (
            <p key={member.key} class="minutes-text">
              <strong>{member.name}: </strong>
              {text}
            </p>
          ))}
        </>
      )}
    </section>
  )
}

const namesOf = ({ members }: HearingMinutes['hearing']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(members).map(([key, { name }]) => [key, name]))

interface ScoringProps {
  readonly minutes: ScoringMinutes
  readonly names: Readonly<Record<string, string>>
  readonly limit: number
}

const Scoring = ({ minutes, names, limit }: ScoringProps) => {
  const t = councilMessages()
  const { scoring, opening, outcome, withoutSheet, quorum, typedBy } = minutes
  const unmet = outcome?.gates.filter(({ verdict }) => verdict === 'unmet') ?? []
  return (
    <>
      <h4>{t.scoring(scoring)}</h4>
      <p>
        {t.minutes.openedAt(formatMoment(opening.at, language.value), opening.by)}.{' '}
        {t.quorum(quorum.present, quorum.members, quorum.needed)}.
      </p>
      {withoutSheet.length === 0 ? null : (
        <p>{t.minutes.withoutSheet(withoutSheet.map(({ name }) => name).join(', '))}</p>
      )}
      {outcome === undefined ? null : (
        <>
          <table class="minutes-table">
            <thead>
              <tr>
                <th scope="col">{t.minutes.sheet}</th>
                <th scope="col">{t.minutes.points}</th>
                <th scope="col">{t.minutes.stars}</th>
              </tr>
            </thead>
            <tbody>
              {outcome.sheets.map(({ member, total, handedIn, stars }) => (
                <tr key={member}>
                  <td>
                    {names[member]}
                    {typedBy[member] === undefined ? '' : ` (${t.outcome.paper(typedBy[member])})`}
                  </td>
                  <td>
                    {total}
                    {handedIn === total ? '' : ` (${t.outcome.handedIn(handedIn)})`}
                  </td>
                  <td>{stars}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {t.outcome.average}: <strong>{averageText(outcome.average, language.value)}</strong> ({outcome.average.sum}/
            {outcome.average.count}). {t.outcome.spread(outcome.spread.points, formatNumber(limit, language.value))}.{' '}
            {t.outcome.stars(outcome.stars)}. {t.outcome.because[outcome.because]}
          </p>
          {unmet.length === 0 ? null : (
            <p>
              {t.outcome.gatesTitle(t.readingShort[outcome.reading])}:{' '}
              {unmet
                .map(({ stars, criterion, reachedBy, sheets }) =>
                  t.outcome.gate(stars, criterion, reachedBy.length, sheets),
                )
                .join('; ')}
            </p>
          )}
          {outcome.findings.map(({ finding, text, foundBy, sheets, isAgreed }) => (
            <p key={finding}>
              {text[language.value]}: {t.outcome.finding(foundBy.length, sheets, isAgreed)}
            </p>
          ))}
        </>
      )}
    </>
  )
}
