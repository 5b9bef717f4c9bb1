import { exportFormats } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { Actions, Breadcrumb, Button, Form, Heading, Lead, LinkButton, List, Notice, RadioGroup } from '../../ui/index.ts'
import type { ListQuery } from './list-query.ts'

/** What of the list's choice an export follows: neither a name that is searched for nor who has left. */
export const exportQuery = ({ class: classId, status, language, fee }: ListQuery): ListQuery => ({
  ...(classId && { class: classId }),
  ...(status && status !== 'left' && { status }),
  ...(language && { language }),
  ...(fee && { fee }),
})

/** What leaves in the file and what that means, before it does. */
export const ExportPage = ({ t, query }: { t: Translate; query: ListQuery }) => {
  const chosen = Object.entries(query)
  return (
    <>
      <Breadcrumb t={t} items={[{ href: '/members', label: t('members.title') }]} current={t('export.title')} />
      <Heading>{t('export.title')}</Heading>
      <Lead>{t('export.lead')}</Lead>
      <List items={[t(chosen.length > 0 ? 'export.which.filtered' : 'export.which.all'), t('export.protected'), t('export.logged')]} />
      <Notice tone="warning">{t('export.care')}</Notice>
      <Form action="/members/export">
        {chosen.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <RadioGroup
          t={t}
          name="format"
          label={t('export.format')}
          value="xlsx"
          options={exportFormats.toReversed().map((format) => ({ value: format, label: t(`export.format.${format}`) }))}
        />
        <Actions>
          <Button>{t('export.save')}</Button>
          <LinkButton href="/members" tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
