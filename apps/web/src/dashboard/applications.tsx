import type { Translate } from '@lykta/i18n'
import { LinkButton, Notice, Stack } from '../ui/index.ts'

/** Says to the board that somebody waits for it. */
export const Applications = ({ t, count }: { t: Translate; count: number }) =>
  count > 0 && (
    <Notice title={t('applications.waits', { n: count })}>
      <Stack gap="small">
        <p>{t('applications.waits.text')}</p>
        <p>
          <LinkButton href="/members/applications">{t('applications.show')}</LinkButton>
        </p>
      </Stack>
    </Notice>
  )
