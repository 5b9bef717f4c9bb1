import { type CheckLevel, checkTopics, type Finding, finding } from '@lykta/core/sending-check'
import { findingMessage } from '@lykta/i18n'
import type { Config } from '../config.ts'
import { readConfig } from '../config.ts'
import { readDkimKeys } from '../dkim-keys.ts'
import { checkHouse } from '../doctor/check-house.ts'
import { checkDataFolder, checkNode } from '../doctor/check-machine.ts'
import { explain, readerLanguage } from '../words.ts'

/** Looks at everything Lykta needs and prints what it found; false when something must be mended. Sends nothing. */
export async function doctor({ json = false }: { json?: boolean }): Promise<boolean> {
  const findings = inOrder([checkNode(), ...(await rest())])
  const language = readerLanguage()
  const told = findings.map((one) => ({ ...one, message: findingMessage(language, one.code, one.params) }))
  process.stdout.write(json ? `${JSON.stringify({ findings: told }, null, 2)}\n` : `${told.map(asText).join('\n')}\n`)
  return findings.every(({ level }) => level !== 'error')
}

/** Settings that cannot be read keep everything else from being looked at. */
async function rest(): Promise<Finding[]> {
  try {
    const config: Config = readConfig()
    const keys = readDkimKeys(config)
    const folder = await checkDataFolder(config.dataDir)
    if (folder.some(({ level }) => level === 'error')) return folder
    return [...folder, ...(await checkHouse(config, keys))]
  } catch (error) {
    const reason = explain(error)
    if (reason === undefined) throw error
    return [finding('machine', '', 'settings_bad', { params: { reason } })]
  }
}

const inOrder = (findings: Finding[]): Finding[] => checkTopics.flatMap((topic) => findings.filter((one) => one.topic === topic))

const signs: Record<CheckLevel, string> = { ok: 'ok     ', warning: 'WARNING', error: 'ERROR  ' }

function asText({ level, subject, message, record }: Finding & { message: string }): string {
  const line = `${signs[level]}  ${subject === '' ? '' : `${subject}: `}${message}`
  return record ? `${line}\n           ${record.name}  ${record.type}  ${record.value}` : line
}
