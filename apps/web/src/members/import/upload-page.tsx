import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, FileInput, Form, formState, Heading, Lead, LinkButton, RadioGroup } from '../../ui/index.ts'
import { ImportTrail } from './import-trail.tsx'

export const UploadPage = ({ t, form }: { t: Translate; form: FormAnswer }) => (
  <>
    <ImportTrail t={t} step={1} />
    <Heading>{t('import.title')}</Heading>
    <Lead>{t('import.lead')}</Lead>
    <Form action="/members/import" upload>
      <ErrorSummary t={t} errors={named(form.errors, { basis: t('import.basis') })} message={form.message} />
      <FileInput
        t={t}
        name="file"
        label={t('import.file')}
        hint={t('import.file.hint')}
        error={form.errors.file}
        accept=".csv,.txt,text/csv"
      />
      <RadioGroup
        {...formState(form.values, form.errors)('basis')}
        t={t}
        label={t('import.basis')}
        hint={t('import.basis.hint')}
        options={[
          { value: 'yes', label: t('import.basis.yes') },
          { value: 'no', label: t('import.basis.no') },
        ]}
      />
      <Actions>
        <Button>{t('import.look')}</Button>
        <LinkButton href="/members" tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
