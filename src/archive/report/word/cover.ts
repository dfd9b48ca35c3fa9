/** The cover of what is bound, for Word. */
import { AlignmentType, HeadingLevel, VerticalAlign, type ISectionOptions } from 'docx'
import type { Cover } from '../../../shared/model/printable/cover.ts'
import { barePages } from './pages.ts'
import { plain, twips, twipsOfMm } from './words.ts'

const centred = { alignment: AlignmentType.CENTER } as const

export function coverSection(cover: Cover, isLandscape: boolean): ISectionOptions {
  const { authority, issuer, heading, subject, lines, foot } = cover
  const drop = isLandscape ? 35 : 70
  return barePages({
    isLandscape,
    more: { verticalAlign: VerticalAlign.TOP },
    children: [
      ...(authority === '' ? [] : [plain(authority, { size: 14 }, centred)]),
      ...issuer.map((line) => plain(line, { size: 14, bold: true }, centred)),
      plain(
        heading,
        { size: 26, bold: true },
        { ...centred, heading: HeadingLevel.TITLE, spacing: { before: twipsOfMm(drop), after: twips(8) } }
      ),
      ...(subject === '' ? [] : [plain(subject, { size: 16, bold: true }, centred)]),
      ...lines.map((line) => plain(line, { size: 14 }, { ...centred, spacing: { before: twips(6) } })),
      ...foot.map((line, at) =>
        plain(line, { size: 13 }, { ...centred, spacing: { before: at === 0 ? twipsOfMm(drop - 10) : 0 } })
      )
    ]
  })
}
