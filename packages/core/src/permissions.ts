import { DomainError } from './errors.ts'

export const roles = ['board', 'treasurer', 'office', 'press', 'volunteer', 'auditor'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'members:read',
  'members:write',
  'members:export',
  'members:erase',
  'members:admit',
  'payments:write',
  'meetings:read',
  'meetings:write',
  'goals:read',
  'goals:write',
  'reports:read',
  'samples:read',
  'newsletters:read',
  'newsletters:write',
  'newsletters:approve',
  'newsletters:send',
  'materials:read',
  'materials:write',
  'distribution:log',
  'audit:read',
  'settings:read',
  'settings:write',
  'users:write',
] as const
export type Permission = (typeof permissions)[number]

/** What each role may do. A user with several roles may do what any of them may. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  board: permissions.filter((permission) => permission !== 'payments:write'),
  treasurer: [
    'members:read',
    'members:write',
    'payments:write',
    'meetings:read',
    'meetings:write',
    'goals:read',
    'reports:read',
    'newsletters:read',
    'materials:read',
    'settings:read',
  ],
  office: [
    'members:read',
    'members:write',
    'members:export',
    'payments:write',
    'meetings:read',
    'meetings:write',
    'goals:read',
    'newsletters:read',
    'newsletters:write',
    'newsletters:approve',
    'newsletters:send',
    'materials:read',
    'materials:write',
    'distribution:log',
    'settings:read',
  ],
  press: ['goals:read', 'newsletters:read', 'newsletters:write', 'materials:read', 'distribution:log', 'settings:read'],
  volunteer: ['distribution:log'],
  auditor: [
    'meetings:read',
    'goals:read',
    'reports:read',
    'samples:read',
    'newsletters:read',
    'materials:read',
    'audit:read',
    'settings:read',
  ],
}

/** Who acts: a user with roles, the system itself (worker, command line), or a visitor of a public page. */
export type Actor = { kind: 'user'; userId: string; roles: readonly Role[] } | { kind: 'system'; name: string } | { kind: 'visitor' }

export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'visitor') return false
  return actor.roles.some((role) => permissionsOf[role].includes(permission))
}

/** Throws `sign_in_required` for a visitor and `permission_denied` for a user whose roles do not reach. */
export function requirePermission(ctx: { actor: Actor }, permission: Permission): void {
  if (can(ctx.actor, permission)) return
  if (ctx.actor.kind === 'visitor') throw new DomainError('unauthenticated', 'sign_in_required')
  throw new DomainError('forbidden', 'permission_denied', { params: { permission } })
}
