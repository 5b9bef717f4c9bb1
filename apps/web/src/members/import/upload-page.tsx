import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, FileInput, Form, Heading, Lead, LinkButton } from '../../ui/index.ts'
import { ImportTrail } from './import-trail.tsx'

export const UploadPage = ({ t, form }: { t: Translate; form: FormAnswer }) => (
  <>
    <ImportTrail t={t} step={1} />
    <Heading>{t('import.title')}</Heading>
    <Lead>{t('import.lead')}</Lead>
    <Form action="/members/import" upload>
      <ErrorSummary t={t} errors={named(form.errors, { file: t('import.file') })} message={form.message} />
      <FileInput
        t={t}
        name="file"
        label={t('import.file')}
        hint={t('import.file.hint')}
        error={form.errors.file}
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <Actions>
        <Button>{t('import.next')}</Button>
        <LinkButton href="/members" tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
