import { audit } from './audit.ts'
import { dashboard } from './dashboard.ts'
import { door } from './door.ts'
import { errors } from './errors.ts'
import { memberImport } from './import.ts'
import { letter } from './letter.ts'
import { members } from './members.ts'
import { newsletterErrors } from './newsletter-errors.ts'
import { newsletters } from './newsletters.ts'
import { paymentErrors } from './payment-errors.ts'
import { publicPages } from './public.ts'
import { registerErrors } from './register-errors.ts'
import { reminders } from './reminders.ts'
import { rules } from './rules.ts'
import { sending } from './sending.ts'
import { series } from './series.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { systemErrors } from './system-errors.ts'
import { ui } from './ui.ts'
import { users } from './users.ts'
import { write } from './write.ts'

export const everyone = { ...ui, ...publicPages, ...letter }
export const staff = {
  ...shell,
  ...errors,
  ...registerErrors,
  ...door,
  ...dashboard,
  ...members,
  ...memberImport,
  ...users,
  ...settings,
  ...rules,
  ...audit,
  ...newsletters,
  ...write,
  ...series,
  ...sending,
  ...newsletterErrors,
  ...paymentErrors,
  ...reminders,
  ...systemErrors,
}
