import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { explain } from './words.ts'

/** The command line. Ends the process with 0, or with 1 and a message that says what to do. */
export async function main(args: string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // whoever read our output has seen enough (`lykta … | head`)
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const code = await run(args)
  // a pipe may still hold what was written
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
}

async function run(args: string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    process.stderr.write(`${explain(error) ?? whereItBroke(error)}\n`)
    return 1
  }
}

/** For whoever mends it. The stack alone: the database's errors carry the values of a row beside it. */
const whereItBroke = (error: unknown): string => (error instanceof Error && error.stack) || String(error)

/** Each command loads only what it needs: an import of members waits for no page. */
function program(): Command {
  const lykta = new Command('lykta')
    .description("Members, letters and opinion work for a women's shelter association")
    .exitOverride()
    .showHelpAfterError()
  const start = (parts: { http: boolean; worker: boolean }) => async () => (await import('./commands/start.ts')).start(parts)
  lykta
    .command('start')
    .description('pages, API and worker in one process')
    .action(start({ http: true, worker: true }))
  lykta
    .command('api')
    .description('pages and API only')
    .action(start({ http: true, worker: false }))
  lykta
    .command('worker')
    .description('worker only')
    .action(start({ http: false, worker: true }))
  lykta
    .command('demo')
    .description('a fictional association with a mailbox to look into; begins anew each time')
    .option('--once', 'send the letters, print what came of it, and end')
    .action(async (options) => (await import('./commands/demo.ts')).demo(options))
  lykta
    .command('migrate')
    .description('bring the database up to date')
    .action(async () => (await import('./commands/migrate.ts')).migrateDatabase())
  lykta
    .command('doctor')
    .description('look at everything Lykta needs, and at what decides whether letters arrive; ends with 1 when something must be mended')
    .option('--json', 'for programs')
    .action(async (options) => {
      if (!(await (await import('./commands/doctor.ts')).doctor(options)))
        throw new CommanderError(1, 'lykta.doctor', 'something must be mended')
    })
  const imports = lykta.command('import').description('import a file')
  imports
    .command('members <file>')
    .description('a list of members (CSV or .xlsx); tries it only, unless --apply')
    .option('--apply', 'write what the trial found good')
    .option('--letters-agreed', 'the people gave these addresses to get letters')
    .option('--json', 'one JSON object a row')
    .action(async (file, options) => (await import('./commands/import-members.ts')).importMembers(file, options))
  imports
    .command('places <file>')
    .description('a list of places (CSV or .xlsx); tries it only, unless --apply')
    .option('--apply', 'write what the trial found good')
    .option('--type <type>', 'what those are whose row does not say, such as social_office; else their name must tell')
    .option('--json', 'one JSON object a row')
    .action(async (file, options) => (await import('./commands/import-places.ts')).importPlaces(file, options))
  imports
    .command('payments <file>')
    .description("the bank's file of payments (BgMax); tries it only, unless --apply; ends with 1 when a section was refused")
    .option('--apply', 'write what is new in it')
    .option('--json', 'for programs; names nobody')
    .action(async (file, options) => {
      if (!(await (await import('./commands/import-payments.ts')).importPayments(file, options)))
        throw new CommanderError(1, 'lykta.import', 'a section was refused')
    })
  lykta
    .command('export')
    .description('export to a file')
    .command('members <file>')
    .description('the members to a new .xlsx or .csv, which an import reads back without a change; that it was done is logged')
    .option('--class-id <id>', 'only those of a class')
    .option('--status <status>', 'only those who are applicant, current, grace or lapsed')
    .option('--language <code>', 'only those who read a language')
    .option('--paid-year <year>', 'only those covered for some of a year')
    .option('--unpaid-year <year>', 'only those covered for no day of a year')
    .action(async (file, options) => (await import('./commands/export-members.ts')).exportMembers(file, options))
  lykta
    .command('bounces <folder>')
    .description('say of each mail in a folder whether it is a bounce, and of which kind; one JSON object a line')
    .action(async (folder) => (await import('./commands/classify-bounces.ts')).classifyBounces(folder))
  lykta
    .command('dkim')
    .description('keys that sign the letters')
    .command('new <domain>')
    .description('make a key for a domain, and print the DNS record to publish')
    .option('--selector <name>', 'what the key is called in the DNS; else lykta with year and month')
    .option('--type <kind>', 'rsa, which every receiver knows, or ed25519, for a second signature beside it', 'rsa')
    .action(async (domain, options) => (await import('./commands/dkim-new.ts')).newDkim(domain, options))
  lykta
    .command('bgmax <file>')
    .description('what a file of payments from Bankgirot holds, as JSON; writes nothing')
    .action(async (file) => (await import('./commands/bgmax.ts')).bgmax(file))
  lykta
    .command('user')
    .description('who may sign in')
    .command('add')
    .description('add a user; the password is read from standard input')
    .requiredOption('--name <name>')
    .requiredOption('--email <address>')
    .option('--association <name>', 'what the association is called; needed with the first user')
    .option('--roles <list>', 'board, treasurer, office, press, volunteer, auditor; separated by commas', 'board,office')
    .action(async (options) => (await import('./commands/user-add.ts')).addUser(options))
  addBench(lykta)
  lykta
    .command('migration <name>', { hidden: true })
    .description('write a migration from the schema')
    .action(async (name) => (await import('./commands/write-migration.ts')).writeMigration(name))
  lykta
    .command('openapi', { hidden: true })
    .description('write docs/openapi.json')
    .action(async () => (await import('./commands/write-openapi.ts')).writeOpenApi())
  return lykta
}

function addBench(lykta: Command): void {
  const bench = lykta.command('bench').description('measure, on data of its own')
  bench
    .command('import')
    .description('how fast a list of members is imported, and in how much memory, beside a plain COPY of the same rows')
    .option('--rows <n>', 'members in the list', numberTo(200_000), 100_000)
    .option('--format <kind>', 'csv or xlsx', 'csv')
    .action(async (options) => (await import('./bench/import.ts')).benchImport(options))
  bench
    .command('ledger')
    .description('how fast movements of stock are logged, beside plain inserts, and how long a balance and the recall list take then')
    .option('--movements <n>', 'movements to log', numberTo(2_000_000), 200_000)
    .option('--clients <n>', 'who log at once', numberTo(64), 8)
    .action(async (options) => (await import('./bench/ledger.ts')).benchLedger(options))
  bench
    .command('send')
    .description('how fast a letter is sent, beside nodemailer and smtp-source')
    .option('--recipients <n>', 'members who get it', numberTo(2_000_000), 10_000)
    .option('--workers <n>', 'worker processes', numberTo(16), 1)
    .option('--redis', 'the queue on Redis', false)
    .action(async (options) => (await import('./bench/send.ts')).benchSend(options))
  bench
    .command('rate')
    .description('how exactly several workers keep a limit of letters together')
    .option('--per-second <n>', 'the limit', numberTo(10_000), 20)
    .option('--seconds <n>', 'how long it is counted', numberTo(3600), 60)
    .option('--workers <n>', 'worker processes', numberTo(16), 3)
    .option('--redis', 'the queue on Redis', false)
    .action(async (options) => (await import('./bench/rate.ts')).benchRate(options))
  bench
    .command('sink <port>', { hidden: true })
    .description('a mail server that takes everything')
    .action(async (port) => {
      await (await import('./bench/mail-sink.ts')).serveSink(Number(port))
      await (await import('./until-stopped.ts')).untilStopped()
    })
}

const numberTo = (most: number) => (text: string) => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > most) throw new InvalidArgumentError(`It is a number from 1 to ${most}.`)
  return number
}
