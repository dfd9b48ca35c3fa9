/** Starts that go wrong: each says what is the matter and leaves a way on; nothing that was kept is lost. */
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { electronProgram, expect, root, rootArguments, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

test('a folder for settings that cannot be made ends the start with the reason', async ({ folder }) => {
  await writeFile(path.join(folder, 'tệp'), '')
  for (const place of ['/proc/không/có', path.join(folder, 'tệp/dữ liệu')]) {
    const { status, stderr } = spawnSync(electronProgram, [...rootArguments, root, `--user-data=${place}`], {
      encoding: 'utf8',
      timeout: 60_000
    })
    expect(stderr).toContain('Chọn chỗ lưu khác.')
    expect(status).toBe(1)
  }
})

test('an archive made by a newer program is not opened and not touched', async ({ archive, launch }) => {
  const database = path.join(archive, 'archive.db')
  const bytes = await readFile(database)
  // user_version, https://www.sqlite.org/fileformat.html#user_version_number
  bytes.writeUInt32BE(9990, 60)
  await writeFile(database, bytes)

  const office = new AppWindow(await launch())
  await office.openArchive(archive)
  await expect(office.notice).toContainText('Kho này do bản Tư Liệu mới hơn tạo ra.')
  await expect(office.button('Mở kho đã có…')).toBeVisible()
  expect(Buffer.compare(await readFile(database), bytes)).toBe(0)
})

test('a folder that is no archive is refused; the message goes when closed', async ({ folder, launch }) => {
  const other = path.join(folder, 'Ảnh')
  await mkdir(other)
  await writeFile(path.join(other, 'Ảnh.txt'), 'không có gì')
  const office = new AppWindow(await launch())
  await office.openArchive(other)
  await expect(office.notice).toContainText('Thư mục này không phải kho Tư Liệu.')
  await office.notice.getByRole('button', { name: 'Đóng' }).click()
  await expect(office.notice).toHaveCount(0)
  await office.createArchive(other)
  await expect(office.notice).toContainText('Thư mục này đã có dữ liệu.')
  expect(await readdir(other)).toEqual(['Ảnh.txt'])
})

test('an archive that is open elsewhere says where and since when', async ({ archive, launch }) => {
  const since = new Date(Date.now() - 60_000)
  const lock = path.join(archive, 'lock')
  await writeFile(lock, JSON.stringify({ host: hostname(), pid: process.pid, since: since.toISOString() }))
  const office = new AppWindow(await launch())
  await office.openArchive(archive)
  await expect(office.notice).toContainText(`Kho đang được mở trên máy ${hostname()} từ `)
  await expect(office.notice).toContainText(String(since.getFullYear()))

  // its holder ended without taking the lock away
  await writeFile(lock, JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1, since: since.toISOString() }))
  await office.openArchive(archive)
  await expect(office.list.total).toHaveText('12 tài liệu')
})

test('an archive that was moved away since the last time is told, and opened where it is now', async ({
  archive,
  folder,
  launch
}) => {
  let office = new AppWindow(await launch())
  await office.openArchive(archive)
  await expect(office.list.total).toHaveText('12 tài liệu')
  await office.app.close()
  const moved = path.join(folder, 'Ổ mới.tulieu')
  await rename(archive, moved)

  office = new AppWindow(await launch())
  await expect(office.notice).toContainText(`Không còn thấy kho ${archive}.`)
  await office.openArchive(moved)
  await expect(office.list.total).toHaveText('12 tài liệu')
  expect(await office.verify()).toEqual([])
})

test('settings that cannot be read give the defaults', async ({ folder, launch }) => {
  const userData = path.join(folder, 'user-data')
  await mkdir(userData)
  await writeFile(path.join(userData, 'settings.json'), '{ "settings": { "language": "en", ')
  const office = new AppWindow(await launch())
  await expect(office.heading('Mở một kho để bắt đầu')).toBeVisible()
  await office.openSettings()
  await expect(office.settings.choice('Tiếng Việt')).toBeChecked()
})

test('an archive process that is killed is started again, and nothing is lost', async ({ office }) => {
  const { app, list, page, tags, navigation } = office
  await expect(list.total).toHaveText('12 tài liệu')
  await list.rows.first().click()
  await page.keyboard.press('Control+t')
  await tags.add('Đã đọc')
  await tags.apply.click()
  await expect(navigation.tag('Đã đọc')).toContainText('1')

  const killed = await app.evaluate(({ app: shell }) => {
    const archive = shell.getAppMetrics().find(({ name }) => name === 'tulieu-archive')
    if (archive) process.kill(archive.pid, 'SIGKILL')
    return archive?.pid ?? null
  })
  expect(killed).not.toBeNull()
  await expect(office.notice).toContainText('Bộ phận quản lý kho vừa dừng')
  await expect(list.total).toHaveText('12 tài liệu')
  await expect(navigation.tag('Đã đọc')).toContainText('1')
  await list.rows.last().click()
  await page.keyboard.press('Control+t')
  await tags.add('Đã đọc')
  await tags.apply.click()
  await expect(navigation.tag('Đã đọc')).toContainText('2')
  expect(await office.verify()).toEqual([])
})
