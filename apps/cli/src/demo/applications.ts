import type { Context } from '@lykta/core'
import { applicationToken, applyForMembership, confirmApplication } from '@lykta/core/applications'

type Application = Parameters<typeof applyForMembership>[1]

const applications: Application[] = [
  {
    classId: 'member',
    givenName: 'Samira',
    familyName: 'Exempel',
    birthYear: 1991,
    email: 'samira.exempel@mejl.example',
    phone: '070-1740690',
    language: 'ar',
    safe: { channels: ['email', 'phone'], sender: 'alias', days: [1, 2, 3, 4], fromMinute: 540, untilMinute: 900 },
  },
  {
    classId: 'supporting',
    givenName: 'Johan',
    familyName: 'Påhitt',
    birthYear: 1974,
    email: 'johan.pahitt@mejl.example',
    language: 'sv',
    safe: { channels: ['email'], sender: 'full' },
  },
]

/** Some who have applied by the public page and confirmed their address: they wait for the board. */
export async function loadApplications(ctx: Context): Promise<void> {
  for (const application of applications) {
    const applied: string[] = []
    const visitor: Context = {
      ...ctx,
      actor: { kind: 'visitor' },
      jobs: { ...ctx.jobs, wakeApplication: async (id) => void applied.push(id) },
    }
    await applyForMembership(visitor, application)
    for (const id of applied) await confirmApplication(visitor, { token: applicationToken(ctx.secrets, id) })
  }
}
