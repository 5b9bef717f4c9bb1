import type { Comparison, MergeField } from '@lykta/core/duplicates'
import type { MembershipClass } from '@lykta/core/memberships'
import { errorMessage, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Badge,
  Breadcrumb,
  Button,
  Card,
  Checkbox,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Lead,
  LinkButton,
  Note,
  Notice,
  RadioGroup,
  Row,
  Stack,
  Table,
} from '../../ui/index.ts'
import { comparedRows, type Said, textsOf } from './compared-rows.tsx'

interface CompareProps {
  t: Translate
  comparison: Comparison
  classes: MembershipClass[]
  form: FormAnswer
}

/** Two who may be one, side by side, and what is to be done about it. */
export const ComparePage = ({ t, comparison, classes, form }: CompareProps) => (
  <>
    <Breadcrumb
      t={t}
      items={[
        { href: '/members', label: t('members.title') },
        { href: '/members/duplicates', label: t('duplicates.title') },
      ]}
      current={t('duplicates.compare')}
    />
    <Heading>{t('duplicates.compare.title')}</Heading>
    <Lead>{t('duplicates.compare.lead')}</Lead>
    <Stack gap="large">
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      <Table
        caption={t('duplicates.sideBySide')}
        captionHidden
        rows={comparedRows(t, comparison, classes)}
        columns={[
          { header: t('duplicates.field'), cell: ({ label, differs }) => <Label t={t} label={label} differs={differs} /> },
          { header: t('duplicates.first'), cell: ({ first }) => <Told said={first} /> },
          { header: t('duplicates.second'), cell: ({ second }) => <Told said={second} /> },
        ]}
      />
      <Card title={t('duplicates.one')}>
        <Decision t={t} comparison={comparison} form={form} />
      </Card>
      <Card title={t('duplicates.two')}>
        <p>{t('duplicates.two.text')}</p>
        <form method="post" action="/members/duplicates/apart">
          <Pair comparison={comparison} />
          <Button tone="secondary">{t('duplicates.apart')}</Button>
        </form>
      </Card>
    </Stack>
  </>
)

const Label = ({ t, label, differs }: { t: Translate; label: string; differs: boolean }) => (
  <Row>
    <span>{label}</span>
    {differs && <Badge tone="warning">{t('duplicates.differs')}</Badge>}
  </Row>
)

const Told = ({ said }: { said: Said }) => <>{said ?? '–'}</>

const Pair = ({ comparison: { first, second } }: { comparison: Comparison }) => (
  <>
    <input type="hidden" name="firstId" value={first.contact.id} />
    <input type="hidden" name="secondId" value={second.contact.id} />
  </>
)

const Decision = ({ t, comparison, form }: { t: Translate; comparison: Comparison; form: FormAnswer }) => {
  if (comparison.withoutTrace) return <WithoutTrace t={t} comparison={comparison} form={form} />
  if (comparison.obstacle) return <Notice tone="warning">{errorMessage(t.lang, comparison.obstacle)}</Notice>
  return (
    <Form action="/members/duplicates/merge">
      <Pair comparison={comparison} />
      <p>{t('duplicates.one.text')}</p>
      {comparison.differs.map((name) => (
        <Choice t={t} name={name} comparison={comparison} form={form} />
      ))}
      <Note>{t('duplicates.one.undo')}</Note>
      <Actions>
        <Button>{t('duplicates.merge')}</Button>
        <LinkButton href="/members/duplicates" tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

/** Which of two is right: the first unless somebody says otherwise. */
const Choice = ({ t, name, comparison, form }: { t: Translate; name: MergeField; comparison: Comparison; form: FormAnswer }) => {
  const { label, first, second } = textsOf(t, name, comparison)
  return (
    <RadioGroup
      {...formState(form.values, form.errors)(name)}
      t={t}
      label={label}
      value={form.values[name] ?? 'first'}
      options={[
        { value: 'first', label: first ?? '–' },
        { value: 'second', label: second ?? '–' },
      ]}
    />
  )
}

const WithoutTrace = ({ t, comparison, form }: { t: Translate; comparison: Comparison; form: FormAnswer }) => (
  <Form action="/members/duplicates/merge">
    <Pair comparison={comparison} />
    <input type="hidden" name="keep" value={comparison.second.contact.protection === 'new_identity' ? 'second' : 'first'} />
    <Notice tone="danger" title={t('duplicates.withoutTrace.title')}>
      <p>{t('duplicates.withoutTrace.text')}</p>
      <p>{t('duplicates.withoutTrace.paid')}</p>
    </Notice>
    <Checkbox t={t} name="withoutTrace" label={t('duplicates.withoutTrace.yes')} error={form.errors.withoutTrace} />
    <Actions>
      <Button tone="danger">{t('duplicates.withoutTrace.button')}</Button>
      <LinkButton href="/members/duplicates" tone="quiet">
        {t('ui.cancel')}
      </LinkButton>
    </Actions>
  </Form>
)
