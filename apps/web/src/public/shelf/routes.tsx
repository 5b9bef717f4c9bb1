import { randomUUID } from 'node:crypto'
import { createLimit, DomainError } from '@lykta/core'
import { countDownload, getShelfFile, listShelf, requestCopies, requestLimit } from '@lykta/core/publications'
import { errorMessage, languages } from '@lykta/i18n'
import { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import {
  atFields,
  type FormAnswer,
  freshForm,
  type OpenContext,
  type OpenEnv,
  readForm,
  sendFile,
  visitorLanguage,
} from '../../frame/index.ts'
import { fieldErrors, Link } from '../../ui/index.ts'
import { allowed, notHere, type PublicWords, renderPublic, Said } from '../page.tsx'
import { OrderForm } from './order-form.tsx'
import { copiesField, sentRequest, writtenIn } from './sent-request.ts'
import { ShelfPage } from './shelf-page.tsx'

type Deps = Pick<WebDeps, 'context' | 'clientAddress'>

/** The material that everybody may read, and asking for printed copies. */
export function shelfPages(deps: Deps) {
  const mayTry = createLimit(requestLimit)
  const visitor = () => deps.context({ kind: 'visitor' })
  return new Hono<OpenEnv>()
    .get('/material', async (c) => {
      const items = await listShelf(visitor())
      return renderPublic(c, { language: visitorLanguage(c, languages), listed: true }, (t) => <ShelfPage t={t} items={items} />)
    })
    .get('/material/order', (c) => showOrder(c, deps))
    .post('/material/order', async (c) => {
      if (mayTry(deps.clientAddress(c), visitor().clock.now())) return takeOrder(c, deps)
      return renderPublic(c, { language: visitorLanguage(c, languages), status: 429 }, (t) => (
        <Said title={t('public.tooMany.title')} text={t('error.rate_limited')} />
      ))
    })
    .options('/material/order', allowed)
    .get('/material/:id/file', (c) => download(c, deps))
}

/** A search engine leads to the page, where the way out is, and not to the file. */
async function download(c: OpenContext, { context }: Deps): Promise<Response> {
  const ctx = context({ kind: 'visitor' })
  c.header('X-Robots-Tag', 'noindex')
  try {
    const file = await getShelfFile(ctx, { editionId: c.req.param('id') ?? '' })
    const [purpose, userAgent] = [
      c.req.header('sec-purpose') ?? c.req.header('purpose') ?? c.req.header('x-moz'),
      c.req.header('user-agent'),
    ]
    return await sendFile(c, ctx, file, (range) =>
      countDownload(ctx, { fileId: file.id, method: c.req.method, range, size: file.size, purpose, userAgent }),
    )
  } catch (error) {
    if (error instanceof DomainError && error.kind !== 'unavailable') return notHere(c, visitorLanguage(c, languages))
    throw error
  }
}

async function takeOrder(c: OpenContext, deps: Deps): Promise<Response> {
  const language = visitorLanguage(c, languages)
  const ctx = deps.context({ kind: 'visitor' })
  const sent = await readForm(c).catch(() => undefined)
  // nobody sees this field: who fills it in is a machine
  if (sent?.text('website') !== undefined) return renderPublic(c, { language }, Asked)
  const items = (await listShelf(ctx)).filter(({ orderable }) => orderable)
  const request = sent && sentRequest(sent, items, language)
  try {
    if (!request) throw new DomainError('invalid', 'invalid_input')
    await requestCopies(ctx, request)
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error
    c.status(422)
    const errors = fieldErrors(
      language,
      atFields(error, (_, index) => request?.lines[index] && copiesField(request.lines[index].editionId)),
    )
    const message = Object.keys(errors).length > 0 ? undefined : errorMessage(language, error.code, error.params)
    return showOrder(c, deps, { values: sent ? writtenIn(sent, items) : {}, errors, message })
  }
  return renderPublic(c, { language }, Asked)
}

const Asked = (t: PublicWords) => (
  <>
    <Said title={t('public.confirm.done.title')} text={t('shelf.order.done')} />
    <p>
      <Link href="/material">{t('shelf.back')}</Link>
    </p>
  </>
)

/** With a key of its own: sent twice, it is one. */
async function showOrder(c: OpenContext, { context }: Deps, form: FormAnswer = freshForm()): Promise<Response> {
  const items = (await listShelf(context({ kind: 'visitor' }))).filter(({ orderable }) => orderable)
  const { key: wrongKey, ...errors } = form.errors
  const key = wrongKey ? randomUUID() : form.values.key || randomUUID()
  const shown = { ...form, errors, values: { ...form.values, key } }
  return renderPublic(c, { language: visitorLanguage(c, languages) }, (t) => <OrderForm t={t} items={items} form={shown} />)
}
