import { join } from './join.ts'
import { letter } from './letter.ts'
import { meetingNotice } from './meeting-notice.ts'
import { notices } from './notices.ts'
import { publicPages } from './public.ts'
import { shelf } from './shelf.ts'
import { ui } from './ui.ts'

export const everyone = { ...ui, ...publicPages, ...join, ...letter, ...notices, ...meetingNotice, ...shelf }
