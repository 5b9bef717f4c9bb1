import type { BylawPreset } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { classLabel } from '../../members/class-label.ts'
import { Actions, Breadcrumb, Button, Card, Form, Heading, Lead, List, Stack } from '../../ui/index.ts'
import { meetingsInWords } from './meetings-in-words.ts'
import { classInWords, policyInWords } from './rules-in-words.ts'

/** Whole sets of rules to begin from, each in words. */
export const PresetsPage = ({ t, presets }: { t: Translate; presets: readonly BylawPreset[] }) => (
  <>
    <Breadcrumb
      t={t}
      items={[
        { label: t('settings.title'), href: '/settings' },
        { label: t('rules.title'), href: '/settings/rules' },
      ]}
      current={t('rules.presets')}
    />
    <Heading>{t('rules.presets')}</Heading>
    <Lead>{t('rules.presets.lead')}</Lead>
    <Stack gap="large">
      {presets.map((preset) => (
        <Preset t={t} preset={preset} />
      ))}
    </Stack>
  </>
)

const Preset = ({ t, preset }: { t: Translate; preset: BylawPreset }) => (
  <Card title={t(`rules.preset.${preset.id}`)}>
    <List
      items={[
        ...policyInWords(t, preset.policy),
        ...meetingsInWords(t, preset.meetings),
        ...preset.classes.map((one) => `${classLabel(t, one)}: ${classInWords(t, one).join(', ')}.`),
      ]}
    />
    <Form action={`/settings/rules/presets/${preset.id}`}>
      <Actions>
        <Button tone="secondary">{t('rules.preset.use', { name: t(`rules.preset.${preset.id}`) })}</Button>
      </Actions>
    </Form>
  </Card>
)
