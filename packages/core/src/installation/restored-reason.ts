export const heldReasons = ['another_database', 'copied_folder', 'older_database', 'unknown_machine'] as const
export type HeldReason = (typeof heldReasons)[number]

/** The database we are connected to, as its server tells. */
export interface DatabaseFacts {
  /** Of the cluster (`pg_control_system`); null where we may not ask. */
  systemIdentifier: string | null
  oid: bigint
  /** Host, port and name as configured; null for the embedded database, whose port changes. */
  address: string | null
}

/** What lies in the data folder: which installation and place the marker names, and the last mark the folder saw. */
export interface FolderFacts {
  installationId: string
  placeId: string
  /** Differs for every copy of the marker file. */
  fingerprint: string
  mark: bigint
}

export interface Known {
  installationId: string
  systemIdentifier: string | null
  databaseOid: bigint
  databaseAddress: string | null
  /** Places that have been written down whole. */
  places: number
}

interface Found {
  known: Known
  database: DatabaseFacts
  /** Null where there is no marker, or one of another installation. */
  folder: FolderFacts | null
  /** The row of the folder's place; undefined where the database has never heard of it. */
  place: { fingerprint: string | null; mark: bigint } | undefined
}

/**
 * Why this must be a copy, or a backup that was put back; null for the installation that it always was. A new machine at the known address
 * is one more worker. A known folder may bring a new address: the database failed over, or moved behind another name.
 */
export function restoredReason({ known, database, folder, place }: Found): HeldReason | null {
  const sameCluster =
    known.systemIdentifier === null || database.systemIdentifier === null || known.systemIdentifier === database.systemIdentifier
  if (!sameCluster || known.databaseOid !== database.oid) return 'another_database'
  if (!folder) {
    if (known.places === 0) return null
    if (database.address === null) return 'copied_folder'
    return database.address === known.databaseAddress ? null : 'unknown_machine'
  }
  if (!place || folder.mark > place.mark) return 'older_database'
  if (place.fingerprint !== null && place.fingerprint !== folder.fingerprint) return 'copied_folder'
  return null
}
