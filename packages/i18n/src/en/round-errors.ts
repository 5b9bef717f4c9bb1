import type { Messages } from '../messages.ts'
import type { roundErrors as sv } from '../sv/round-errors.ts'

export const roundErrors: Messages<typeof sv> = {
  'error.round_not_found': 'There is no such round. Go back to the list of rounds.',
  'error.round_closed': 'Round {number} is finished. Log the visit by itself instead.',
  'error.round_without_places': 'Tick at least one place.',
  'error.round_too_long': 'A round can have at most 60 places. Make several of it.',
  'error.round_places_gone': 'One or more of the places are closed or want no material. Load the page again and choose anew.',
  'error.round_places_taken': 'One or more of the places are on round {number} already. Leave them out, or finish that round first.',
  'error.not_on_round': 'The place is not on the round. Load the page again and try once more.',
  'error.stop_entered': 'Somebody has already entered something else for this place. Take that visit back first if it is wrong.',
  'error.report_too_long': 'A report can cover at most {maximum, number} years. Choose a shorter time.',
  'error.report_days_reversed': 'The last day is before the first. Swap them.',
}
