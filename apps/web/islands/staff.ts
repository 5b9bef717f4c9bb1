import 'htmx.org/dist/htmx.esm.js'
import 'htmx.org/dist/ext/hx-sse.js'
import { startDialogs } from './parts/dialogs.ts'
import { focusErrors } from './parts/error-focus.ts'
import { startQuickExit } from './parts/quick-exit.ts'
import { startSignOut } from './parts/sign-out.ts'

startQuickExit()
startDialogs()
startSignOut()
focusErrors()
