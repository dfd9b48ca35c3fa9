/** Pages of a Word file: paper, margins, the line at the foot or the number at the head. */
import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TextRun,
  type FileChild,
  type ISectionOptions
} from 'docx'
import type { Margins } from '../../../shared/model/printable/official.ts'
import { halfPoints, plainRun, twipsOfMm } from './words.ts'

/** A4, mm. */
const SHORT = 210
const LONG = 297
/** Of every template that is not issued: binding margin left. */
export const PLAIN_MARGINS: Margins = { top: 20, bottom: 20, left: 30, right: 15 }
export const PLAIN_WIDTH = SHORT - PLAIN_MARGINS.left - PLAIN_MARGINS.right
export const LANDSCAPE_WIDTH = LONG - PLAIN_MARGINS.left - PLAIN_MARGINS.right

type Pages = {
  children: readonly FileChild[]
  margins?: Margins
  isLandscape?: boolean
  /** Numbering begins anew at 1. */
  isRestarted?: boolean
  more?: NonNullable<ISectionOptions['properties']>
}

function properties({ margins = PLAIN_MARGINS, isLandscape = false, isRestarted = false, more = {} }: Pages) {
  return {
    ...more,
    page: {
      size: {
        width: twipsOfMm(SHORT),
        height: twipsOfMm(LONG),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
      },
      margin: {
        top: twipsOfMm(margins.top),
        bottom: twipsOfMm(margins.bottom),
        left: twipsOfMm(margins.left),
        right: twipsOfMm(margins.right),
        header: twipsOfMm(10),
        footer: twipsOfMm(10)
      },
      ...(isRestarted ? { pageNumbers: { start: 1 } } : {})
    }
  }
}

/** Left what it is, right "Trang 2/3", 9 pt. */
export function footedPages(foot: string, pages: Pages): ISectionOptions {
  const width = pages.isLandscape === true ? LANDSCAPE_WIDTH : PLAIN_WIDTH
  const size = halfPoints(9)
  const line = new Paragraph({
    tabStops: [{ type: 'right', position: twipsOfMm(width) }],
    children: [
      plainRun(foot, { size: 9 }),
      new TextRun({ size, children: [new Tab(), 'Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })
    ]
  })
  return {
    properties: properties(pages),
    footers: { default: new Footer({ children: [line] }) },
    children: pages.children
  }
}

/** A cover: nothing in head or foot. */
export function barePages(pages: Pages): ISectionOptions {
  return {
    properties: properties(pages),
    footers: { default: new Footer({ children: [new Paragraph({})] }) },
    children: pages.children
  }
}

/** The number of the page in the head, centred, none on the first (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7). */
export function headedPages(size: number, pages: Pages): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: halfPoints(size), children: [PageNumber.CURRENT] })]
  })
  return {
    properties: { ...properties(pages), titlePage: true },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [number] })
    },
    children: pages.children
  }
}
