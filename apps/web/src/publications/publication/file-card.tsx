import { Actions, Button, Card, Code, DescriptionList, ErrorSummary, FileInput, Form, LinkButton, Note, Time } from '../../ui/index.ts'
import { fileAbout } from '../list/list-page.tsx'
import type { PublicationProps } from './publication-page.tsx'

/** The file that is read, and a new one in its place. */
export const FileCard = (props: PublicationProps) => {
  const { t, publication, timeZone, mayWrite } = props
  const { edition, file } = publication
  return (
    <Card title={t('publications.file')} id="file">
      {file ? (
        <>
          <DescriptionList
            items={[
              { term: t('publications.file'), value: fileAbout(t, file) },
              { term: t('publications.file.addedAt'), value: <Time t={t} at={file.addedAt} timeZone={timeZone} /> },
              { term: t('publications.file.checksum'), value: <Code>{file.sha256}</Code> },
            ]}
          />
          <Actions>
            <LinkButton href={`/materials/publications/${edition.id}/file`} download>
              {t('publications.file.get')}
            </LinkButton>
          </Actions>
        </>
      ) : (
        <Note>{t('publications.file.none.text')}</Note>
      )}
      {mayWrite && <Upload {...props} />}
    </Card>
  )
}

const Upload = ({ t, publication: { edition }, forms: { file } }: PublicationProps) => (
  <Form action={`/materials/publications/${edition.id}/file`} upload>
    <ErrorSummary t={t} errors={file.errors} message={file.message} />
    <FileInput
      t={t}
      name="file"
      label={t('publications.file.new')}
      hint={t('publications.file.new.hint')}
      error={file.errors.file}
      accept=".pdf,.epub,application/pdf,application/epub+zip"
    />
    <Actions>
      <Button tone="secondary">{t('publications.file.add')}</Button>
    </Actions>
  </Form>
)
