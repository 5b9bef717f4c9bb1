import { randomUUID } from 'node:crypto'
import { Prisma } from '@lykta/db'
import { actorId } from '../../audit/record.ts'
import { contactFields } from '../../contacts/contact-fields.ts'
import { emailTaken } from '../../contacts/errors.ts'
import { safeUntil } from '../../contacts/safe-contact.ts'
import type { Context } from '../../context.ts'
import { onConstraint } from '../../on-constraint.ts'
import type { Writing } from './plan.ts'
import type { StandingContact } from './register.ts'

/** Writes what was planned, in a statement for each table. */
export async function writeRows(ctx: Context, writings: Writing[], safeContactMonths: number): Promise<void> {
  const rows: Rows = { contacts: [], changes: [], classes: [], memberships: [], periods: [], safeContacts: [] }
  for (const writing of writings) collect(ctx, writing, safeContactMonths, rows)
  await changeContacts(ctx, rows.changes)
  await write(
    ctx,
    rows.classes,
    (given) =>
      Prisma.sql`UPDATE membership m SET class_id = r."classId" FROM jsonb_to_recordset(${given}) AS r(id uuid, "classId" text) WHERE m.id = r.id`,
  )
  await write(ctx, rows.contacts, insertContacts)
  // In the order of the file: each takes the next number.
  await write(
    ctx,
    rows.memberships,
    (given) => Prisma.sql`INSERT INTO membership (id, contact_id, class_id, joined_on)
      SELECT * FROM jsonb_to_recordset(${given}) AS r(id uuid, "contactId" uuid, "classId" text, "joinedOn" date)`,
  )
  await write(ctx, rows.periods, insertPeriods)
  // What somebody has said meanwhile stands.
  await write(
    ctx,
    rows.safeContacts,
    (given) => Prisma.sql`INSERT INTO safe_contact (contact_id, channels, basis, confirmed_on, valid_until)
      SELECT r."contactId", ARRAY(SELECT jsonb_array_elements_text(r.channels))::safe_channel[], 'given_for_letters', r."confirmedOn", r."validUntil"
      FROM jsonb_to_recordset(${given}) AS r("contactId" uuid, channels jsonb, "confirmedOn" date, "validUntil" date)
      ON CONFLICT DO NOTHING`,
  )
}

async function write(ctx: Context, rows: object[], statement: (given: Prisma.Sql) => Prisma.Sql): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.$executeRaw(statement(Prisma.sql`${JSON.stringify(rows)}::jsonb`)).catch(onConstraint('contact_email_key', emailTaken))
}

const contactColumns =
  Prisma.raw(`id uuid, kind contact_kind, name text, "sortName" text, "givenName" text, "familyName" text, "birthYear" smallint,
  email text, "emailHash" text, phone text, street text, postcode text, city text, country text, language text, note text`)

const insertContacts = (given: Prisma.Sql) => Prisma.sql`
  INSERT INTO contact (id, kind, name, sort_name, given_name, family_name, birth_year, email, email_hash, phone, street, postcode, city, country, language, note)
  SELECT * FROM jsonb_to_recordset(${given}) AS r(${contactColumns})`

const insertPeriods = (given: Prisma.Sql) => Prisma.sql`
  INSERT INTO membership_period (id, membership_id, class_id, starts_on, ends_on, cause, paid_on, amount_ore, recorded_at, recorded_by)
  SELECT r.id, r."membershipId", r."classId", r."startsOn", r."endsOn", 'payment', r."paidOn", r."amountOre", r."recordedAt", r."recordedBy"
  FROM jsonb_to_recordset(${given}) AS r(id uuid, "membershipId" uuid, "classId" text, "startsOn" date, "endsOn" date, "paidOn" date,
    "amountOre" int, "recordedAt" timestamptz, "recordedBy" text)`

/** Also notes which fields of whom were changed, for the log. */
async function changeContacts(ctx: Context, changes: Rows['changes']): Promise<void> {
  await write(
    ctx,
    changes,
    (given) => Prisma.sql`
      UPDATE contact c SET name = r.name, sort_name = r."sortName", given_name = r."givenName", family_name = r."familyName", birth_year = r."birthYear",
        email = r.email, email_hash = r."emailHash", phone = r.phone, street = r.street, postcode = r.postcode, city = r.city, country = r.country,
        language = r.language, note = r.note, updated_at = ${ctx.clock.now()}
      FROM jsonb_to_recordset(${given}) AS r(${contactColumns}) WHERE c.id = r.id`,
  )
  if (changes.length === 0) return
  await ctx.db.$executeRaw`CREATE TEMPORARY TABLE IF NOT EXISTS import_change (contact_id uuid, fields text) ON COMMIT DROP`
  await write(
    ctx,
    changes,
    (given) => Prisma.sql`INSERT INTO import_change SELECT * FROM jsonb_to_recordset(${given}) AS r(id uuid, fields text)`,
  )
}

/** Writes down whose contact was changed, as a change by hand is. */
export async function auditUpdates(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`CREATE TEMPORARY TABLE IF NOT EXISTS import_change (contact_id uuid, fields text) ON COMMIT DROP`
  await ctx.db.$executeRaw`
    INSERT INTO audit_entry (at, actor_kind, actor_id, action, subject_id, facts)
    SELECT ${ctx.clock.now()}, ${ctx.actor.kind}, ${actorId(ctx)}, 'contact.updated', contact_id, jsonb_build_object('fields', fields)
    FROM import_change`
  await ctx.db.$executeRaw`TRUNCATE import_change`
}

interface Rows {
  contacts: object[]
  changes: object[]
  classes: { id: string; classId: string }[]
  memberships: { id: string; contactId: string; classId: string; joinedOn: string }[]
  periods: object[]
  safeContacts: object[]
}

function collect(ctx: Context, { row, paid, safeChannels, ...writing }: Writing, safeContactMonths: number, rows: Rows): void {
  const contactId = writing.standing?.id ?? randomUUID()
  const membershipId = writing.membershipId ?? randomUUID()
  const classId = row.membershipClass.id
  const fields = Object.keys(writing.contact)
  if (!writing.standing) rows.contacts.push({ id: contactId, ...newContact(ctx, row) })
  else if (fields.length > 0) {
    rows.changes.push({ id: contactId, fields: fields.join(','), ...changedContact(ctx, writing.standing, writing.contact) })
  }
  if (writing.membershipId && writing.classId) rows.classes.push({ id: membershipId, classId: writing.classId })
  if (!writing.membershipId) rows.memberships.push({ id: membershipId, contactId, classId, joinedOn: row.joinedOn })
  const recorded = { recordedAt: ctx.clock.now(), recordedBy: actorId(ctx) }
  for (const { period, payment } of paid) rows.periods.push({ id: randomUUID(), membershipId, classId, ...period, ...payment, ...recorded })
  if (safeChannels.length > 0) {
    const today = ctx.clock.today()
    rows.safeContacts.push({ contactId, channels: safeChannels, confirmedOn: today, validUntil: safeUntil(today, safeContactMonths) })
  }
}

function newContact(
  ctx: Context,
  { givenName, familyName, birthYear, email, phone, street, postcode, city, country, language, note }: Writing['row'],
) {
  const common = { email, phone, street, postcode, city, country, note, ...(language && { language }) }
  return contactFields({ kind: 'person', givenName, familyName, birthYear, ...common }, ctx.secrets)
}

/** Only what a row may say is changed; how she is protected and what else stands stays. */
function changedContact(ctx: Context, contact: StandingContact, changes: Writing['contact']) {
  const { name, organisationKind, givenName, familyName, birthYear, ...after } = { ...contact, ...changes }
  const { email, phone, street, postcode, city, country, language, note } = after
  const common = { email, phone, street, postcode, city, country, language, note }
  if (contact.kind === 'organisation')
    return contactFields({ kind: contact.kind, name, organisationKind: organisationKind ?? 'other', ...common }, ctx.secrets)
  const nameless = !contact.givenName && !contact.familyName
  return contactFields({ kind: contact.kind, givenName, familyName, birthYear, ...common, nameless }, ctx.secrets)
}
