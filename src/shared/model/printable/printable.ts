/**
 * Printable: the plain, ordered object a print template draws. Everything is decided when it is built (order,
 * words, numbering, what is left out); a template only lays it out, so that the page, the PDF and a Word file
 * say the same. One file a template.
 */
import * as z from 'zod'
import { PartyReport } from './dang.ts'
import { DecreeReport } from './nd30.ts'
import { Slip } from './phieu.ts'
import { Register } from './so.ts'
import { Summary } from './tom-tat.ts'
import { Digest } from './tong-hop.ts'

export const Printable = z.discriminatedUnion('template', [
  Summary,
  DecreeReport,
  PartyReport,
  Digest,
  Slip,
  Register
])
export type Printable = z.infer<typeof Printable>

/** The six templates, in the order in which they are offered. */
export const Template = z.literal(['tom-tat', 'nd30', 'dang', 'tong-hop', 'phieu', 'so'])
export type Template = z.infer<typeof Template>
