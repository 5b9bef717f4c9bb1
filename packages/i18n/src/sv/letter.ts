/** Words that a letter itself carries around what was written. */
export const letter = {
  'letter.unsubscribe': 'Sluta få brev',
}
