/** Lines of a printable as runs of Word: the same words in the same voices as on the printed page. */
import {
  InternalHyperlink,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild
} from 'docx'
import { markLabels } from '../../../shared/model/printable/mark-labels.ts'
import type { Line } from '../../../shared/model/printable/line.ts'

/** Times New Roman is on every Windows; the printed page has the same metrics. */
export const FONT = 'Times New Roman'
/** Evidence marks: ink blue, as on the page. */
export const INK = '1B4D8F'
const GREY = '444444'

/** Twentieths of a point, which Word measures distances in. */
export const twips = (points: number): number => Math.round(points * 20)
export const twipsOfMm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
/** Half points, which Word measures type in. */
export const halfPoints = (points: number): number => Math.round(points * 2)
/** Line height as Word counts it (240 = single); CSS 1.15 is single for this font. */
export const lineHeight = (css: number) => ({
  line: Math.round((css / 1.15) * 240),
  // left out it means the same to Word, and "exactly" to LibreOffice
  lineRule: LineRuleType.AUTO
})

export type Voice = { size?: number; bold?: boolean; italics?: boolean; color?: string }

/** Plain words; a tab, a line break or a control character in them is a blank. */
export function plainRun(text: string, { size, ...voice }: Voice = {}): TextRun {
  return new TextRun({
    text: clean(text),
    ...voice,
    ...(size === undefined ? {} : { size: halfPoints(size) })
  })
}

/** To the next tab stop. */
export const tab = (): TextRun => new TextRun({ children: [new Tab()] })

/** XML 1.0 has no place for control characters: https://www.w3.org/TR/xml/#charsets */
export const clean = (text: string): string => text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')

/** The runs of a line, each with its evidence marks. */
export function runsOf(line: Line, voice: Voice = {}): ParagraphChild[] {
  return line.flatMap(({ text, tone, marks }): ParagraphChild[] => {
    const toned: Voice =
      tone === 'name' || tone === 'strong'
        ? { ...voice, bold: true }
        : tone === 'role'
          ? { ...voice, italics: true }
          : tone === 'absent'
            ? { ...voice, italics: true, bold: false, color: GREY }
            : voice
    return [plainRun(text, toned), ...markRuns(marks)]
  })
}

/** Superscript numbers that lead to the list of evidence. */
export function markRuns(marks: readonly number[]): ParagraphChild[] {
  return markLabels(marks).flatMap(({ label, target }, at) => [
    ...(at === 0 ? [] : [new TextRun({ text: ',', superScript: true, color: INK })]),
    new InternalHyperlink({
      anchor: `dc-${target}`,
      children: [new TextRun({ text: label, superScript: true, color: INK })]
    })
  ])
}

/** A paragraph of plain words. */
export function plain(text: string, voice: Voice = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [plainRun(text, voice)] })
}

/** A paragraph of a line, with a bold label before it and a hanging indent when it has one. */
export function lineParagraph(
  line: Line,
  { label, voice = {}, ...options }: IParagraphOptions & { label?: string; voice?: Voice } = {}
): Paragraph {
  const head = label === undefined ? [] : [plainRun(label, { ...voice, bold: true }), tab()]
  const hang = twipsOfMm(7)
  return new Paragraph({
    ...(label === undefined
      ? {}
      : { indent: { left: hang, hanging: hang }, tabStops: [{ type: 'left', position: hang }] }),
    ...options,
    children: [...head, ...runsOf(line, voice)]
  })
}
