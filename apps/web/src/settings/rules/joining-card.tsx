import type { JoinState } from '@lykta/core/applications'
import type { Settings } from '@lykta/core/settings'
import type { Translate } from '@lykta/i18n'
import { Actions, Button, Card, Form, Link, Note, RadioGroup } from '../../ui/index.ts'

const joinings = ['approval', 'at_once', 'closed'] as const

interface JoiningProps {
  t: Translate
  joining: Settings['joining']
  state: JoinState['state']
  /** Where one applies. */
  address: string
}

/** How somebody becomes a member by the public page, and whether it is there. */
export const JoiningCard = ({ t, joining, state, address }: JoiningProps) => (
  <Card title={t('rules.joining.title')}>
    {state === 'open' && <Note>{t('rules.joining.open', { address })}</Note>}
    {(state === 'not_discreet' || state === 'no_members') && (
      <Note>
        {t(`rules.joining.${state}`)} {state === 'not_discreet' && <Link href="/series">{t('series.title')}</Link>}
      </Note>
    )}
    <Form action="/settings/rules/joining">
      <RadioGroup
        t={t}
        name="joining"
        label={t('rules.joining')}
        value={joining}
        options={joinings.map((value) => ({
          value,
          label: t(`rules.joining.${value}`),
          ...(value === 'at_once' && { hint: t('rules.joining.at_once.hint') }),
        }))}
      />
      <Actions>
        <Button>{t('settings.save')}</Button>
      </Actions>
    </Form>
  </Card>
)
