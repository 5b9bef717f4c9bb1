import { type Actor, can, type Permission } from '@lykta/core'
import type { MessageKey, Translate } from '@lykta/i18n'
import type { NavItem } from '../ui/index.ts'

const sections: { href: string; label: MessageKey; needs?: Permission }[] = [
  { href: '/', label: 'shell.nav.dashboard', needs: 'goals:read' },
  { href: '/members', label: 'shell.nav.members', needs: 'members:read' },
  { href: '/fees', label: 'fees.title', needs: 'members:read' },
  { href: '/meetings', label: 'meetings.title', needs: 'meetings:read' },
  { href: '/newsletters', label: 'shell.nav.newsletters', needs: 'newsletters:read' },
  { href: '/log', label: 'log.title', needs: 'distribution:log' },
  { href: '/materials', label: 'materials.title', needs: 'materials:read' },
  { href: '/users', label: 'users.title', needs: 'users:write' },
  { href: '/settings', label: 'shell.nav.settings', needs: 'settings:write' },
  { href: '/audit', label: 'audit.title', needs: 'audit:read' },
]

/** The sections that `actor` may enter. */
export const sectionsFor = (actor: Actor, t: Translate): NavItem[] =>
  sections.filter(({ needs }) => !needs || can(actor, needs)).map(({ href, label }) => ({ href, label: t(label) }))
