import type { Messages } from '../messages.ts'
import type { publicationErrors as sv } from '../sv/publication-errors.ts'

export const publicationErrors: Messages<typeof sv> = {
  'error.publication_not_found': 'There is no such file, or it is no longer shown.',
  'error.publication_too_large':
    'The file is too large. It may be at most {megabytes, number} MB, so that a phone can fetch it. Save it for the web, with smaller pictures.',
  'error.publication_unknown_type': 'The file is neither PDF nor EPUB. Open it in the program that made it, and save it as PDF.',
  'error.publication_incomplete': 'The file is cut off: its end is missing. Save it anew and try again.',
  'error.public_without_file': 'The edition has no file to read. Add the file first.',
  'error.orderable_never_printed': 'The edition was never printed and cannot be ordered. First write down the day it was printed.',
  'error.shelf_edition_withdrawn': 'The edition is withdrawn and cannot be shown. Choose one that is handed out.',
  'error.copy_request_not_found': 'There is no such order. Go back to the list.',
  'error.copy_request_handled': 'Somebody else has already dealt with the order. Reload the page.',
  'error.copies_none_sent': 'Write how many were sent of at least one material. If nothing was sent, decline the order.',
  'error.edition_not_requested': 'The order does not have that edition.',
  'error.edition_twice': 'The same edition stands twice. Add the numbers together.',
  'error.holder_required': 'Choose the store that the copies were sent from.',
  'error.holder_twice': 'The same publisher stands twice. Add the parts together.',
  'error.parts_invalid': 'Write the parts as whole numbers, such as 1 or 3.',
  'error.shares_of_one': 'One publisher alone has nothing to share. Write parts for at least two, or empty them all.',
  'error.shares_own_twice': 'Only one of your stores can stand for your share. Empty the other.',
  'error.share_holder_unfit': 'Only partners and a store of your own can be publishers, not a volunteer’s bag.',
}
