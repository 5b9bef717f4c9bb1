import type { Messages } from '../messages.ts'
import type { errors as sv } from '../sv/errors.ts'

export const errors: Messages<typeof sv> = {
  'error.sign_in_required': 'You need to sign in to see this.',
  'error.permission_denied': 'Your role may not do this. Ask the board if you need it.',
  'error.invalid_input': 'Something in the form needs to be corrected. See the fields below.',
  'error.not_found': 'The page does not exist, or you may not see it.',
  'error.unknown_key': 'There is no field called {key}.',
  'error.too_small': 'That is too little. At least {minimum, number} is needed.',
  'error.invalid_day': 'That day is not in the calendar. Write it like 2026-03-24.',
  'error.invalid_link': 'The link must begin with https://, http://, mailto: or tel:.',
  'error.forbidden_origin': 'The request came from another website and was not carried out. Reload the page and try again.',
  'error.unavailable': 'The service is busy right now. Try again in a while.',
  'error.malformed_body': 'What was sent could not be read: it is not valid JSON.',
  'error.body_too_large': 'What was sent is too large. At most {megabytes, number} MB is possible.',
  'error.unsupported_media_type': 'The content is of the wrong kind. Send it as {types}.',
  'error.method_not_allowed': 'This cannot be done here. Possible is {methods}.',
  'error.route_not_found': 'There is no such address in the interface. See the documentation.',
  'error.internal_error': 'Something went wrong on our side. Try again in a while.',
}
