import { applications } from './applications.ts'
import { audience } from './audience.ts'
import { audit } from './audit.ts'
import { bounces } from './bounces.ts'
import { dashboard } from './dashboard.ts'
import { door } from './door.ts'
import { duplicates } from './duplicates.ts'
import { errors } from './errors.ts'
import { memberExport } from './export.ts'
import { feeErrors } from './fee-errors.ts'
import { fees } from './fees.ts'
import { goals } from './goals.ts'
import { memberImport } from './import.ts'
import { importErrors } from './import-errors.ts'
import { join } from './join.ts'
import { letter } from './letter.ts'
import { log } from './log.ts'
import { materialErrors } from './material-errors.ts'
import { materials } from './materials.ts'
import { meetingErrors } from './meeting-errors.ts'
import { meetingNotice } from './meeting-notice.ts'
import { meetings } from './meetings.ts'
import { members } from './members.ts'
import { newsletterErrors } from './newsletter-errors.ts'
import { newsletters } from './newsletters.ts'
import { notices } from './notices.ts'
import { paymentErrors } from './payment-errors.ts'
import { payments } from './payments.ts'
import { placeErrors } from './place-errors.ts'
import { places } from './places.ts'
import { post } from './post.ts'
import { printOrders } from './print-orders.ts'
import { publicPages } from './public.ts'
import { registerErrors } from './register-errors.ts'
import { reminders } from './reminders.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { rules } from './rules.ts'
import { sending } from './sending.ts'
import { sendingCheck } from './sending-check.ts'
import { sendingPages } from './sending-pages.ts'
import { series } from './series.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { stock } from './stock.ts'
import { stockErrors } from './stock-errors.ts'
import { subscriptions } from './subscriptions.ts'
import { systemErrors } from './system-errors.ts'
import { ui } from './ui.ts'
import { users } from './users.ts'
import { visitErrors } from './visit-errors.ts'
import { write } from './write.ts'

export const everyone = { ...ui, ...publicPages, ...join, ...letter, ...notices, ...meetingNotice }
export const staff = {
  ...shell,
  ...errors,
  ...registerErrors,
  ...door,
  ...dashboard,
  ...goals,
  ...reports,
  ...members,
  ...duplicates,
  ...applications,
  ...memberImport,
  ...importErrors,
  ...memberExport,
  ...users,
  ...settings,
  ...rules,
  ...audit,
  ...newsletters,
  ...post,
  ...write,
  ...audience,
  ...series,
  ...sending,
  ...sendingCheck,
  ...sendingPages,
  ...bounces,
  ...report,
  ...subscriptions,
  ...newsletterErrors,
  ...fees,
  ...feeErrors,
  ...paymentErrors,
  ...payments,
  ...meetings,
  ...meetingErrors,
  ...materials,
  ...materialErrors,
  ...stock,
  ...printOrders,
  ...stockErrors,
  ...places,
  ...placeErrors,
  ...reminders,
  ...log,
  ...visitErrors,
  ...systemErrors,
}
