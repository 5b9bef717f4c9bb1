import { z } from 'zod'
import { EmailAddress } from '../contacts/email.ts'
import { LanguageTag } from '../contacts/schemas.ts'
import { roles } from '../permissions.ts'
import { singleLine } from '../text.ts'

/** Sign-in compares addresses in lower case, as it keeps them. */
const Email = EmailAddress.transform((email) => email.toLowerCase())

/** Long rather than odd (NIST SP 800-63B §3.1.1.2). */
const Password = z.string().min(12, { error: 'password_too_short' }).max(128, { error: 'password_too_long' })

const person = {
  name: z.string().min(1).max(200).transform(singleLine),
  email: Email,
  password: Password,
  language: LanguageTag.default('sv'),
}

export const CreateFirstUser = z.strictObject(person)

export const CreateUser = z.strictObject({
  ...person,
  roles: z
    .array(z.enum(roles))
    .min(1, { error: 'roles_required' })
    .transform((roles) => [...new Set(roles)]),
  /** The contact that this user is. */
  contactId: z.uuid().optional(),
})

export const ChangePassword = z.strictObject({
  currentPassword: z.string().min(1).max(1000),
  newPassword: Password,
})

export const DisableUser = z.strictObject({ id: z.string().min(1).max(100) })

export const SignIn = z.strictObject({
  email: z.string().max(320),
  password: z.string().max(1000),
  /** The address the request came from, as the server knows it: sign-in is limited by it. */
  ip: z.string().max(100),
  userAgent: z.string().max(1000).optional(),
})
