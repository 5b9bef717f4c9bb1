import type { Context } from '@lykta/core'
import {
  approveNewsletter,
  cancelNewsletter,
  pauseNewsletter,
  resumeNewsletter,
  returnNewsletter,
  scheduleNewsletter,
  sendNow,
  sendTest,
  settleUncertain,
  submitNewsletter,
  updateNewsletter,
} from '@lykta/core/newsletters'
import type { Values } from '@lykta/i18n'
import type { WebDeps } from '../../deps.ts'
import type { Sent } from '../../frame/index.ts'
import { type Action, actions } from './allowed.ts'

export const isAction = (text: string | undefined): text is Action => actions.some((action) => action === text)

type Effects = Pick<WebDeps, 'composer' | 'transport'>

/** Does what a button of the letter's page asks for; gives the numbers for saying that it is done. */
export async function doAction(
  ctx: Context,
  action: Action,
  newsletterId: string,
  sent: Sent,
  { composer, transport }: Effects,
): Promise<Values> {
  const done = await verbs[action](ctx, { newsletterId }, sent, { composer, transport })
  return done ?? {}
}

type Verb = (ctx: Context, which: { newsletterId: string }, sent: Sent, effects: Effects) => Promise<Values | undefined>

const silent = async (work: Promise<unknown>) => {
  await work
  return undefined
}

/** On the revision that was seen: another since then is somebody else's change. */
const change = (
  ctx: Context,
  which: { newsletterId: string },
  sent: Sent,
  changes: Omit<Parameters<typeof updateNewsletter>[1], 'newsletterId' | 'revision'>,
) => updateNewsletter(ctx, { ...which, revision: sent.number('revision') ?? Number.NaN, ...changes })

const verbs: Record<Action, Verb> = {
  submit: (ctx, which, _, { composer }) => silent(submitNewsletter(ctx, which, { composer })),
  approve: (ctx, which, sent) => silent(approveNewsletter(ctx, { ...which, revision: sent.number('revision') ?? Number.NaN })),
  return: (ctx, which) => silent(returnNewsletter(ctx, which)),
  send: (ctx, which, _, { composer }) => silent(sendNow(ctx, which, { composer })),
  schedule: (ctx, which, sent, { composer }) => silent(scheduleNewsletter(ctx, { ...which, at: sent.text('at') ?? '' }, { composer })),
  pause: (ctx, which) => silent(pauseNewsletter(ctx, which)),
  resume: (ctx, which) => silent(resumeNewsletter(ctx, which)),
  cancel: (ctx, which) => silent(cancelNewsletter(ctx, which)),
  resend: async (ctx, which) => ({ n: (await settleUncertain(ctx, { ...which, decision: 'resend' })).settled }),
  accept: async (ctx, which) => ({ n: (await settleUncertain(ctx, { ...which, decision: 'accept' })).settled }),
  embargo: (ctx, which, sent) => silent(change(ctx, which, sent, { embargoUntil: sent.text('embargoUntil') ?? null })),
  leaveOut: (ctx, which, sent) => silent(change(ctx, which, sent, { leaveOutDiscreet: true })),
  takeIn: (ctx, which, sent) => silent(change(ctx, which, sent, { leaveOutDiscreet: false })),
  test: async (ctx, which, sent, effects) => {
    const form = sent.ticked('discreet') ? 'discreet' : 'full'
    return { n: (await sendTest(ctx, { ...which, languages: sent.all('languages'), form }, effects)).sent }
  },
}
