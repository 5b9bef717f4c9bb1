import { formatList, languageName } from '@lykta/i18n'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffEnv } from '../frame/index.ts'
import { Card, DescriptionList, Heading, LeftToRight, Note, Typed } from '../ui/index.ts'

/** What is known of whoever is signed in. The language is chosen in the menu above. */
export const accountPages = (): Hono<StaffEnv> =>
  pages().get('/account', (c) => {
    const { t, user, lang } = c.var
    return renderPage(
      c,
      { title: t('account.title') },
      <>
        <Heading>{t('account.title')}</Heading>
        <Card>
          <DescriptionList
            items={[
              { term: t('account.name'), value: <Typed>{user.name}</Typed> },
              { term: t('account.email'), value: <LeftToRight>{user.email}</LeftToRight> },
              {
                term: t('account.roles'),
                value: formatList(
                  lang,
                  user.roles.map((role) => t(`users.role.${role}`)),
                ),
              },
              { term: t('account.language'), value: languageName(lang, lang) },
            ]}
          />
          <Note>{t('account.change')}</Note>
        </Card>
      </>,
    )
  })
