import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { type Finding, finding } from '@lykta/core/sending-check'

/** What `engines` in package.json asks for. */
const oldestNode = [20, 19] as const

const gigabyte = 1e9
const lowGigabytes = 2

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isNew = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return finding('machine', '', isNew ? 'node_ok' : 'node_old', { params: { version } })
}

/** The folder for the database and the keys, which the first start makes, and the room on its disk. */
export async function checkDataFolder(folder: string): Promise<Finding[]> {
  const params = { folder }
  try {
    await mkdir(folder, { recursive: true, mode: 0o711 })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch {
    return [finding('machine', '', 'data_folder_bad', { params })]
  }
  const { bavail, bsize } = await statfs(folder)
  const gigabytes = Math.round((bavail * bsize) / gigabyte)
  const room = bavail * bsize < gigabyte / 20 ? 'disk_full' : gigabytes < lowGigabytes ? 'disk_low' : 'disk_ok'
  return [finding('machine', '', 'data_folder_ok', { params }), finding('machine', '', room, { params: { gigabytes } })]
}
