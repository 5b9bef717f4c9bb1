import { joinState } from '@lykta/core/applications'
import { applyPreset, createClass, listClasses, listPresets, updateClass } from '@lykta/core/memberships'
import { getSettings, type Settings, updateSettings } from '@lykta/core/settings'
import type { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  readForm,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { ClassRulesPage, classForm, sentClass } from './class-page.tsx'
import { MeetingPolicyPage, meetingsForm, sentMeetings } from './meeting-policy-page.tsx'
import { policyForm, sentPolicy } from './policy-form.tsx'
import { PresetsPage } from './presets-page.tsx'
import { RulesPage } from './rules-page.tsx'

const [home, section] = ['/settings/rules', '/settings']

export const rulesPages = (deps: Pick<WebDeps, 'baseUrl'>): Hono<StaffEnv> =>
  pages()
    .get(home, (c) => showRules(c, deps))
    .post(home, (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateSettings(c.var.ctx, { membershipPolicy: sentPolicy(sent) })
          return redirectDone(c, home, 'rules.done.policy')
        },
        (form) => showRules(c, deps, form),
      ),
    )
    .post(`${home}/joining`, async (c) => {
      // The schema refuses what is none of them.
      const joining = (await readForm(c)).text('joining') as Settings['joining']
      await updateSettings(c.var.ctx, { joining })
      return redirectDone(c, home, 'rules.done.joining')
    })
    .get(`${home}/meetings`, (c) => showMeetings(c))
    .post(`${home}/meetings`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateSettings(c.var.ctx, { meetingPolicy: sentMeetings(sent) })
          return redirectDone(c, home, 'meetings.done.policy')
        },
        (form, sent) => showMeetings(c, form, sent),
      ),
    )
    .get(`${home}/presets`, (c) => showPresets(c))
    .post(`${home}/presets/:id`, async (c) => {
      await applyPreset(c.var.ctx, { presetId: c.req.param('id') })
      return redirectDone(c, home, 'rules.done.preset')
    })
    .get(`${home}/classes/new`, (c) => showClass(c, undefined, freshForm({ countsForGoal: 'on' })))
    .post(`${home}/classes/new`, (c) =>
      answerForm(
        c,
        async (sent) => {
          const position = (await listClasses(c.var.ctx)).length + 1
          await createClass(c.var.ctx, { id: sent.text('id') ?? '', ...sentClass(sent), position })
          return redirectDone(c, home, 'rules.done.class')
        },
        (form) => showClass(c, undefined, form),
      ),
    )
    .get(`${home}/classes/:id`, (c) => showClass(c, c.req.param('id')))
    .post(`${home}/classes/:id`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateClass(c.var.ctx, { id: c.req.param('id'), ...sentClass(sent) })
          return redirectDone(c, home, 'rules.done.class')
        },
        (form) => showClass(c, c.req.param('id'), form),
      ),
    )

async function showRules(c: StaffContext, { baseUrl }: Pick<WebDeps, 'baseUrl'>, form?: ReturnType<typeof freshForm>) {
  const { t, ctx } = c.var
  const [{ membershipPolicy: policy, meetingPolicy: meetings, joining }, { state }, classes] = [
    await getSettings(ctx),
    await joinState(ctx),
    await listClasses(ctx),
  ]
  const join = { joining, state, address: `${baseUrl}/join` }
  return renderPage(
    c,
    { title: t('rules.title'), section },
    <RulesPage {...{ t, policy, meetings, classes, join, form: form ?? policyForm(policy) }} />,
  )
}

async function showMeetings(c: StaffContext, form?: FormAnswer, sent?: Sent) {
  const { t, ctx } = c.var
  const policy = (await getSettings(ctx)).meetingPolicy
  const channels = sent?.all('meetingPolicy.noticeChannels') ?? policy.noticeChannels
  return renderPage(
    c,
    { title: t('meetings.policy.change'), section },
    <MeetingPolicyPage t={t} form={form ?? meetingsForm(policy)} channels={channels} />,
  )
}

function showPresets(c: StaffContext) {
  const { t, ctx } = c.var
  return renderPage(c, { title: t('rules.presets'), section }, <PresetsPage t={t} presets={listPresets(ctx)} />)
}

async function showClass(c: StaffContext, id: string | undefined, form?: ReturnType<typeof freshForm>) {
  const { t, ctx } = c.var
  const known = (await listClasses(ctx)).find((one) => one.id === id)
  if (id !== undefined && !known) return c.notFound()
  const title = known ? t('rules.class.change') : t('rules.class.new')
  return renderPage(c, { title, section }, <ClassRulesPage {...{ t, known, form: form ?? (known ? classForm(known) : freshForm()) }} />)
}
