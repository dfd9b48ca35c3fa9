/** Tables in cells of tables, as RTF writes them. */
import { expect, it } from 'vitest'
import { rtfImporter } from '../../src/archive/importers/rtf.ts'
import { contextOf } from '../support/importer-context.ts'

const rows = async (body: string) => {
  const bytes = new TextEncoder().encode(String.raw`{\rtf1\ansi\ansicpg1252 ${body}}`)
  const { blocks } = await rtfImporter.read(bytes, contextOf('bảng.rtf'))
  return blocks.map(({ kind, text }) => `${kind}: ${text}`)
}
const outer = (...cells: string[]) =>
  String.raw`\trowd\cellx1\cellx2` +
  cells.map((cell) => String.raw`\pard\intbl ${cell}\cell`).join('') +
  String.raw`\row`
const inner = (...cells: string[]) =>
  cells.map((cell) => String.raw`\pard\intbl\itap2 ${cell}\nestcell`).join('') +
  String.raw`{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}`

it('have rows and columns of their own', async () => {
  expect(
    await rows(
      outer('Don vi', 'Chi tiet') +
        outer('Yen Ha', `${inner('Lua', '120')}${inner('Ngo', '30')}`) +
        String.raw`\pard Het.\par`
    )
  ).toEqual(['table: Don vi\tChi tiet\nYen Ha\tLua\t120\n\tNgo\t30', 'paragraph: Het.'])
})

it('stand between the words before and behind them in the cell', async () => {
  const cell = String.raw`Truoc\par ${inner('Lua', '120')}${inner('Ngo', '30')}\pard\intbl Sau`
  expect(await rows(outer('Don vi', 'Chi tiet') + outer('Yen Ha', cell))).toEqual([
    'table: Don vi\tChi tiet\nYen Ha\tTruoc\n\tLua\t120\n\tNgo\t30\n\tSau'
  ])
})
