// The licences of the packages that stand in the bundles: theirs ask to be shipped along.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const rule = '-'.repeat(80)

/** Write the notices of every package that the bundles' metafiles name, one after the other. */
export async function writeNotices(metafiles, outfile) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs))
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean)
  const notices = await Promise.all([...new Set(folders)].sort().map(readNotice))
  await writeFile(outfile, `${notices.join(`\n\n${rule}\n\n`)}\n`)
}

async function readNotice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? await readFile(join(folder, file), 'utf8') : ''
  return `${name} ${version} (${license})\n\n${text.trim()}`.trim()
}
