/** The report of a meeting on the terminal. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, temporaryFolder } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'

test('what the text of a meeting does not say is said to be missing', async () => {
  const kho = path.join(temporaryFolder(), 'kho')
  await tulieu(['create', kho])
  const text =
    'Mường Khê bàn việc dân\n\nBan Dân vận Huyện ủy Mường Khê tổ chức hội nghị bàn công tác dân vận. Đồng chí Lò Văn Khụt, Phó Bí thư Huyện ủy chủ trì hội nghị. Phát biểu tại hội nghị, đồng chí Lò Văn Khụt yêu cầu các xã tiếp tục đối thoại với Nhân dân.'
  await tulieu(['import', kho, folderOf({ 'tin.txt': text })])
  const { out } = await tulieu(['meeting', kho, '1'])
  expect(out).toMatch(/^Thời gian: +\(không nêu\)$/mu)
  expect(out).toMatch(/^Địa điểm: +\(không nêu\)$/mu)
  expect(out).toMatch(/^Đơn vị tổ chức: Ban Dân vận Huyện ủy/mu)
})
