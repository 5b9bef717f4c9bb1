import { confirmSubscription } from '@lykta/core/subscriptions'
import { languages } from '@lykta/i18n'
import { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { type OpenEnv, visitorLanguage } from '../frame/index.ts'
import { Actions, Button, Form } from '../ui/index.ts'
import { allowed, renderPublic, Said } from './page.tsx'

const path = '/c/:token'

/** Where the mail leads that asks somebody to confirm. Every link shows the same button; only pressing it tells whether it holds. */
export const confirmPages = (deps: Pick<WebDeps, 'context'>) =>
  new Hono<OpenEnv>()
    .get(path, (c) =>
      renderPublic(c, { language: visitorLanguage(c, languages) }, (t) => (
        <>
          <Said title={t('public.confirm.title')} text={t('public.confirm.text')} />
          <Form action="">
            <Actions>
              <Button>{t('public.confirm.button')}</Button>
            </Actions>
          </Form>
        </>
      )),
    )
    .post(path, async (c) => {
      const done = await confirmSubscription(deps.context({ kind: 'visitor' }), { token: c.req.param('token') })
      return renderPublic(c, { language: visitorLanguage(c, languages) }, (t) =>
        done ? (
          <Said title={t('public.confirm.done.title')} text={t('public.confirm.done.text')} />
        ) : (
          <Said title={t('public.linkInvalid.title')} text={t('public.linkInvalid.text')} />
        ),
      )
    })
    .options(path, allowed)
