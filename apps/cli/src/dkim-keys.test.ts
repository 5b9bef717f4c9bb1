import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newDkimKey } from '@lykta/mail'
import { afterEach, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { readDkimKeys } from './dkim-keys.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function keysIn(files: Record<string, string>, env: (folder: string) => NodeJS.ProcessEnv = (folder) => ({ LYKTA_DATA: folder })) {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-dkim-'))
  folders.push(folder)
  await mkdir(join(folder, 'dkim'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'dkim', name), text)
  return readDkimKeys(readConfig(env(folder)))
}

test('each key of the folder is read by its name, and what is no key is left alone', async () => {
  const files = {
    'b._domainkey.brev.example.pem': newDkimKey('ed25519'),
    'a._domainkey.brev.example.pem': newDkimKey('rsa'),
    'README.txt': 'x',
  }
  expect((await keysIn(files)).map(({ selector, domain, algorithm }) => [selector, domain, algorithm])).toEqual([
    ['a', 'brev.example', 'rsa-sha256'],
    ['b', 'brev.example', 'ed25519-sha256'],
  ])
  expect(await keysIn(files, (folder) => ({ LYKTA_DATA: '/nowhere', DKIM_KEYS: join(folder, 'dkim') }))).toHaveLength(2)
})

test('without a folder there are no keys, but one that was named must be there', async () => {
  expect(await keysIn({}, () => ({ LYKTA_DATA: '/nowhere' }))).toEqual([])
  await expect(keysIn({}, () => ({ DKIM_KEYS: '/nowhere' }))).rejects.toMatchObject({ code: 'file_unreadable' })
})

test('a broken key stops the start, named and not quoted', async () => {
  await expect(keysIn({ 'a._domainkey.brev.example.pem': 'hemlig' })).rejects.toMatchObject({
    code: 'dkim_key_invalid',
    params: { name: 'a._domainkey.brev.example' },
  })
  await expect(keysIn({ 'brev.pem': newDkimKey('ed25519') })).rejects.toMatchObject({ code: 'dkim_key_name_invalid' })
})
