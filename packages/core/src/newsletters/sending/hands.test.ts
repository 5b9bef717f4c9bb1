import { expect, test } from 'vitest'
import { createHands } from './hands.ts'

const never = new AbortController().signal

/** What has been taken in hand so far, in order. */
function taker(signal: AbortSignal = never) {
  const hands = createHands()
  const taken: string[] = []
  const take = async (name: string, letters: number) => {
    if (await hands.take(letters, signal)) taken.push(name)
    else taken.push(`not ${name}`)
  }
  return { hands, taken, take }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('64 letters are in hand at most, and who asked first gets the next, however much it asked for', async () => {
  const { hands, taken, take } = taker()
  await take('most', 60)
  void take('a claim', 32)
  void take('one', 1)
  await settled()
  expect(taken).toEqual(['most'])
  hands.putDown(27)
  await settled()
  expect(taken).toEqual(['most'])
  hands.putDown(1)
  await settled()
  expect(taken).toEqual(['most', 'a claim'])
  hands.putDown(32)
  await settled()
  expect(taken).toEqual(['most', 'a claim', 'one'])
})

test('who stops waiting takes nothing, and those behind come up', async () => {
  const stop = new AbortController()
  const { hands, taken, take } = taker(stop.signal)
  await take('most', 60)
  void take('late', 40)
  const behind = hands.take(4, never)
  stop.abort()
  expect(await behind).toBe(true)
  await take('later', 1)
  expect(taken).toEqual(['most', 'not late', 'not later'])
  hands.putDown(64)
  expect(await hands.take(64, never)).toBe(true)
})

test('the letters of a claim are begun when all of the one before are', async () => {
  const hands = createHands()
  const begun = await hands.begin()
  let second = false
  const next = hands.begin().then(() => {
    second = true
  })
  await settled()
  expect(second).toBe(false)
  begun()
  await next
})
