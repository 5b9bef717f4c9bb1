import { z } from '@hono/zod-openapi'
import { organisationKinds } from '@lykta/core/contacts'
import { bounceCauses, bounceVerdicts } from '@lykta/core/mailing'
import {
  ApproveNewsletter,
  CreateNewsletter,
  deliveryStates,
  LetterContent,
  newsletterStates,
  PreviewNewsletter,
  PublishNewsletter,
  ScheduleNewsletter,
  SendTest,
  SetContent,
  SettleUncertain,
  UpdateNewsletter,
} from '@lykta/core/newsletters'
import { AudienceShape } from '../audience.ts'
import { Instant, named, pageOf } from '../formats.ts'

const Content = named(LetterContent, 'LetterContent')
const form = z.enum(['full', 'discreet'])
const uncertain = z.enum(['resend', 'hold'])
const count = z.number().int()

export const NewsletterBody = named(CreateNewsletter, 'CreateNewsletter')

const { newsletterId: _, ...changes } = UpdateNewsletter.shape
export const NewsletterChanges = z.strictObject({ ...changes, audience: AudienceShape.optional() }).openapi('UpdateNewsletter')

export const ContentParams = z.object({ id: z.uuid(), language: SetContent.shape.language })
export const ContentBody = z
  .strictObject({
    revision: SetContent.shape.revision,
    content: Content.nullable().openapi({ description: 'Null takes the language away' }),
  })
  .openapi('SetContent')

const { newsletterId: __, ...look } = PreviewNewsletter.shape
export const PreviewBody = z.strictObject({ ...look, content: Content.optional() }).openapi('PreviewNewsletter')
export const TestBody = SendTest.omit({ newsletterId: true }).openapi('SendTest')
export const ApprovalBody = ApproveNewsletter.omit({ newsletterId: true }).openapi('ApproveNewsletter')
export const ScheduleBody = ScheduleNewsletter.omit({ newsletterId: true }).openapi('ScheduleNewsletter')
export const SettlementBody = SettleUncertain.omit({ newsletterId: true }).openapi('SettleUncertain')
export const PublicationBody = PublishNewsletter.omit({ newsletterId: true }).openapi('PublishNewsletter')
export const ImageParams = z.object({ id: z.uuid(), imageId: z.uuid() })

const summaryFields = {
  id: z.uuid(),
  seriesId: z.uuid(),
  title: z.string(),
  state: z.enum(newsletterStates),
  revision: count,
  languages: z.array(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
  scheduledAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
}

export const NewsletterPage = z
  .object({ newsletters: z.array(z.object(summaryFields).openapi('NewsletterSummary')), next: z.string().nullable() })
  .openapi('NewsletterPage')

export const Newsletter = z
  .object({
    ...summaryFields,
    template: z.string(),
    audience: AudienceShape,
    uncertain,
    embargoAt: Instant.nullable(),
    leaveOutDiscreet: z.boolean(),
    isPublic: z.boolean().openapi({ description: 'Stands on the archive page once it is sent' }),
    createdBy: z.string().nullable(),
    updatedBy: z.string().nullable(),
    submittedBy: z.string().nullable(),
    submittedAt: Instant.nullable(),
    approvedBy: z.string().nullable(),
    approvedAt: Instant.nullable(),
    waitReason: z.string().nullable(),
    waitUntil: Instant.nullable(),
    contents: z.array(z.object({ language: z.string(), ...LetterContent.shape })),
    imageIds: z.array(z.uuid()),
  })
  .openapi('Newsletter')

export const Image = z.object({ imageId: z.uuid(), width: count }).openapi('Image')

export const Rendered = z
  .object({ subject: z.string(), html: z.string(), text: z.string(), htmlBytes: count, messageBytes: count })
  .openapi('RenderedLetter', { description: 'The letter as one recipient gets it' })

export const TemplateList = z
  .object({
    templates: z.array(
      z
        .object({
          name: z.string(),
          titles: z.record(z.string(), z.string()),
          problem: z.object({ file: z.string(), line: count, detail: z.string() }).nullable(),
        })
        .openapi('LetterTemplate'),
    ),
  })
  .openapi('TemplateList')

export const TestSent = z.object({ sent: count }).openapi('TestSent')

export const Recipients = z
  .object({
    total: count,
    byChannel: z.array(z.object({ channel: z.string(), count })),
    byLanguage: z.array(z.object({ own: z.string(), language: z.string().nullable(), count })),
    discreet: count,
    held: count.openapi({ description: 'How many wait for the end of the embargo' }),
    leftOut: z.array(z.object({ reason: z.string(), count })),
    seconds: count.nullable().openapi({ description: 'How long it takes within the limit of letters; null without one' }),
  })
  .openapi('Recipients', { description: 'Who would get the letter now, and who would not and why: numbers only' })

export const AudienceBody = z.strictObject({ audience: AudienceShape }).openapi('CountAudience')

export const AudienceChoices = z
  .object({
    classes: z.array(z.object({ id: z.string(), labels: z.object({ sv: z.string(), en: z.string() }) })),
    roles: z.array(z.string()),
    organisationKinds: z.array(z.enum(organisationKinds)),
    municipalities: z.array(z.object({ code: z.string(), name: z.string() })),
    languages: z.array(z.string()),
    tags: z.array(z.string()),
  })
  .openapi('AudienceChoices')

export const LeftOutPage = pageOf(z.object({ contactId: z.uuid(), name: z.string(), reason: z.string() }).openapi('LeftOut')).openapi(
  'LeftOutPage',
)

export const Check = z
  .object({
    problems: z.array(
      z
        .object({
          severity: z.enum(['error', 'warning']),
          code: z.string(),
          pointer: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        })
        .openapi('LetterProblem'),
    ),
    recipients: Recipients,
  })
  .openapi('LetterCheck')

export const Settlement = z.object({ settled: count }).openapi('Settlement')

const verdict = z.enum(bounceVerdicts)
const cause = z.enum(bounceCauses)

export const Status = z
  .object({
    newsletterId: z.uuid(),
    state: z.enum(newsletterStates),
    audience: count,
    counts: z.object({
      pending: count,
      sending: count,
      deferred: count,
      accepted: count,
      rejected: count,
      uncertain: count,
      skipped: count,
    }),
    progress: z.number().min(0).max(1),
    skipped: z.array(z.object({ reason: z.string(), count })),
    rejected: z.array(z.object({ status: z.string().nullable(), count })),
    bounces: z
      .object({ hard: count, soft: count, ours: count, complaint: count })
      .openapi({ description: 'Letters that came back after they had been accepted; they stay accepted in counts' }),
    bounced: z.array(z.object({ verdict, cause, count })),
    waitReason: z.string().nullable(),
    waitUntil: Instant.nullable(),
    endsAt: Instant.nullable().openapi({ description: 'When all that waits will have gone out, as it looks now' }),
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
  })
  .openapi('NewsletterStatus', { description: 'audience is always the sum of counts' })

export const DeliveryPage = z
  .object({
    deliveries: z.array(
      z
        .object({
          id: z.string(),
          contactId: z.uuid().nullable(),
          name: z.string().nullable(),
          channel: z.enum(['email', 'post']),
          language: z.string(),
          form,
          state: z.enum(deliveryStates),
          reason: z.string().nullable(),
          attempts: count,
          nextTryAt: Instant.nullable(),
          status: z.string().nullable(),
          replyCode: count.nullable(),
          settledAt: Instant.nullable(),
          bounce: z.object({ verdict, cause, status: z.string().nullable(), readAt: Instant }).nullable(),
        })
        .openapi('Delivery'),
    ),
    next: z.string().nullable(),
  })
  .openapi('DeliveryPage')

export const Report = z
  .object({
    title: z.string(),
    status: Status,
    rows: z.array(
      z
        .object({
          state: z.enum(deliveryStates),
          reason: z.string().nullable(),
          status: z.string().nullable(),
          language: z.string(),
          form,
          channel: z.enum(['email', 'post']),
          count,
        })
        .openapi('ReportRow'),
    ),
    deferred: z.object({ count, from: Instant, until: Instant }).nullable(),
    mend: z.array(z.object({ state: z.enum(['uncertain', 'rejected', 'skipped']), reason: z.string().nullable(), count })),
  })
  .openapi('NewsletterReport', { description: 'rows add up to the audience; mend is what a person can do, most first' })
