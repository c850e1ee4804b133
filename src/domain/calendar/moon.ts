import type { Day } from '../records/envelope.ts'
import { addDays, dayFrom, dayNumber, dayOf } from './day.ts'

/**
 * The Vietnamese calendar of the moon, as far as holidays need it. Its months begin on the day, Vietnam's, of a new moon; the month that holds the
 * winter solstice is the eleventh; where thirteen months lie between two such, the first of them in which the sun enters no new sign is a leap month.
 * Moon and sun by Meeus, Astronomical Algorithms (1998), chapters 25 and 49, to some minutes; read for 1950 to 2100.
 */

const MONTH_DAYS = 29.530588853

/** New moon 0, of 1 January 1900, and 1 January 1970, as days of Julius Scaliger's count. */
const FIRST_NEW_MOON = 2_415_020.75933
const UNIX_JULIAN = 2_440_587.5
const VIETNAM_DAYS = 7 / 24

const rad = (degrees: number): number => (degrees * Math.PI) / 180

/** The day in Vietnam of the k-th new moon since 1900. */
const newMoonDay = (k: number): Day => {
  const t = k / 1_236.85
  const [t2, t3] = [t * t, t * t * t]
  const mean =
    FIRST_NEW_MOON +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin(rad(166.56 + 132.87 * t - 0.009173 * t2))
  const sun = rad(359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3)
  const moon = rad(306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3)
  const node = rad(21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3)
  const shift =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(sun + 2 * moon)
  // What the earth's turning lags behind even time: about a minute in our years.
  const lag = -0.000278 + 0.000265 * t + 0.000262 * t2
  return dayOf(Math.floor(mean + shift - lag - UNIX_JULIAN + VIETNAM_DAYS))
}

/** Which twelfth of its way the sun stands in at the beginning of that day in Vietnam; 0 from the spring equinox. */
const sunSign = (day: Day): number => {
  const t = (dayNumber(day) + UNIX_JULIAN - VIETNAM_DAYS - 2_451_545) / 36_525
  const anomaly = rad(357.5291 + 35_999.0503 * t - 0.0001559 * t * t)
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const degrees = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t + centre
  return Math.floor((((degrees % 360) + 360) % 360) / 30)
}

/** Number of the new moon that begins the eleventh month of a year. */
const eleventh = (year: number): number => {
  const days = dayNumber(dayFrom(year, 12, 31)) + UNIX_JULIAN - FIRST_NEW_MOON
  const k = Math.floor(days / MONTH_DAYS)
  // Sign 9 begins with the winter solstice: a month that begins in it comes after.
  return sunSign(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** The first day of a month of the moon, not of a leap month. */
const monthStart = (year: number, month: number): Day => {
  const from = month >= 11 ? year : year - 1
  const first = eleventh(from)
  let k = first + ((month + 1) % 12)
  if (eleventh(from + 1) - first === 13 && k >= leapMonth(first)) k += 1
  return newMoonDay(k)
}

/** Number of the new moon that begins the leap month after an eleventh month. */
const leapMonth = (first: number): number => {
  let k = first + 1
  while (sunSign(newMoonDay(k)) !== sunSign(newMoonDay(k + 1))) k += 1
  return k
}

/** The first day of the year of the moon (mùng 1 Tết Nguyên đán) that falls into that year. */
export const tetDay = (year: number): Day => monthStart(year, 1)

/** The Hùng Kings' commemoration (Giỗ Tổ Hùng Vương): the tenth of the third month. */
export const hungKingsDay = (year: number): Day => addDays(monthStart(year, 3), 9)
