import type { FolderFacts } from './restored-reason.ts'

/** The data folder, outside the database: what a copy of the database does not have, and a copy of the folder cannot fake. */
export interface InstallationFolder {
  /** Null where there is no marker yet, or none that can be read. */
  read(): Promise<FolderFacts | null>
  /** Writes a new marker and gives its fingerprint; null where the folder cannot be written to. */
  write(marker: { installationId: string; placeId: string }): Promise<string | null>
  keepMark(placeId: string, mark: bigint): Promise<void>
}
