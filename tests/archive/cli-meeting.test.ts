/** The report of a meeting on the terminal. */
import path from 'node:path'
import { expect, test } from 'vitest'
import type { MeetingReport } from '../../src/shared/model/meeting.ts'
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

test('a bare number means the documents of that number, not those that only begin with it', async () => {
  const kho = path.join(temporaryFolder(), 'kho')
  await tulieu(['create', kho])
  const text =
    'Mường Khê học văn bản\n\nChi bộ học Chỉ thị số 54-CT/HU ngày 2/3/2021, Nghị quyết số 54-NQ/HU ngày 5/6/2021 và Chỉ thị số 540-CT/HU ngày 7/8/2021 của Huyện ủy Mường Khê.'
  await tulieu(['import', kho, folderOf({ 'tin.txt': text })])
  const { out } = await tulieu(['cites', kho, '54'])
  for (const number of ['54-CT/HU', '54-NQ/HU']) expect(out).toContain(number)
  expect(out).not.toContain('540')
})

test('of two meetings in one text the other one is chosen by its number, and the choice stays', async () => {
  const kho = path.join(temporaryFolder(), 'kho')
  await tulieu(['create', kho])
  const text = [
    'Tin Mường Khê',
    'Sáng 12/3/2021, UBND huyện Mường Khê tổ chức hội nghị bàn việc chống hạn. Đồng chí Lò Văn Khụt, Phó Chủ tịch UBND huyện chủ trì hội nghị.',
    'Chiều 12/3, Huyện đoàn Mường Khê tổ chức buổi gặp mặt cán bộ đoàn tiêu biểu. Anh Vì Văn Sơn, Bí thư Huyện đoàn chủ trì buổi gặp mặt.'
  ].join('\n\n')
  await tulieu(['import', kho, folderOf({ 'tin.txt': text })])
  const chairs = async (...more: string[]) => {
    const { people } = (await tulieu(['meeting', kho, '1', '--json', ...more])).json<MeetingReport>()
    return people.filter(({ roles }) => roles.includes('chair')).map(({ name }) => name)
  }
  expect((await tulieu(['meeting', kho, '1'])).out).toMatch(/^ +1\. Chiều 12\/3, Huyện đoàn/mu)
  expect(await chairs()).toEqual(['Lò Văn Khụt'])
  expect(await chairs('--other', '1')).toEqual(['Vì Văn Sơn'])
  expect(await chairs()).toEqual(['Vì Văn Sơn'])
  expect(await tulieu(['meeting', kho, '1', '--other', '2'])).toMatchObject({ status: 2 })
  expect(await chairs('--other', '1')).toEqual(['Lò Văn Khụt'])
})
