import type { Visit } from '@lykta/core/visits'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  Card,
  DescriptionList,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  List,
  Note,
  Notice,
  Time,
} from '../../ui/index.ts'
import { VisitPhoto } from '../../ui/visit-log/index.ts'
import { lineWords } from '../words.ts'

interface VisitProps {
  t: Translate
  visit: Visit
  names: ReadonlyMap<string, string>
  mayWithdraw: boolean
  form: FormAnswer
}

/** One visit, and the way to take it back. */
export const VisitPage = ({ t, visit, names, mayWithdraw, form }: VisitProps) => (
  <>
    <Breadcrumb
      t={t}
      items={[
        { href: '/log', label: t('log.title') },
        { href: '/log/visits', label: t('log.visits.title') },
      ]}
      current={t('log.visit.title')}
    />
    <Heading over={t('log.visit.title')}>{visit.placeName}</Heading>
    {visit.withdrawnReason !== null && (
      <Notice tone="danger" title={t('log.visits.withdrawn')}>
        <p>{visit.withdrawnReason}</p>
      </Notice>
    )}
    <DescriptionList
      items={[
        { term: t('log.visits.day'), value: <Time t={t} day={visit.visitedOn} /> },
        { term: t('log.visits.who'), value: names.get(visit.visitedBy ?? '') },
        { term: t('log.visits.lines'), value: visit.lines.length > 0 && <List items={visit.lines.map((line) => lineWords(t, line))} /> },
        { term: t('log.visits.refused'), value: visit.refused && t('log.refused') },
        { term: t('log.visit.method'), value: t(`log.visit.method.${visit.method}`) },
        { term: t('log.spot'), value: visit.spot },
        { term: t('log.nextLookOn'), value: visit.nextLookOn && <Time t={t} day={visit.nextLookOn} /> },
        { term: t('log.note'), value: visit.note },
      ]}
    />
    {visit.photo && <VisitPhoto src={`/log/visits/${visit.id}/photo`} label={t('log.visit.photo')} />}
    {mayWithdraw && <Withdrawal t={t} visit={visit} form={form} />}
  </>
)

const Withdrawal = ({ t, visit, form: { values, errors, message } }: Pick<VisitProps, 't' | 'visit' | 'form'>) => (
  <Card title={t('log.visit.withdraw')}>
    <Note>{t('log.visit.withdraw.lead')}</Note>
    <Form action={`/log/visits/${visit.id}`}>
      <ErrorSummary t={t} errors={errors} message={message} />
      <Input {...formState(values, errors)('reason')} t={t} label={t('log.visit.reason')} maxlength={200} />
      <Actions>
        <Button tone="danger">{t('log.visit.withdraw')}</Button>
      </Actions>
    </Form>
  </Card>
)
