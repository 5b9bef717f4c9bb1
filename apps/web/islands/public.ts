import { focusErrors } from './parts/error-focus.ts'
import { startQuickExit } from './parts/quick-exit.ts'

startQuickExit()
focusErrors()
