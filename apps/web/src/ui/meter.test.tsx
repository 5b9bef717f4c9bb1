import { translator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import { Meter, windowStates } from './meter.tsx'

const count = (states: readonly string[], state: string) => states.filter((one) => one === state).length

test('each of fifty has a window, lit by class', () => {
  const states = windowStates(
    50,
    [
      { label: 'm', value: 24 },
      { label: 's', value: 7 },
    ],
    1,
  )
  expect([count(states, 'full'), count(states, 'half'), count(states, 'dark')]).toEqual([24, 7, 19])
})

test('more than the goal lights every window and no more', () => {
  expect(windowStates(50, [{ label: 'm', value: 61 }], 1)).toEqual(Array(50).fill('full'))
})

test('a window that stands for several is lit by the first of them', () => {
  expect(windowStates(500, [{ label: 'm', value: 11 }], 10).slice(0, 3)).toEqual(['full', 'full', 'dark'])
})

test('the number is the sum of the classes, and the windows are not read aloud', async () => {
  const parts = [
    { label: 'Medlemmar', value: 24 },
    { label: 'Stödmedlemmar', value: 7 },
  ] as const
  const html = String(await (<Meter t={translator('sv')} title="Mot målet" ofGoal="av 50 medlemmar" goal={50} parts={parts} />))
  expect(html).toContain('<span class="meter-value">31</span>')
  expect(html).toContain('<div class="windows" aria-hidden="true">')
})
