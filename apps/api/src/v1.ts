import { applicationRoutes } from './applications/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { roleRoutes } from './contacts/role-routes.ts'
import { contactRoutes } from './contacts/routes.ts'
import { duplicateRoutes, mergeRoutes } from './duplicates/routes.ts'
import { factRoutes } from './facts/routes.ts'
import { feeRoutes } from './fees/routes.ts'
import { goalRoutes } from './goals/routes.ts'
import { exportRoutes } from './imports/export-routes.ts'
import { importRoutes } from './imports/routes.ts'
import { materialReportRoutes } from './material-report/routes.ts'
import { editionRoutes } from './materials/edition-routes.ts'
import { materialRoutes } from './materials/material-routes.ts'
import { meetingRoutes } from './meetings/meeting-routes.ts'
import { listNameRoutes, voterRoutes } from './meetings/voter-routes.ts'
import { classRoutes, presetRoutes } from './memberships/class-routes.ts'
import { membershipRoutes, periodRoutes } from './memberships/routes.ts'
import { audienceRoutes } from './newsletters/audience-routes.ts'
import { decidingRoutes } from './newsletters/deciding-routes.ts'
import { lookingRoutes, templateRoutes } from './newsletters/looking-routes.ts'
import { postRoutes } from './newsletters/post-routes.ts'
import { writingRoutes } from './newsletters/writing-routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { assigningRoutes } from './payments/assigning-routes.ts'
import { paymentRoutes } from './payments/routes.ts'
import { placeRoutes } from './places/routes.ts'
import { joinRoutes } from './public/join-routes.ts'
import { publicRoutes } from './public/routes.ts'
import { copyRequestRoutes } from './publications/request-routes.ts'
import { publicationRoutes } from './publications/routes.ts'
import { shelfRoutes } from './publications/shelf-routes.ts'
import { recallRoutes } from './recall/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { roundRoutes } from './rounds/routes.ts'
import { routes } from './routes.ts'
import { sendingRoutes } from './sending/routes.ts'
import { seriesRoutes } from './series/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { bounceMailboxRoutes } from './settings/bounce-mailbox-routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { holderRoutes } from './stock/holder-routes.ts'
import { printOrderRoutes } from './stock/order-routes.ts'
import { reorderRoutes } from './stock/reorder-routes.ts'
import { stockRoutes } from './stock/stock-routes.ts'
import { firstRunRoutes, userRoutes } from './users/routes.ts'
import { visitRoutes } from './visits/routes.ts'

/** Every resource of the API, below `/api/v1`. */
export const v1 = routes()
v1.route('/session', sessionRoutes)
v1.route('/first-run', firstRunRoutes)
v1.route('/users', userRoutes)
v1.route('/contacts', contactRoutes)
v1.route('/contacts', roleRoutes)
v1.route('/duplicates', duplicateRoutes)
v1.route('/merges', mergeRoutes)
v1.route('/memberships', membershipRoutes)
v1.route('/periods', periodRoutes)
v1.route('/applications', applicationRoutes)
v1.route('/join', joinRoutes)
v1.route('/classes', classRoutes)
v1.route('/bylaw-presets', presetRoutes)
v1.route('/memberships', listNameRoutes)
v1.route('/meetings', meetingRoutes)
v1.route('/meetings', voterRoutes)
v1.route('/goals', goalRoutes)
v1.route('/fees', feeRoutes)
v1.route('/notices', noticeRoutes)
v1.route('/payments', paymentRoutes)
v1.route('/payments', assigningRoutes)
v1.route('/reports', reportRoutes)
v1.route('/reports', materialReportRoutes)
v1.route('/rounds', roundRoutes)
v1.route('/imports', importRoutes)
v1.route('/exports', exportRoutes)
v1.route('/holders', holderRoutes)
v1.route('/stock', stockRoutes)
v1.route('/print-orders', printOrderRoutes)
v1.route('/', reorderRoutes)
v1.route('/series', seriesRoutes)
// before the routes of one newsletter, which would take its path for an id
v1.route('/newsletters', audienceRoutes)
v1.route('/newsletters', writingRoutes)
v1.route('/newsletters', lookingRoutes)
v1.route('/newsletters', decidingRoutes)
v1.route('/newsletters', postRoutes)
v1.route('/', sendingRoutes)
v1.route('/templates', templateRoutes)
v1.route('/publications', publicationRoutes)
v1.route('/copy-requests', copyRequestRoutes)
v1.route('/shelf', shelfRoutes)
v1.route('/', publicRoutes)
v1.route('/', placeRoutes)
v1.route('/', visitRoutes)
v1.route('/facts', factRoutes)
v1.route('/materials', materialRoutes)
v1.route('/editions', editionRoutes)
v1.route('/recall', recallRoutes)
v1.route('/audit', auditRoutes)
v1.route('/settings', settingsRoutes)
v1.route('/bounce-mailbox', bounceMailboxRoutes)
