import { can, DomainError, dayIn } from '@lykta/core'
import { listContacts } from '@lykta/core/contacts'
import { countRecipients, getNewsletter, type Newsletter } from '@lykta/core/newsletters'
import { formatDateTime, formatTime, type Language } from '@lykta/i18n'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { WebDeps } from '../../deps.ts'
import { renderPage, type StaffContext } from '../../frame/index.ts'
import { Breadcrumb, Heading, Link, Row, Stack } from '../../ui/index.ts'
import { inOrder, languageWord } from '../languages.ts'
import { personName } from '../people.ts'
import { seriesLabel } from '../series/label.ts'
import { Conflict } from './conflict-page.tsx'
import type { Draft } from './draft.ts'
import { AddLanguage, LanguageTabs, lookOr, ReadOnly } from './other-pages.tsx'
import { contentIn, fingerprint } from './save-draft.ts'
import { sizeWords } from './size-words.ts'
import { Editor, type EditorState } from './write-page.tsx'

const section = '/newsletters'

/** What is different from what was sent, when the editor is shown again. */
export interface Again {
  draft?: Draft
  errors?: EditorState['errors']
  message?: string | undefined
  focus?: string | undefined
  status?: ContentfulStatusCode
}

export const savedState = (c: StaffContext, newsletter: Newsletter, language: Language, draft: Draft): EditorState => ({
  draft,
  revision: newsletter.revision,
  base: fingerprint(contentIn(newsletter, language)),
  errors: {},
  status: newsletter.languages.includes(language) ? savedText(c, newsletter) : c.var.t('write.status.empty'),
})

export const savedText = (c: StaffContext, { updatedAt }: Newsletter) => c.var.t('write.status.saved', { at: sinceToday(c, updatedAt) })

/** Of today the time alone. */
function sinceToday(c: StaffContext, at: Date): string {
  const { lang, ctx } = c.var
  const { timeZone } = ctx.clock
  return dayIn(timeZone, at) === ctx.clock.today() ? formatTime(lang, at, timeZone) : formatDateTime(lang, at, timeZone)
}

/** The fingerprint of what is saved now, and who else has been at the letter in the last minutes. */
export async function othersWork(c: StaffContext, newsletter: Newsletter, language: string): Promise<{ base: string; text: string }> {
  const { ctx, t, user } = c.var
  const { updatedBy, updatedAt } = newsletter
  const base = fingerprint(contentIn(newsletter, language))
  if (updatedBy === null || updatedBy === user.id || ctx.clock.now().getTime() - updatedAt.getTime() > stillThereMs)
    return { base, text: '' }
  return { base, text: t('write.others.now', { name: await personName(c, updatedBy), at: sinceToday(c, updatedAt) }) }
}

/** Whoever writes saves every few seconds. Longer ago, she has most likely gone. */
const stillThereMs = 3 * 60_000

export async function renderEditor(
  c: StaffContext,
  deps: WebDeps,
  newsletter: Newsletter,
  language: Language,
  state: EditorState,
): Promise<Response> {
  const { ctx, t, lang } = c.var
  const readers = can(ctx.actor, 'members:read')
    ? (await listContacts(ctx, { language, limit: 12, collation: lang })).items.map(({ id, name }) => ({
        value: id,
        label: t('write.preview.reader', { name }),
      }))
    : []
  return renderPage(
    c,
    { title: t('write.title'), section, scripts: ['letter-editor.js'] },
    <>
      <WriteTop c={c} newsletter={newsletter} current={language} label={await seriesLabel(ctx, newsletter.seriesId, lang)} />
      <Editor
        t={t}
        newsletter={newsletter}
        language={language}
        state={state}
        readers={readers}
        size={await sizeWords(c, deps, newsletter, language)}
        others={(await othersWork(c, newsletter, language)).text}
      />
      {newsletter.languages.length > 1 && newsletter.languages.includes(language) && (
        <Row>
          <Link href={`/newsletters/${newsletter.id}/write/remove?language=${language}`}>
            {t('write.remove.link', { language: languageWord(language, t) })}
          </Link>
        </Row>
      )}
    </>,
  )
}

export async function renderLocked(c: StaffContext, newsletter: Newsletter, asked: Language | undefined): Promise<Response> {
  const { ctx, t, lang } = c.var
  const language = asked && newsletter.languages.includes(asked) ? asked : inOrder(newsletter.languages)[0]
  if (!language) throw new DomainError('not_found', 'newsletter_not_found')
  const mayReturn = can(ctx.actor, 'newsletters:write') && ['submitted', 'approved', 'scheduled', 'held'].includes(newsletter.state)
  return renderPage(
    c,
    { title: t('write.title'), section },
    <>
      <WriteTop c={c} newsletter={newsletter} current={language} label={await seriesLabel(ctx, newsletter.seriesId, lang)} />
      <ReadOnly t={t} newsletter={newsletter} language={language} look={lookOr(c.req.query('look'))} mayReturn={mayReturn} />
    </>,
  )
}

export async function renderStart(c: StaffContext, newsletter: Newsletter, chosen: Language | undefined): Promise<Response> {
  const { ctx, t, lang } = c.var
  const recipients = await countRecipients(ctx, { newsletterId: newsletter.id })
  return renderPage(
    c,
    { title: t('write.title'), section },
    <>
      <WriteTop c={c} newsletter={newsletter} current="new" label={await seriesLabel(ctx, newsletter.seriesId, lang)} />
      <AddLanguage t={t} newsletter={newsletter} recipients={recipients} chosen={chosen} />
    </>,
  )
}

export async function renderConflict(c: StaffContext, newsletterId: string, language: Language, mine: Draft): Promise<Response> {
  const { ctx, t } = c.var
  const newsletter = await getNewsletter(ctx, { newsletterId })
  const by = await personName(c, newsletter.updatedBy)
  return renderPage(
    c,
    { title: t('write.title'), section, status: 409 },
    <Conflict t={t} newsletter={newsletter} language={language} mine={mine} by={by} timeZone={ctx.clock.timeZone} />,
  )
}

const WriteTop = ({ c, newsletter, current, label }: { c: StaffContext; newsletter: Newsletter; current: string; label: string }) => {
  const { t } = c.var
  return (
    <Stack>
      <Breadcrumb
        t={t}
        items={[
          { href: '/newsletters', label: t('shell.nav.newsletters') },
          { href: `/newsletters/${newsletter.id}`, label: newsletter.title },
        ]}
        current={t('write.title')}
      />
      <Heading over={label}>{newsletter.title}</Heading>
      <LanguageTabs t={t} newsletter={newsletter} current={current} />
    </Stack>
  )
}
