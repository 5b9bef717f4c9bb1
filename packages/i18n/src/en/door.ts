import type { Messages } from '../messages.ts'
import type { door as sv } from '../sv/door.ts'

export const door: Messages<typeof sv> = {
  'signIn.title': 'Sign in',
  'signIn.email': 'E-mail',
  'signIn.password': 'Password',
  'signIn.passwordHint': 'At least twelve characters. A few words in a row are both safe and easy to remember.',
  'signIn.button': 'Sign in',

  'firstRun.title': 'Welcome to Lykta',
  'firstRun.lead': 'Nobody has signed in here yet. Say what the association is called and who you are, and you are off.',
  'firstRun.associationName': 'Name of the association',
  'firstRun.name': 'Your name',
  'firstRun.button': 'Get started',
  'firstRun.discreetName': 'The letterbox',

  'account.title': 'Your account',
  'account.name': 'Name',
  'account.email': 'E-mail',
  'account.roles': 'Roles',
  'account.language': 'Language of the pages',
  'account.change': 'Is something wrong? Ask the board to change it.',

  'errorPage.notFound.title': 'The page does not exist',
  'errorPage.notFound.text': 'It may have moved, or the address is misspelt.',
  'errorPage.forbidden.title': 'You may not see this',
  'errorPage.forbidden.text': 'Your role does not reach this far. Ask the board if you need it.',
  'errorPage.refused.title': 'That did not work',
  'errorPage.refused.text': 'Something has changed since you opened the page. Go back, reload it and try again.',
  'errorPage.broken.title': 'Something went wrong on our side',
  'errorPage.broken.text': 'Nothing of what you just did was saved. Go back and try again.',
  'errorPage.away.title': 'The database does not answer right now',
  'errorPage.away.text': 'Nothing of what you just did was saved. Wait a moment and try again.',
  'errorPage.origin.title': 'The request came from another address',
  'errorPage.origin.text': 'So it was not carried out. Go to Lykta’s own address and try again from there.',
  'errorPage.tooLarge': 'What you sent was too large or could not be read.',
  'errorPage.reference': 'If it happens again, tell whoever looks after Lykta that the error is called {reference}.',
  'errorPage.again': 'Try again',
  'errorPage.home': 'To the overview',
}
