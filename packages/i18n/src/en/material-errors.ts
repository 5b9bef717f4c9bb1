import type { Messages } from '../messages.ts'
import type { materialErrors as sv } from '../sv/material-errors.ts'

export const materialErrors: Messages<typeof sv> = {
  'error.fact_not_found': 'The fact does not exist. Go back to the list of facts.',
  'error.fact_exists': 'There is a fact of that kind and name already. Change it, or choose another name.',
  'error.fact_kind_differs':
    'This fact is {kind, select, phone {a telephone number} hours {opening hours} web {a web address} other {a federation}} and cannot become anything else. Add a new one.',
  'error.fact_unchanged': 'It has been so since {day}. Write what is new, or choose an earlier day.',
  'error.time_invalid': 'Write the times as 9–12 or 13.30–16, several with commas between. Around the clock is 0–24.',
  'error.hours_overlap': 'Two of the times overlap. Write them so that one ends before the other begins.',

  'error.material_not_found': 'The material does not exist. Go back to the list of materials.',
  'error.material_exists': 'There is a material of that name already. Add a new edition to it instead.',
  'error.edition_not_found': 'The edition does not exist. Go back to the list of materials.',
  'error.edition_exists': 'There is an edition of that name in that language already. Choose another name.',
  'error.fact_version_not_found': 'One of the facts does not exist. Reload the page and choose again.',
  'error.fact_version_twice': 'The same fact stands there twice. Choose the one that is printed.',
  'error.edition_not_asked': 'The edition carries no old fact of that kind, so there is nothing to decide. Reload the page.',
  'error.decision_required': 'Decide about at least one edition.',
  'error.edition_withdrawn_too_early': 'The edition was not there before {day}. Choose that day or a later one.',
  'error.edition_valid_after_withdrawal': 'The edition is withdrawn from {day} and cannot become valid later than that.',
  'error.edition_withdrawn': 'The edition is withdrawn already, from {day}. Take it into use again first.',
  'error.edition_not_withdrawn': 'The edition is not withdrawn, so there is nothing to take back.',
  'error.edition_recalled': 'The edition is recalled already, from {day}. Take it into use again first.',
  'error.edition_superseded_by_other': 'Choose an edition of the same material, in the same language.',
  'error.edition_superseded_in_ring': 'That edition is itself replaced by this one. Choose a later one.',
}
