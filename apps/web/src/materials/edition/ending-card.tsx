import { Actions, Button, Card, Form, LinkButton, Note, Select, Stack } from '../../ui/index.ts'
import { editionName } from '../words.ts'
import type { EditionProps } from './edition-page.tsx'

/** How an edition ends: another takes its place, it is withdrawn or recalled; and the way back. */
export const EndingCard = ({ t, edition, others }: EditionProps) => {
  const path = `/materials/editions/${edition.id}`
  const mayRecall = edition.state !== 'recalled'
  return (
    <Card title={t('editions.withdraw')}>
      <Stack>
        {others.length > 0 && (
          <Form action={`${path}/successor`}>
            <Select
              t={t}
              name="byId"
              label={t('editions.supersededBy')}
              hint={t('editions.supersededBy.hint')}
              empty={t('editions.supersededBy.none')}
              value={edition.supersededById ?? ''}
              options={others.map((other) => ({ value: other.id, label: editionName(t, other) }))}
              width="full"
              optional
            />
            <Actions>
              <Button tone="secondary">{t('editions.supersede')}</Button>
            </Actions>
          </Form>
        )}
        {mayRecall && (
          <>
            <Note>{t('editions.withdraw.text')}</Note>
            <LinkButton href={`${path}/withdraw`}>{t('editions.withdraw')}</LinkButton>
          </>
        )}
        {edition.withdrawnOn !== null && (
          <Form action={`${path}/reinstate`}>
            <Note>{t('editions.reinstate.text')}</Note>
            <Actions>
              <Button tone="secondary">{t('editions.reinstate')}</Button>
            </Actions>
          </Form>
        )}
      </Stack>
    </Card>
  )
}
