import { type Actor, can } from '@lykta/core'
import type { Newsletter, NewsletterState } from '@lykta/core/newsletters'

export const actions = [
  ...(['submit', 'approve', 'return', 'send', 'schedule', 'pause', 'resume', 'cancel', 'resend', 'accept', 'test'] as const),
  ...(['embargo', 'leaveOut', 'takeIn'] as const),
] as const
export type Action = (typeof actions)[number]

const permissionFor = {
  submit: 'newsletters:write',
  approve: 'newsletters:approve',
  return: 'newsletters:write',
  send: 'newsletters:send',
  schedule: 'newsletters:send',
  pause: 'newsletters:send',
  resume: 'newsletters:send',
  cancel: 'newsletters:send',
  resend: 'newsletters:send',
  accept: 'newsletters:send',
  test: 'newsletters:write',
  embargo: 'newsletters:write',
  leaveOut: 'newsletters:write',
  takeIn: 'newsletters:write',
} as const satisfies Record<Action, string>

const waiting: NewsletterState[] = ['approved', 'scheduled', 'held']

const editable: NewsletterState[] = ['draft', 'submitted', 'approved']

/** The states in which each can be done. */
const statesFor: Record<Action, NewsletterState[]> = {
  submit: ['draft'],
  approve: ['submitted'],
  return: ['submitted', ...waiting],
  send: waiting,
  schedule: waiting,
  pause: ['sending'],
  resume: ['paused'],
  cancel: ['draft', 'submitted', ...waiting, 'sending', 'paused'],
  resend: ['sending', 'paused', 'sent'],
  accept: ['sending', 'paused', 'sent'],
  test: ['draft', 'submitted', ...waiting],
  embargo: editable,
  leaveOut: editable,
  takeIn: editable,
}

/** What this user can do with the letter now: the buttons the page shows. The verbs judge for themselves. */
export function allowedActions({ state }: Pick<Newsletter, 'state'>, actor: Actor): Record<Action, boolean> {
  const allowed = (action: Action) => statesFor[action].includes(state) && can(actor, permissionFor[action])
  // every action is in the list, so every key is there
  return Object.fromEntries(actions.map((action) => [action, allowed(action)])) as Record<Action, boolean>
}

/** Whether somebody else must approve: the verb refuses whoever submitted or last changed it. */
export const isOwn = ({ submittedBy, updatedBy }: Pick<Newsletter, 'submittedBy' | 'updatedBy'>, userId: string): boolean =>
  submittedBy === userId || updatedBy === userId
