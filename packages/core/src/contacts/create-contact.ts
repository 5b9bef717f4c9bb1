import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Contact, toContact } from './contact.ts'
import { contactFields } from './contact-fields.ts'
import { emailTaken } from './errors.ts'
import { CreateContact } from './schemas.ts'

/** Adds a person or an organisation. An address belongs to one contact, compared without regard to case: else `email_taken`. */
export async function createContact(ctx: Context, input: z.input<typeof CreateContact>): Promise<Contact> {
  requirePermission(ctx, 'members:write')
  const data = parse(CreateContact, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.contact.create({ data: contactFields(data, ctx.secrets) }).catch(onConstraint('contact_email_key', emailTaken))
    await audit(ctx, 'contact.created', row.id, { kind: row.kind })
    return toContact(row)
  })
}
