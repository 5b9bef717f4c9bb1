import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countOn } from '@lykta/core/goals'
import { temporaryFolder } from '@lykta/db'
import { createWorkers } from '@lykta/worker'
import { type Config, readConfig } from '../config.ts'
import { freePort } from '../demo/free-port.ts'
import { demoUsers, loadAssociation } from '../demo/load-association.ts'
import { catchMail, type MailCatcher } from '../demo/mail-catcher.ts'
import { callMeetings } from '../demo/meetings.ts'
import { loadMaterial } from '../demo/printed-material.ts'
import { loadPublications } from '../demo/publications.ts'
import { sendSpringLetters, untilSent } from '../demo/send-letters.ts'
import { takeInPayments } from '../demo/take-in-payments.ts'
import { openHouse } from '../house.ts'
import { createLog } from '../log.ts'
import { serve } from '../serve.ts'
import { untilStopped } from '../until-stopped.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'

/** A fictional association, its letters sent through the real worker to a mailbox one can look into. Begins anew each time. */
export async function demo({ once = false }: { once?: boolean }): Promise<void> {
  const stopped = untilStopped()
  // what is opened is closed in the reverse order, also when the next thing cannot be opened
  const closers: (() => Promise<void>)[] = []
  try {
    const dataDir = await temporaryFolder('lykta-demo')
    closers.push(() => rm(dataDir, { recursive: true, force: true }))
    const mail = await catchMail(join(dataDir, 'mail'))
    closers.push(() => mail.close())
    const config = await demoConfig(mail, dataDir)
    const house = await openHouse(config, createLog(process.env.LOG_LEVEL ?? 'warn'), { owner: true })
    const workshop = openWorkshop(house, config)
    closers.push(() => workshop.close())
    const context = workshop.context({ kind: 'system', name: 'worker' })
    const worker = createWorkers({ ...workshop, context, leaseMs: config.leaseSeconds * 1000 })
    closers.push(() => worker.close({ graceMs: 4000 }))
    const http = await serve(workshop, config)
    closers.push(() => http.close())

    const sent = await play(workshop)
    await Promise.race([stopped, report(workshop, mail, sent, { once, config })])
    if (!once) await stopped
  } finally {
    for (const close of closers.reverse()) await close()
  }
}

/** A folder of its own, thrown away at the end, and free ports: a demonstration touches nothing that is real. */
async function demoConfig({ smtpUrl }: MailCatcher, dataDir: string): Promise<Config> {
  const port = await freePort(Number(process.env.PORT || 3000))
  return readConfig({ LYKTA_DATA: dataDir, SMTP_URL: smtpUrl, PORT: String(port) })
}

async function play(workshop: Workshop): Promise<string[]> {
  const { officeId, boardId, volunteerId } = await loadAssociation(workshop.context({ kind: 'system', name: 'demo' }), workshop.baseUrl)
  const office = workshop.context({ kind: 'user', userId: officeId, roles: ['office'] })
  const board = workshop.context({ kind: 'user', userId: boardId, roles: ['board', 'office'] })
  const volunteer = workshop.context({ kind: 'user', userId: volunteerId, roles: ['volunteer'] })
  await takeInPayments(office)
  await loadMaterial(office, volunteer, volunteerId)
  await loadPublications(office)
  return [...(await sendSpringLetters(office, board, workshop.composer)), await callMeetings(office, board, workshop.composer)]
}

async function report(
  workshop: Workshop,
  mail: MailCatcher,
  newsletterIds: string[],
  { once, config }: { once: boolean; config: Config },
): Promise<void> {
  const ctx = workshop.context({ kind: 'system', name: 'demo' })
  const { accepted, meant, toPost } = await untilSent(ctx, newsletterIds)
  const { current, byClass } = await countOn(ctx, {})
  const of = (id: string) => byClass.find(({ classId }) => classId === id)?.current ?? 0
  if (!once) process.stdout.write(whereToLook(config, mail))
  process.stdout.write(`members ${current} of 50 (${of('member')} members, ${of('supporting')} supporting)\n`)
  process.stdout.write(`letters accepted ${accepted} of ${meant}\n`)
  process.stdout.write(`inbox ${await mail.count()} messages\n`)
  process.stdout.write(`letters to post ${toPost}\n`)
  if (!once) process.stdout.write('\nCtrl-C ends it.\n')
}

const whereToLook = ({ baseUrl }: Config, { inboxUrl }: MailCatcher) => `
  Dashboard  ${baseUrl}
             ${demoUsers.board.email} / ${demoUsers.board.password}
             ${demoUsers.office.email} / ${demoUsers.office.password}
             ${demoUsers.volunteer.email} / ${demoUsers.volunteer.password}
  Inbox      ${inboxUrl}
  API        ${baseUrl}/api/docs

`
