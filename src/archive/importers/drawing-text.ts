import type { ExtractBlock } from '../../shared/model/extract.ts'
import { tableBlocks } from './table-blocks.ts'
import { childElements, elementText, findElements, type XmlElement } from './xml-tree.ts'

/** The words of a SmartArt drawing, by its data part: the points a person filled in (ECMA-376 part 1, 21.4.3.5). */
export function diagramBlocks(data: XmlElement): ExtractBlock[] {
  return findElements(data, 'dgm:pt')
    .filter(({ attributes }) => !/^(?:pres|parTrans|sibTrans|doc)$/.test(attributes.type ?? ''))
    .flatMap((point) => findElements(point, 'a:p'))
    .map((paragraph) => findElements(paragraph, 'a:t').map(elementText).join('').trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'list', text: `- ${line}`, reason: null }))
}

/** Points of a series kept with the chart, by their index (21.2.2.38 `c:cat`, 21.2.2.224 `c:val`). */
function points(series: XmlElement, name: string): Map<number, string> {
  const found = childElements(series, name).flatMap((part) => findElements(part, 'c:pt'))
  return new Map(
    found.map((point) => [
      Number(point.attributes.idx ?? '0') || 0,
      childElements(point, 'c:v').map(elementText).join('').trim()
    ])
  )
}

/** A chart as its title and the table it was drawn from, as far as the document keeps it. */
export function chartBlocks(chart: XmlElement): ExtractBlock[] {
  const title = findElements(chart, 'c:title')[0]
  const heading = title === undefined ? '' : findElements(title, 'a:t').map(elementText).join('').trim()
  const series = findElements(chart, 'c:ser')
  const names = series.map((one) => [...points(one, 'c:tx').values()].join(' '))
  const categories = new Map(series.flatMap((one) => [...points(one, 'c:cat')]))
  const values = series.map((one) => points(one, 'c:val'))
  const rows = [...categories.keys()]
    .toSorted((a, b) => a - b)
    .map((index) => [
      [categories.get(index) ?? ''],
      // values are kept to the last digit; nobody quotes them so
      ...values.map((one) => [(one.get(index) ?? '').replace(/(\.\d{4})\d+$/, '$1')])
    ])
  return [
    ...(heading === '' ? [] : [{ kind: 'caption', text: heading, reason: null } as const]),
    ...tableBlocks([[[], ...names.map((name) => [name])], ...rows])
  ]
}
