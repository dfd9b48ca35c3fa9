/**
 * Does the main job without a person: starts the real app on a temporary archive, brings documents in, searches in the
 * search box, opens what was found, prints the summary of every meeting to demo/, takes a picture of the window.
 *
 * usage: npm run demo [-- [--into FOLDER] FILE OR FOLDER…]      (without any: the sample documents, into demo/)
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bringIn, openOffice, printSummary } from './demo/office.mjs'
import { openSteps } from './demo/steps.mjs'
import { inRoot } from './setup/paths.mjs'
import { say } from './setup/say.mjs'

const samples = inRoot('resources', 'samples', 'documents')
/** npm starts scripts in the repository and leaves in INIT_CWD where the person is. */
const here = process.env.INIT_CWD ?? process.cwd()
const given = process.argv.slice(2)
const into = given[0] === '--into' ? given.splice(0, 2)[1] : undefined
const target = into === undefined ? inRoot('demo') : path.resolve(here, into)
const named = given.map((each) => path.resolve(here, each))
const lost = named.filter((each) => !existsSync(each))
if (lost.length > 0) {
  say(`not there: ${lost.join(', ')}`)
  process.exit(2)
}
const documents = named.length > 0 ? named : [samples]

const counted = (count, one, several) => `${count} ${count === 1 ? one : several}`

/** The first words of a title as somebody types them who does not bother with accents. */
const withoutAccents = (title) =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 4)
    .join(' ') ?? ''

mkdirSync(target, { recursive: true })
// what an earlier demonstration printed would be taken for today's
for (const name of readdirSync(target)) if (name.endsWith('-tom-tat.pdf')) rmSync(path.join(target, name))
const { step, end } = openSteps(say)
let office
try {
  await step('start the app', async () => {
    office = await openOffice()
    return 'the window is there'
  })
  const { page, call } = office
  await step('make an archive', async () => {
    const { path: folder } = await call('shell.createArchive', { path: office.archive })
    return path.basename(folder)
  })
  const { failed } = await step('bring documents in', async () => {
    let lastTold = Date.now()
    const outcomes = await bringIn(office, documents, ({ done, total }) => {
      if (Date.now() - lastTold < 5000) return
      lastTold = Date.now()
      say(`  … ${done} of ${total ?? '?'} files`)
    })
    const count = (status) => outcomes.filter((outcome) => outcome.status === status).length
    return {
      told: `${count('imported')} imported, ${count('duplicate')} there already, ${count('failed')} failed`,
      failed: outcomes.filter((outcome) => outcome.status === 'failed')
    }
  })
  for (const { path: file, reason } of failed) say(`  ${path.basename(file)}: ${reason.message}`)

  const { total, items } = await call('items.list', {
    filter: { view: 'meetings' },
    sort: 'date',
    limit: 500
  })
  const { items: all } = await call('items.list', { filter: {}, sort: 'date', limit: 1 })
  if (all.length === 0) throw new Error('none of the documents could be brought in')
  const query = named.length === 0 ? 'dan van' : withoutAccents((items[0] ?? all[0])?.title ?? '')
  const box = page.getByRole('combobox', { name: 'Tìm trong kho' })
  const rows = page.getByRole('listbox', { name: 'Danh sách tài liệu' }).getByRole('option')
  await step(`search: ${query}`, async () => {
    await box.fill(query)
    await rows.first().locator('mark').first().waitFor()
    const { total: hits, ms } = await call('search.run', { text: query, filter: {} })
    return `${hits} found (the archive took ${ms} ms)`
  })
  await step('open the first hit', async () => {
    await rows.first().click()
    const heading = page.getByRole('heading', { level: 1 })
    await heading.waitFor()
    return (await heading.textContent()) ?? ''
  })
  await step('take a picture of the window', async () => {
    await page.evaluate(() => document.fonts.ready)
    const picture = path.join(target, 'window.png')
    await page.screenshot({ path: picture })
    return path.relative(inRoot(), picture)
  })
  let printed = 0
  for (const { id, accession, title } of items) {
    await step(`print the summary of ${accession}`, async () => {
      const { pdf, pages } = await printSummary(office, id)
      writeFileSync(path.join(target, `${accession}-tom-tat.pdf`), pdf)
      printed += pages
      return `${counted(pages, 'page', 'pages')}: ${title}`
    })
  }
  if (total > items.length) say(`  ${total - items.length} more meetings were not printed`)
  end(`${counted(items.length, 'summary', 'summaries')}, ${counted(printed, 'page', 'pages')} in ${target}`)
} catch (error) {
  say(`the demonstration stopped: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await office?.close()
}
