import { requirePermission } from '@lykta/core'
import { type Audience, audienceChoices } from '@lykta/core/mailing'
import { countRecipients, getNewsletter, getSeries, type Newsletter, type Recipients, updateSeries } from '@lykta/core/newsletters'
import { answerForm, type FormAnswer, freshForm, pages, redirectDone, renderPage, type Sent, type StaffContext } from '../../frame/index.ts'
import { Breadcrumb } from '../../ui/index.ts'
import { audienceWords } from '../series/audience-words.ts'
import { labelOf } from '../series/label.ts'
import { changeLetter, frameOf } from '../settings/change-letter.ts'
import { LetterTrail } from '../settings/letter-trail.tsx'
import { type AudienceDraft, audienceDraftOf, audienceOf, editAudience, readAudience } from './audience-draft.ts'
import { AudiencePage, type AudiencePlace } from './audience-page.tsx'

/** Whom a letter, and each new letter of a series, is for. */
export const audiencePages = () =>
  pages()
    .get('/newsletters/:id/audience', async (c) => {
      const newsletter = await getNewsletter(c.var.ctx, { newsletterId: c.req.param('id') })
      return show(c, await letterPlace(c, newsletter), { draft: audienceDraftOf(newsletter.audience) })
    })
    .post('/newsletters/:id/audience', async (c) => {
      const newsletterId = c.req.param('id')
      const newsletter = await getNewsletter(c.var.ctx, { newsletterId })
      return answerAudience(c, await letterPlace(c, newsletter), {
        count: (audience) => countRecipients(c.var.ctx, { newsletterId, audience }),
        save: async (audience, sent) => {
          await changeLetter(c.var.ctx, newsletterId, sent.text('base') ?? '', { audience })
          return redirectDone(c, `/newsletters/${newsletterId}`, 'audience.saved')
        },
      })
    })
    .get('/series/:id/audience', async (c) => {
      const series = await getSeries(c.var.ctx, { seriesId: c.req.param('id') })
      return show(c, await seriesPlace(c), { draft: audienceDraftOf(series.audience) })
    })
    .post('/series/:id/audience', async (c) =>
      answerAudience(c, await seriesPlace(c), {
        save: async (audience) => {
          await updateSeries(c.var.ctx, { seriesId: c.req.param('id'), audience })
          return redirectDone(c, '/series', 'series.done.saved')
        },
      }),
    )

interface Work {
  count?: (audience: Audience) => Promise<Recipients>
  save: (audience: Audience, sent: Sent) => Promise<Response>
}

/** A button of the form adds or takes away a group, counts, or saves. */
function answerAudience(c: StaffContext, place: AudiencePlace, { count, save }: Work): Promise<Response> {
  return answerForm(
    c,
    async (sent) => {
      const draft = readAudience(sent)
      const wish = sent.text('do') ?? 'save'
      const edited = editAudience(draft, wish)
      if (edited) return show(c, place, { draft: edited })
      if (wish === 'count' && count) return show(c, place, { draft, count: await count(audienceOf(draft)) })
      return save(audienceOf(draft), sent)
    },
    (form, sent) => show(c, place, { draft: readAudience(sent), form }),
  )
}

interface Shown {
  draft: AudienceDraft
  form?: FormAnswer
  count?: Recipients
}

async function show(c: StaffContext, place: AudiencePlace, { draft, form = freshForm(), count }: Shown): Promise<Response> {
  const { ctx, t } = c.var
  const choices = await audienceChoices(ctx)
  const mayCount = 'base' in place.hidden
  return renderPage(
    c,
    { title: t('audience.title'), section: '/newsletters' },
    <AudiencePage {...{ t, place, draft, choices, form, mayCount }} count={count ?? null} />,
  )
}

async function letterPlace(c: StaffContext, newsletter: Newsletter): Promise<AudiencePlace> {
  const { ctx, t } = c.var
  requirePermission(ctx, 'newsletters:write')
  const back = `/newsletters/${newsletter.id}`
  return {
    address: `${back}/audience`,
    back,
    over: newsletter.title,
    saved: await audienceWords(ctx, t, newsletter.audience),
    trail: <LetterTrail t={t} newsletter={newsletter} current={t('audience.title')} />,
    hidden: { base: frameOf(newsletter) },
  }
}

async function seriesPlace(c: StaffContext): Promise<AudiencePlace> {
  const { ctx, t, lang } = c.var
  requirePermission(ctx, 'settings:write')
  const series = await getSeries(ctx, { seriesId: c.req.param('id') ?? '' })
  const label = labelOf(series, lang)
  return {
    address: `/series/${series.id}/audience`,
    back: '/series',
    over: label,
    saved: await audienceWords(ctx, t, series.audience),
    trail: <Breadcrumb t={t} items={[{ href: '/series', label: t('series.title') }]} current={label} />,
    hidden: {},
  }
}
