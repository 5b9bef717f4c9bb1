/** What the telephone says by itself; the page writes it into the form. */
export interface LogWords {
  saved: string
  kept: string
  sent: string
  there: string
  unsent: string
  waiting: string
  signedOut: string
  signIn: string
  edit: string
  discard: string
  discardSure: string
  others: string
  choosePlace: string
  nothingTold: string
  noneFound: string
  photoBroken: string
  refusedUnsaid: string
}
