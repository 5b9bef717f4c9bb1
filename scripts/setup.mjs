import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The repository's own folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const stamp = join(root, 'node_modules', '.lykta-installed')

/** Installs and builds what is missing or out of date; nothing when all is there. Everything else may then be imported. */
export function setUp() {
  requireNode()
  install()
  build()
}

function requireNode() {
  const least = engines.node.replace('>=', '').split('.').map(Number)
  const have = process.versions.node.split('.').map(Number)
  const enough = have[0] > least[0] || (have[0] === least[0] && have[1] >= least[1])
  if (!enough)
    fail(
      `Lykta needs Node ${engines.node.replace('>=', '')} or newer; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
    )
}

/** With the pinned pnpm and the lockfile, when either or a package's list of dependencies has changed. */
function install() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing (the first time takes a minute) …')
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=silent']
  // A registry that drops a connection must not end a newcomer's first try.
  for (let left = 3; left > 0; left--) {
    const { status } = run('npx', args, left > 1 ? 'pipe' : 'inherit')
    if (status === 0) {
      writeFileSync(stamp, wanted)
      return
    }
  }
  fail('The installation failed. Is there a network connection? Try the same command again.')
}

function build() {
  const { status, stdout, stderr } = run(
    join(root, 'node_modules', '.bin', 'turbo'),
    ['run', 'build', '--output-logs=errors-only', '--log-prefix=none'],
    'pipe',
  )
  if (status !== 0) fail(`${stdout}${stderr}\nThe build failed.`)
}

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.modules).update(process.platform).update(process.arch)
  const packages = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  )
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...packages.sort()])
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

export function run(command, args, stdio = 'inherit', env = {}) {
  return spawnSync(command, args, {
    cwd: root,
    stdio: stdio === 'pipe' ? ['ignore', 'pipe', 'pipe'] : stdio,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // turbo calls pnpm by name; nobody's habits are reported anywhere
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
      CHECKPOINT_DISABLE: '1',
      npm_config_update_notifier: 'false',
      ...env,
    },
    shell: process.platform === 'win32',
  })
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  say(text)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp()
