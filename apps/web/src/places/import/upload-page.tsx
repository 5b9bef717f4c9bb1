import { placeTypes } from '@lykta/core/places'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, FileInput, Form, formState, Heading, Lead, LinkButton, Select } from '../../ui/index.ts'
import { ImportTrail } from './import-trail.tsx'

export const UploadPage = ({ t, form }: { t: Translate; form: FormAnswer }) => (
  <>
    <ImportTrail t={t} step={1} />
    <Heading>{t('places.import.title')}</Heading>
    <Lead>{t('places.import.lead')}</Lead>
    <Form action="/materials/places/import" upload>
      <ErrorSummary t={t} errors={named(form.errors, { file: t('import.file') })} message={form.message} />
      <FileInput
        t={t}
        name="file"
        label={t('import.file')}
        hint={t('places.import.file.hint')}
        error={form.errors.file}
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <Select
        {...formState(form.values, form.errors)('type')}
        t={t}
        label={t('places.import.type')}
        empty={t('places.import.type.byName')}
        options={placeTypes.map((type) => ({ value: type, label: t(`places.type.${type}`) }))}
        optional
      />
      <Actions>
        <Button>{t('import.look')}</Button>
        <LinkButton href="/materials/places" tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
