import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, FileInput, Form, Heading, Lead, LinkButton, Note } from '../../ui/index.ts'
import { ImportTrail } from './import-trail.tsx'

export const UploadPage = ({ t, form }: { t: Translate; form: FormAnswer }) => (
  <>
    <ImportTrail t={t} step={1} />
    <Heading>{t('payments.import.title')}</Heading>
    <Lead>{t('payments.import.lead')}</Lead>
    <Form action="/fees/payments/import" upload>
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      <FileInput t={t} name="file" label={t('import.file')} hint={t('payments.import.hint')} error={form.errors.file} />
      <Note>{t('payments.import.privacy')}</Note>
      <Actions>
        <Button>{t('import.look')}</Button>
        <LinkButton href="/fees/payments" tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
