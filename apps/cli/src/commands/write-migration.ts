import { createMigration } from '@lykta/db'

/** Writes the migration that takes the database from where the migrations end to what the schema says. For developers. */
export async function writeMigration(name: string): Promise<void> {
  const written = await createMigration(name)
  process.stdout.write(written ? `Written: ${written}\n` : 'Nothing to do: schema and migrations agree.\n')
}
