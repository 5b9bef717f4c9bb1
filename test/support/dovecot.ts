import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** Why tests on a mailbox cannot run here, if they cannot. */
export const dovecotMissing: string | undefined =
  spawnSync('dovecot', ['--version'], { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } }).status === 0
    ? undefined
    : 'dovecot is missing: apt-get install dovecot-imapd'

export interface TestMailbox {
  port: number
  /** With the right password, or another. */
  url(password?: string): string
  /** Puts a mail into the inbox. */
  put(raw: string | Buffer): Promise<void>
  /** How many mails lie in a folder: the inbox, or one by name. */
  count(folder?: string): Promise<number>
  stop(): Promise<void>
}

const password = 'hemligt'

/** A Dovecot of its own with one mailbox, on a free port; as root it works as `nobody`. */
export async function startDovecot(): Promise<TestMailbox> {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-dovecot-'))
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  const { uid, gid } = isRoot ? { uid: 65_534, gid: 65_534 } : userInfo()
  const maildir = join(folder, 'mail')
  const own = async (path: string) => (isRoot ? chown(path, uid, gid) : undefined)
  for (const name of ['', 'cur', 'new', 'tmp']) {
    await mkdir(join(maildir, name), { recursive: true })
    await own(join(maildir, name))
  }
  await chmod(folder, 0o755)
  const file = join(folder, 'dovecot.conf')
  await writeFile(file, settings({ folder, maildir, port, uid, gid, isRoot }))
  const server = spawn('dovecot', ['-F', '-c', file], { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` }, stdio: 'ignore' })
  const gone = once(server, 'exit')
  await untilItListens(port, gone)
  let mails = 0
  return {
    port,
    url: (given = password) => `imap://studs:${given}@127.0.0.1:${port}/INBOX`,
    async put(raw) {
      const name = `${mails++}.lykta.example`
      await writeFile(join(maildir, 'tmp', name), raw)
      await own(join(maildir, 'tmp', name))
      await rename(join(maildir, 'tmp', name), join(maildir, 'new', name))
    },
    async count(name) {
      const box = name === undefined ? maildir : join(maildir, `.${name}`)
      const names = await Promise.all(['cur', 'new'].map((part) => readdir(join(box, part)).catch(() => [])))
      return names.flat().length
    },
    async stop() {
      server.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Place {
  folder: string
  maildir: string
  port: number
  uid: number
  gid: number
  isRoot: boolean
}

/** For Dovecot 2.3. An ordinary user can be neither of the users that its parts else run as. */
const settings = ({ folder, maildir, port, uid, gid, isRoot }: Place): string => {
  const { username } = userInfo()
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
first_valid_uid = 1
mail_location = maildir:${maildir}
${isRoot ? '' : `default_internal_user = ${username}\ndefault_login_user = ${username}\ndefault_internal_group = ${ownGroup()}`}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  # whoever gave a wrong password is not made to wait for it
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}
}
`
}

const ownGroup = (): string => spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim()

/** It takes connections as soon as it listens; until then they are refused. */
async function untilItListens(port: number, gone: Promise<unknown>): Promise<void> {
  let ended = false
  gone.then(() => {
    ended = true
  })
  for (;;) {
    if (ended) throw new Error('dovecot did not start')
    const socket = connect(port, '127.0.0.1')
    const [event] = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [undefined])]).catch(() => [undefined])
    socket.destroy()
    if (event) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
