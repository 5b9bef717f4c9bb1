import { can } from '@lykta/core'
import { formatPhone } from '@lykta/core/contacts'
import { getSeries, listSeries, type Series, updateSeries } from '@lykta/core/newsletters'
import { answerForm, type FormAnswer, freshForm, pages, redirectDone, renderPage, type Sent, type StaffContext } from '../../frame/index.ts'
import { audienceWords } from './audience-words.ts'
import { labelOf } from './label.ts'
import { EditSeries, SeriesList } from './series-pages.tsx'

const section = '/newsletters'

/** The kinds of letter that come again. */
export const seriesPages = () =>
  pages()
    .get('/series', async (c) => {
      const { ctx, t, lang } = c.var
      const all = await listSeries(ctx)
      const series = await Promise.all(
        all.map(async (one) => ({ one, label: labelOf(one, lang), audience: await audienceWords(ctx, t, one.audience) })),
      )
      const page = <SeriesList t={t} series={series} mayEdit={can(ctx.actor, 'settings:write')} timeZone={ctx.clock.timeZone} />
      return renderPage(c, { title: t('series.title'), section }, page)
    })
    .get('/series/:id', async (c) => renderEdit(c, freshForm(valuesOf(await getSeries(c.var.ctx, { seriesId: c.req.param('id') })))))
    .post('/series/:id', (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateSeries(c.var.ctx, { seriesId: c.req.param('id'), ...changesOf(sent) })
          return redirectDone(c, '/series', 'series.done.saved')
        },
        (form) => renderEdit(c, form),
      ),
    )

async function renderEdit(c: StaffContext, form: FormAnswer): Promise<Response> {
  const { ctx, t, lang } = c.var
  const series = await getSeries(ctx, { seriesId: c.req.param('id') ?? '' })
  return renderPage(
    c,
    { title: t('series.title'), section },
    <EditSeries t={t} series={series} label={labelOf(series, lang)} form={form} />,
  )
}

const valuesOf = ({
  senderName,
  discreetName,
  senderAddress,
  discreetAddress,
  replyTo,
  dueDays,
  spokesperson,
}: Series): Record<string, string> => ({
  senderName,
  discreetName,
  senderAddress,
  discreetAddress: discreetAddress ?? '',
  replyTo: replyTo ?? '',
  dueDays: dueDays.join(', '),
  'spokesperson.name': spokesperson?.name ?? '',
  'spokesperson.phone': spokesperson ? formatPhone(spokesperson.phone) : '',
  'spokesperson.email': spokesperson?.email ?? '',
})

const changesOf = (sent: Sent) => ({
  senderName: sent.text('senderName') ?? '',
  discreetName: sent.text('discreetName') ?? '',
  senderAddress: sent.text('senderAddress') ?? '',
  discreetAddress: sent.text('discreetAddress') ?? null,
  replyTo: sent.text('replyTo') ?? null,
  dueDays: (sent.text('dueDays') ?? '').split(/[\s,;]+/).filter(Boolean),
  spokesperson: spokespersonOf(sent),
})

/** Nobody where all three are empty; else what is missing is said at its field. */
function spokespersonOf(sent: Sent): { name: string; phone: string; email: string } | null {
  const [name = '', phone = '', email = ''] = (['name', 'phone', 'email'] as const).map((part) => sent.text(`spokesperson.${part}`))
  return name || phone || email ? { name, phone, email } : null
}
