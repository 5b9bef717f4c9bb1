import { z } from 'zod'
import { Day } from '../day.ts'
import { optionalText } from '../optional-text.ts'
import { privateWord } from '../places/private-words.ts'
import { singleLine } from '../text.ts'

/** Of one edition at one place: nobody carries more. */
const Quantity = z.number().int().min(0).max(100_000)

/** A short line that may be missing: no case, nobody's home, no identity number. */
const line = (max: number) =>
  optionalText(max, (text) => {
    const code = privateWord(text)
    return code ? { code } : { value: singleLine(text) }
  }).transform((text) => text ?? null)

const Line = z
  .strictObject({
    editionId: z.uuid(),
    /** How many lay there on arrival; null: not counted. */
    leftOver: Quantity.nullable().default(null),
    /** Taken away for good. */
    removed: Quantity.default(0),
    placed: Quantity.default(0),
    /** None of this edition lies there any more, counted or not. */
    noneLeft: z.boolean().default(false),
  })
  .refine(({ leftOver, removed }) => leftOver === null || removed <= leftOver, { error: 'visit_removed_too_many', path: ['removed'] })
  .refine(({ noneLeft, leftOver, removed, placed }) => !noneLeft || (placed === 0 && (leftOver ?? removed) === removed), {
    error: 'visit_none_left',
    path: ['noneLeft'],
  })
  .refine((line) => line.leftOver !== null || line.removed > 0 || line.placed > 0 || line.noneLeft, {
    error: 'visit_line_empty',
    path: ['placed'],
  })
export type VisitLineInput = z.output<typeof Line>

export const visitMethods = ['hand', 'post', 'internal_mail'] as const
export type VisitMethod = (typeof visitMethods)[number]

export const LogVisit = z
  .strictObject({
    /** Made by who logs: the same visit, however often it is sent, is one. */
    key: z.uuid(),
    placeId: z.uuid(),
    /** Today if it is not given. */
    visitedOn: Day.optional(),
    /** The user who went, null when she is none of ours; whoever logs if it is not given. */
    visitedBy: z.string().max(100).nullable().optional(),
    /** Whose copies were placed; if it is not given, her own bag, else the one store there is. */
    holderId: z.uuid().optional(),
    /** Where in the place. */
    spot: line(100),
    method: z.enum(visitMethods).default('hand'),
    /** The place wants no material (any more). */
    refused: z.boolean().default(false),
    nextLookOn: Day.nullable().default(null),
    note: line(200),
    lines: z.array(Line).max(100).default([]),
    /** PNG, JPEG, GIF or WebP. */
    photo: z.instanceof(Uint8Array).optional(),
  })
  .superRefine(({ lines, refused, visitedOn, nextLookOn }, check) => {
    const wrong = (message: string, ...path: PropertyKey[]) => check.addIssue({ code: 'custom', message, path })
    if (lines.length === 0 && !refused) wrong('visit_empty', 'lines')
    if (visitedOn && nextLookOn && nextLookOn < visitedOn) wrong('visit_look_before', 'nextLookOn')
    for (const [index, { editionId }] of lines.entries())
      if (lines.findIndex((line) => line.editionId === editionId) < index) wrong('visit_edition_twice', 'lines', index, 'editionId')
  })

export type LoggedVisit = Omit<z.output<typeof LogVisit>, 'photo'>

export const VisitId = z.strictObject({ visitId: z.uuid() })

export const WithdrawVisit = z.strictObject({
  visitId: z.uuid(),
  reason: z
    .string()
    .max(200)
    .transform(singleLine)
    .pipe(z.string().min(1, { error: 'required' })),
})

export const ListVisits = z.strictObject({
  placeId: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const ListLying = z.strictObject({
  placeId: z.uuid().optional(),
  editionId: z.uuid().optional(),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/, { error: 'municipality_invalid' })
    .optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  after: z.string().max(1000).optional(),
})
