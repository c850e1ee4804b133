import { toNumber } from '../value.ts'
import { argument, type Definition, nodesOf } from './definition.ts'
import { seededRandom, shuffled } from './shuffle.ts'

const HEX = '0123456789abcdef'

/** RFC 9562, 5.4: version 4, from the survey's own random numbers. */
const uuid = (random: () => number): string =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const nibble = Math.floor(random() * 16)
    return HEX[letter === 'x' ? nibble : (nibble & 3) | 8] ?? '0'
  })

const token = (length: number, random: () => number): string =>
  Array.from({ length }, () => '0123456789abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 36)]).join('')

const randomize: Definition = {
  least: 1,
  most: 2,
  run: (given, frame) =>
    shuffled(
      nodesOf(argument(given, 0), frame),
      given.length < 2 ? frame.world.random : seededRandom(toNumber(argument(given, 1)(frame))),
    ),
}

/** Chance: the ODK reference. */
export const CHANCE_FUNCTIONS: readonly (readonly [string, Definition])[] = [
  ['random', { least: 0, most: 0, run: (_, frame) => frame.world.random() }],
  [
    'uuid',
    {
      least: 0,
      most: 1,
      run: (given, frame) =>
        given.length === 0 ? uuid(frame.world.random) : token(toNumber(argument(given, 0)(frame)), frame.world.random),
    },
  ],
  ['randomize', randomize],
]
