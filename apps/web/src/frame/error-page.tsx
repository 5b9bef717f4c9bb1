import { randomBytes } from 'node:crypto'
import { DomainError } from '@lykta/core'
import { errorMessage, type MessageKey } from '@lykta/i18n'
import { HTTPException } from 'hono/http-exception'
import type { WebDeps } from '../deps.ts'
import { Actions, Heading, Lead, LinkButton, Note } from '../ui/index.ts'
import type { OpenContext, StaffContext } from './env.ts'
import { renderDoor, renderPage } from './render.tsx'

/** What an error page says. `words` are those of the error itself, where it has better ones than the page. */
interface Failure {
  status: 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503
  page: 'forbidden' | 'notFound' | 'refused' | 'broken' | 'away' | 'origin'
  words?: string
}

const statuses: Record<Exclude<DomainError['kind'], 'unauthenticated'>, Pick<Failure, 'status' | 'page'>> = {
  // Whatever is wrong with an address, there is no such page; a form says itself what is wrong with it.
  invalid: { status: 404, page: 'notFound' },
  forbidden: { status: 403, page: 'forbidden' },
  not_found: { status: 404, page: 'notFound' },
  conflict: { status: 409, page: 'refused' },
  unprocessable: { status: 422, page: 'refused' },
  unavailable: { status: 503, page: 'away' },
}

/** Every error ends here: a rule that said no, or a fault, which is logged without anybody's data. */
export const errorPage =
  (deps: WebDeps) =>
  async (error: Error, c: OpenContext): Promise<Response> => {
    if (error instanceof DomainError && error.kind === 'unauthenticated') return c.redirect('/sign-in', 303)
    const failure = await failureOf(error, c, deps)
    const reference = failure.status === 500 ? logFault(error, c, deps) : undefined
    if (failure.status === 503) c.header('Retry-After', '10')
    return renderFailure(c, failure, { reference, baseUrl: deps.baseUrl })
  }

/** For an address that nothing answers to. */
export const notFoundPage = (c: OpenContext): Response | Promise<Response> => renderFailure(c, { status: 404, page: 'notFound' }, {})

async function failureOf(error: Error, c: OpenContext, deps: WebDeps): Promise<Failure> {
  if (error instanceof HTTPException)
    return { status: error.status === 413 ? 413 : 400, page: 'refused', words: c.var.t('errorPage.tooLarge') }
  if (!(error instanceof DomainError))
    return (await databaseAnswers(deps)) ? { status: 500, page: 'broken' } : { status: 503, page: 'away' }
  if (error.code === 'forbidden_origin') return { status: 403, page: 'origin' }
  if (error.kind === 'invalid' && c.req.method !== 'GET') return { status: 400, page: 'refused', words: wordsOf(error, c) }
  if (error.kind === 'unauthenticated') return { status: 403, page: 'forbidden' }
  return { ...statuses[error.kind], words: wordsOf(error, c) }
}

const wordsOf = (error: DomainError, c: OpenContext): string => errorMessage(c.var.lang, error.code, error.params)

const databaseAnswers = (deps: WebDeps): Promise<boolean> =>
  deps.ready().then(
    ({ database }) => database,
    () => false,
  )

/**
 * The places in our code that the fault went through, never its text: that may quote what somebody wrote. The path has
 * ids at most.
 */
function logFault(error: Error, c: OpenContext, deps: WebDeps): string {
  const reference = randomBytes(4).toString('hex')
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  const { log } = deps.context({ kind: 'visitor' })
  log.error(
    { reference, error: error.name, method: c.req.method, path: c.req.path, stack: stack.map((line) => line.trim()) },
    'page_failed',
  )
  return reference
}

function renderFailure(c: OpenContext, { status, page, words }: Failure, more: { reference?: string | undefined; baseUrl?: string }) {
  const { t, user } = c.var
  const title = t(`errorPage.${page}.title` satisfies MessageKey)
  const content = (
    <>
      <Heading>{title}</Heading>
      <Lead>{words ?? t(`errorPage.${page}.text`)}</Lead>
      {more.reference && <Note>{t('errorPage.reference', { reference: more.reference })}</Note>}
      <Actions>
        {page === 'away' && (
          <LinkButton href={c.req.path} tone="primary">
            {t('errorPage.again')}
          </LinkButton>
        )}
        <LinkButton href={page === 'origin' && more.baseUrl ? `${more.baseUrl}/` : '/'}>{t('errorPage.home')}</LinkButton>
      </Actions>
    </>
  )
  // With a user the context is one of the staff's; without, the page has no menu.
  return user && c.var.ctx
    ? renderPage(c as unknown as StaffContext, { title, status }, content)
    : renderDoor(c, { title, status }, content)
}
