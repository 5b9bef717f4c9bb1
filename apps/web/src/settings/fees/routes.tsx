import { formatBankgiro } from '@lykta/bankgiro'
import { DomainError } from '@lykta/core'
import type { FeePolicy } from '@lykta/core/fees'
import { getSettings, updateSettings } from '@lykta/core/settings'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { FeesSettingsPage } from './fees-settings-page.tsx'

const home = '/settings/fees'

export const feeSettingsPages = (): Hono<StaffEnv> =>
  pages()
    .get(home, (c) => showSettings(c))
    .post(home, (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateSettings(c.var.ctx, { feePolicy: sentPolicy(sent) })
          return redirectDone(c, home, 'settings.done.fees')
        },
        (form) => showSettings(c, form),
      ),
    )

async function showSettings(c: StaffContext, form?: FormAnswer) {
  const { t, ctx } = c.var
  const shown = form ?? policyForm((await getSettings(ctx)).feePolicy)
  return renderPage(c, { title: t('settings.fees.title'), section: '/settings' }, <FeesSettingsPage t={t} form={shown} />)
}

const policyForm = ({ bankgiro, swish, payeeName, ocr, daysToPay, reminders, receipts }: FeePolicy): FormAnswer =>
  freshForm({
    'feePolicy.bankgiro': bankgiro === null ? '' : formatBankgiro(bankgiro),
    'feePolicy.swish': swish ?? '',
    'feePolicy.payeeName': payeeName ?? '',
    ...(ocr.lengthDigit && { 'feePolicy.ocr.lengthDigit': 'on' }),
    'feePolicy.ocr.length': String(ocr.length ?? ''),
    'feePolicy.daysToPay': String(daysToPay),
    'feePolicy.reminders': reminders.map(({ days }) => days).join(', '),
    ...(receipts && { 'feePolicy.receipts': 'on' }),
  })

/** What was sent, for the schema to judge. */
function sentPolicy(sent: Sent): FeePolicy {
  const text = (name: string) => sent.text(`feePolicy.${name}`)?.trim() ?? null
  return {
    bankgiro: text('bankgiro'),
    swish: text('swish'),
    payeeName: text('payeeName'),
    ocr: { lengthDigit: sent.ticked('feePolicy.ocr.lengthDigit'), length: sent.number('feePolicy.ocr.length') ?? null },
    daysToPay: sent.number('feePolicy.daysToPay') ?? Number.NaN,
    reminders: sentReminders(text('reminders') ?? ''),
    receipts: sent.ticked('feePolicy.receipts'),
  }
}

/** `-7, 14, 45`, with whichever minus sign. */
function sentReminders(text: string): FeePolicy['reminders'] {
  const words = text.split(/[\s,;]+/).filter(Boolean)
  const days = words.map((word) => Number(word.replace(/^[−–]/, '-')))
  if (days.some((one) => !Number.isInteger(one) || one < -60 || one > 365) || days.length > 6)
    throw new DomainError('invalid', 'reminder_days_invalid', { pointer: '/feePolicy/reminders' })
  return days.map((one) => ({ days: one }))
}
