import { z } from '@hono/zod-openapi'
import { FeePolicy } from '@lykta/core/fees'
import { MeetingPolicy, MembershipPolicy } from '@lykta/core/memberships'
import { getSettings, SetUpAssociation, setUpAssociation, UpdateSettings, updateSettings } from '@lykta/core/settings'
import { Instant, named } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'

const tags = ['Settings']

const Settings = z
  .object({
    associationName: z.string(),
    tenantKind: z.enum(['association', 'federation', 'municipality']),
    timeZone: z.string(),
    website: z.string().nullable(),
    discreetUrl: z.string().nullable().openapi({ description: "Where the discreet form's links lead; its domain names nobody" }),
    forbiddenWords: z.array(z.string()).openapi({ description: 'What else gives the association away besides its name' }),
    returnAddress: z.string().nullable(),
    fallbackLanguages: z.array(z.string()),
    membershipPolicy: named(MembershipPolicy, 'MembershipPolicy'),
    joining: z.enum(['closed', 'approval', 'at_once']).openapi({ description: 'How somebody becomes a member by the public page' }),
    feePolicy: named(FeePolicy, 'FeePolicy'),
    meetingPolicy: named(MeetingPolicy, 'MeetingPolicy'),
    safeContactMonths: z.number().int(),
    lettersPerHour: z.number().int().nullable(),
    lettersPerSecond: z.number().int().nullable(),
    updatedAt: Instant,
  })
  .openapi('Settings')

const get = operation({
  method: 'get',
  path: '/',
  operationId: 'getSettings',
  tags,
  summary: 'What the association has said of itself',
  responses: { 200: json(Settings, 'The settings'), ...problems(403, 404) },
})

const setUp = operation({
  method: 'post',
  path: '/',
  operationId: 'setUpAssociation',
  tags,
  summary: "The first run: the settings, the first classes of membership and the year's goal",
  request: { body: jsonBody(named(SetUpAssociation, 'SetUpAssociation'), { associationName: 'Exempeljouren', goalTarget: 50 }) },
  responses: { 201: json(Settings, 'The settings'), ...problems(409) },
})

const update = operation({
  method: 'patch',
  path: '/',
  operationId: 'updateSettings',
  tags,
  summary: 'Change the settings that are given',
  request: { body: jsonBody(named(UpdateSettings, 'UpdateSettings'), { website: 'https://jouren.example' }) },
  responses: { 200: json(Settings, 'The settings'), ...problems(404) },
})

export const settingsRoutes = routes()
  .openapi(get, async (c) => c.json(await getSettings(c.var.ctx), 200))
  .openapi(setUp, async (c) => c.json(await setUpAssociation(c.var.ctx, c.req.valid('json')), 201))
  .openapi(update, async (c) => c.json(await updateSettings(c.var.ctx, c.req.valid('json')), 200))
