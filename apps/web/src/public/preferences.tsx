import { type Preferences, readPreferences, savePreferences } from '@lykta/core/subscriptions'
import { languageName, languageOr, languages } from '@lykta/i18n'
import { type Context, Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { chosenLanguage, type OpenEnv, readForm } from '../frame/index.ts'
import { Actions, Button, Card, CheckboxGroup, Form, Link, Note, Select } from '../ui/index.ts'
import { allowed, type PublicWords, renderPublic, Said } from './page.tsx'
import { Asked } from './unsubscribe.tsx'

const path = '/p/:token'

/** What she gets and in which language, behind a link in every letter. */
export const preferencePages = (deps: Pick<WebDeps, 'context'>) =>
  new Hono<OpenEnv>()
    .get(path, async (c) => {
      const { preferences, language } = await preferencesFor(c, deps)
      return renderPublic(c, { language }, (t) => <Choose t={t} preferences={preferences} />)
    })
    .post(path, async (c) => {
      const sent = await readForm(c).catch(() => undefined)
      const { asked } = sent
        ? await savePreferences(deps.context({ kind: 'visitor' }), {
            token: c.req.param('token'),
            shown: idsOf(sent.all('shown')),
            wanted: idsOf(sent.all('series')),
            language: sent.text('language')?.slice(0, 35),
            stopAll: sent.text('do') === 'stop',
          })
        : { asked: 0 }
      const { language } = await preferencesFor(c, deps)
      return renderPublic(c, { language }, (t) => <Saved t={t} asked={asked > 0} />)
    })
    .options(path, allowed)

/** What is no id of a series is nothing that was shown. */
const idsOf = (values: string[]): string[] =>
  values.filter((value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)).slice(0, 200)

async function preferencesFor(c: Context<OpenEnv>, deps: Pick<WebDeps, 'context'>) {
  const chosen = chosenLanguage(c, languages)
  const token = c.req.param('token') ?? ''
  const preferences = await readPreferences(deps.context({ kind: 'visitor' }), { token, language: chosen })
  return { preferences, language: chosen ?? languageOr(preferences.language) }
}

const Choose = ({ t, preferences: { choices, language } }: { t: PublicWords; preferences: Preferences }) => (
  <>
    <Said title={t('public.preferences.title')} text={t('public.preferences.text')} />
    <Form action="">
      {choices.map(({ seriesId }) => (
        <input type="hidden" name="shown" value={seriesId} />
      ))}
      {choices.length > 0 ? (
        <CheckboxGroup
          t={t}
          name="series"
          label={t('public.preferences.letters')}
          hint={choices.some(({ on }) => !on) && t('public.preferences.confirm')}
          options={choices.map(({ seriesId, label }) => ({ value: seriesId, label: label ?? t('public.letter') }))}
          values={choices.filter(({ on }) => on).map(({ seriesId }) => seriesId)}
        />
      ) : (
        <Note>{t('public.preferences.none')}</Note>
      )}
      <Select t={t} name="language" label={t('public.preferences.language')} options={languageOptions(language)} value={language} />
      <Actions>
        <Button name="do" value="save">
          {t('ui.save')}
        </Button>
      </Actions>
    </Form>
    <Card title={t('public.preferences.stop.title')}>
      <p>{t('public.preferences.stop.text')}</p>
      <Form action="">
        <Actions>
          <Button name="do" value="stop" tone="secondary">
            {t('public.preferences.stop.button')}
          </Button>
        </Actions>
      </Form>
    </Card>
  </>
)

/** Those that we write in, each in its own name; hers too where it is another, so that saving does not change it. */
function languageOptions(own: string): { value: string; label: string }[] {
  const known = languages.map((language) => ({ value: language, label: languageName(language) }))
  if (known.some(({ value }) => value === own)) return known
  return [...known, { value: own, label: new Intl.DisplayNames([own], { type: 'language' }).of(own) ?? own }]
}

const Saved = ({ t, asked }: { t: PublicWords; asked: boolean }) => (
  <>
    {asked ? <Asked t={t} /> : <Said title={t('public.unsubscribe.done.title')} text={t('public.preferences.saved')} />}
    <p>
      <Link href="?">{t('public.preferences.back')}</Link>
    </p>
  </>
)
