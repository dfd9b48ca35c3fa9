/** The demonstration's own road (`npm run demo`), over two documents: a call of it that changed shows here. */
import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { readPdf } from '../support/read-pdf.ts'
import { expect, root, samples, test } from './fixtures.ts'

function demonstrate(
  target: string,
  ...documents: string[]
): Promise<{ status: number | null; told: string }> {
  const script = path.join(root, 'tools', 'demo.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, '--into', target, ...documents], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let told = ''
    const hear = (chunk: Buffer) => (told += chunk.toString())
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, told }))
  })
}

test('the demonstration brings documents in, finds one, opens it, takes a picture, prints the summary', async ({
  folder
}) => {
  const target = path.join(folder, 'demo')
  const { status, told } = await demonstrate(
    target,
    path.join(samples, 'Dang Linh tong ket cong tac dan van nam 2021.txt'),
    path.join(samples, '362-KH-HU doi thoai voi nhan dan nam 2021.docx')
  )
  expect(status, told).toBe(0)
  expect(told).toContain('2 imported, 0 there already, 0 failed')
  expect(told).toMatch(/search: dang linh tong ket\s+2 found/)
  expect(told).toMatch(/open the first hit\s+Đăng Lĩnh tổng kết công tác dân vận năm 2021/)
  expect((await stat(path.join(target, 'window.png'))).size).toBeGreaterThan(10_000)
  const printed = (await readdir(target)).filter((name) => name.endsWith('.pdf'))
  expect(printed).toHaveLength(1)
  expect((await readPdf(path.join(target, printed[0]!))).text[0]).toContain('TÓM TẮT HỘI NGHỊ')
})
