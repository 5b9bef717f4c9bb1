import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// A process of its own: the typesetter holds its thread for the whole of a document and keeps its memory, and a document
// that brings it down must bring down nothing else. Job in on stdin, PDF out on stdout.

const workspace = fileURLToPath(new URL('../typst', import.meta.url))
const { resolve } = createRequire(import.meta.url)
const fonts = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

const { template, data, images } = JSON.parse(await text(process.stdin))
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(resolve(`@expo-google-fonts/${font}`))) }],
})
for (const [name, bytes] of Object.entries(images)) compiler.mapShadow(join(workspace, name), Buffer.from(bytes, 'base64'))

const compiled = compiler.compile({ mainFilePath: join(workspace, template), inputs: { data: JSON.stringify(data) } })
if (!compiled.result) {
  // the source alone: a message may quote a name
  process.stderr.write(`${template} could not be set: ${(compiled.takeError()?.shortDiagnostics ?? []).length} faults\n`)
  process.exit(1)
}
process.stdout.write(asPdf(compiled.result))

/** PDF/UA-1 where the document allows it; a sign that no font has, or a picture without words, makes it an ordinary tagged PDF. */
function asPdf(document) {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } catch {
    return compiler.pdf(document)
  }
}
