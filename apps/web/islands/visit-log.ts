import { startVisitLog } from './parts/log/visit-log.ts'

const form = document.querySelector<HTMLFormElement>('form[data-visit-log]')
if (form) startVisitLog(form)
