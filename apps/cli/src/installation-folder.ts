import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderFacts, InstallationFolder } from '@lykta/core/installation'
import { z } from 'zod'

const Marker = z.strictObject({ installationId: z.uuid(), placeId: z.uuid() })

/**
 * The two files by which a data folder knows its database again: `installation.json`, which is written once, so that its inode and the
 * time of its last change are those of no copy, and `installation.mark`, which is written each minute.
 */
export function installationFolder(dataDir: string): InstallationFolder {
  const markerFile = join(dataDir, 'installation.json')
  const markFile = join(dataDir, 'installation.mark')
  return {
    async read() {
      const marker = await readMarker(markerFile)
      return marker && { ...marker, fingerprint: await fingerprintOf(markerFile), mark: await readMark(markFile, marker.placeId) }
    },
    async write(marker) {
      try {
        await mkdir(dataDir, { recursive: true, mode: 0o711 })
        await replaceFile(markerFile, JSON.stringify(marker))
        return await fingerprintOf(markerFile)
      } catch {
        return null
      }
    },
    keepMark: (placeId, mark) => replaceFile(markFile, `${placeId} ${mark}\n`),
  }
}

async function readMarker(path: string): Promise<Pick<FolderFacts, 'installationId' | 'placeId'> | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  try {
    return Marker.parse(JSON.parse(text))
  } catch {
    return null
  }
}

async function fingerprintOf(path: string): Promise<string> {
  const { ino, ctimeNs } = await stat(path, { bigint: true })
  return `${ino}.${ctimeNs}`
}

/** 0 where there is none, or one of another place: then nothing is known of how far the database had come. */
async function readMark(path: string, placeId: string): Promise<bigint> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const [, place, mark] = /^(\S+) (\d+)$/.exec(text.trim()) ?? []
  return place === placeId && mark !== undefined ? BigInt(mark) : 0n
}

/** Whole or not at all: a kill leaves the old one. Several processes of one folder each write their own draft. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, text, { mode: 0o600 })
  await rename(draft, path)
}
