import { expect, test } from 'vitest'
import { archiveOf } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'

test('rules are made, tried, run, switched and removed on the command line', async () => {
  const { archive, folder } = await archiveOf(
    'Xã Đông Khuê đối thoại\n\nBí thư đối thoại với dân.',
    'Mùa vụ\n\nNông dân gặt lúa.'
  )
  await archive.close()
  const json = async (...words: string[]): Promise<unknown> => {
    const { status, out, err } = await tulieu(['rules', folder, ...words, '--json'])
    expect(status, err).toBe(0)
    return JSON.parse(out)
  }
  const aim = ['--tag', 'Dân vận/Đối thoại', '--query', '"đối thoại"']
  const rule = {
    id: 1,
    name: 'Đối thoại',
    tag: 'Dân vận/Đối thoại',
    query: '"đối thoại"',
    on: true,
    given: 0
  }
  expect(await json()).toEqual({ rules: [] })
  expect(await json('--trial', ...aim)).toMatchObject({
    trials: [
      {
        rule: null,
        adds: { count: 1, items: [{ id: 1, title: 'Xã Đông Khuê đối thoại' }] },
        present: { count: 0 },
        removed: { count: 0 }
      }
    ]
  })
  expect(await json('--add', 'Đối thoại', ...aim)).toEqual({ rules: [rule] })
  expect(await json('--off', '--rule', '1')).toEqual({ rules: [{ ...rule, on: false }] })
  expect(await json('--run')).toMatchObject({ changed: 0 })
  expect(await json('--run', '--rule', '1')).toMatchObject({ changed: 1 })
  expect(await json('--trial')).toMatchObject({
    trials: [{ rule: 1, adds: { count: 0 }, present: { count: 1 } }]
  })
  const { out } = await tulieu(['rules', folder])
  expect(out).toContain(
    'Đối thoại: "đối thoại" → Dân vận/Đối thoại (đang tắt, 1 tài liệu có thẻ chỉ do quy tắc này)'
  )
  expect(await json('--remove', '--rule', '1', '--take-back')).toEqual({ changed: 1, rules: [] })
  for (const wrong of [
    ['--run', '--trial'],
    ['--remove'],
    ['--on', '--rule', '9'],
    ['--add', 'A', '--tag', 'A']
  ]) {
    expect((await tulieu(['rules', folder, ...wrong])).status, wrong.join(' ')).toBe(2)
  }
  const wide = await tulieu(['rules', folder, '--add', 'A', '--tag', 'A', '--query', ' '])
  expect([wide.status, wide.err]).toEqual([1, expect.stringContaining('điều kiện')])
})
