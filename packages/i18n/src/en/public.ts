import type { Messages } from '../messages.ts'
import type { publicPages as sv } from '../sv/public.ts'

export const publicPages: Messages<typeof sv> = {
  'public.title': 'Mailings',
  'public.unsubscribe.title': 'Stop receiving letters',
  'public.unsubscribe.text': 'Do you want to stop receiving letters at this e-mail address?',
  'public.unsubscribe.button': 'Yes, stop sending',
  'public.unsubscribe.done.title': 'Done',
  'public.unsubscribe.done.text': 'You will get no more letters at that address. You can close this page.',
  'public.confirm.title': 'Confirm your address',
  'public.confirm.text': 'Press the button if you want to receive letters at this e-mail address.',
  'public.confirm.button': 'Yes, I want letters',
  'public.confirm.done.title': 'Thank you',
  'public.confirm.done.text': 'The address is confirmed. You can close this page.',
  'public.linkInvalid.title': 'The link does not work',
  'public.linkInvalid.text':
    'It may have been cut off on the way. Open the link in the letter again, or reply to the letter and we will help you.',
  'public.preferences.title': 'Your choices',
  'public.preferences.language': 'Language of letters to you',
  'public.preferences.saved': 'Your choices are saved.',
  'error.unknown': 'Something went wrong. Try again in a while.',
  'error.required': 'This needs to be filled in.',
  'error.invalid_value': 'This cannot be used. Check it and write it again.',
  'error.invalid_email': 'The e-mail address does not look right. Write it like name@example.com.',
  'error.rate_limited': 'There were too many attempts in a short time. Wait a minute and try again.',
}
