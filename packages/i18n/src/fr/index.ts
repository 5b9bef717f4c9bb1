import { letter } from './letter.ts'
import { notice } from './notice.ts'
import { publicPages } from './public.ts'
import { ui } from './ui.ts'

export const everyone = { ...ui, ...publicPages, ...letter, ...notice }
