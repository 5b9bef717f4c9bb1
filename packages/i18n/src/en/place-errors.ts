import type { Messages } from '../messages.ts'
import type { placeErrors as sv } from '../sv/place-errors.ts'

export const placeErrors: Messages<typeof sv> = {
  'error.place_not_found': 'There is no such place. Look it up in the list of places.',
  'error.place_exists':
    'There is a place of that name in the same municipality and street already. Look it up, also among the closed ones.',
  'error.place_merged': 'The place has been merged into another. Open that one instead.',
  'error.place_merged_into_this':
    'The place that you want to keep was merged into the other one already. Open the other one: all that was logged is there.',
  'error.place_unchosen': 'Choose a place.',
  'error.place_merge_same': 'That is one and the same place. Choose another to merge it with.',
  'error.place_contact_not_organisation': 'A place can only belong to an organisation, never to a person.',
  'error.permission_day_unasked': 'The day belongs to an answer. Choose what the place has answered first.',
  'error.municipality_unknown': 'There is no such municipality. Write its name or four digits, such as Solna or 0184.',
  'error.place_is_home':
    'This looks like somebody’s home. A place is always an organisation’s premises. Take away apartment numbers, c/o and the like, or leave the place out.',
  'error.place_is_shelter': 'A shelter must never stand in the register. Take it away.',
  'error.identity_number': 'This looks like a personal identity number. Take it away.',
  'error.column_missing_municipality': 'No column is the municipality. Say which one it is, or call it Municipality in the file.',
  'error.municipality_disagrees': 'The name and the code are those of two municipalities. Correct one of them.',
  'error.place_type_unknown': 'We do not know the type. Write for example pharmacy, library or health centre.',
  'error.place_type_unsaid':
    'The row does not say what kind of place it is, and neither does its name. Add a column Type, or choose what the places are.',
  'error.place_permission_unclear': 'We do not understand whether the place has said yes. Write yes, no, asked or unknown.',
  'error.place_duplicate_of_row': 'the same place as in row {row, number, ::group-off}',
  'error.place_ambiguous': 'There are several places of that name in the municipality. Add the street, so that we know which one it is.',
}
