/** What is printed, and what the archive's office puts on it: a part of the contract (contract.ts). */
import * as z from 'zod'
import { ErrorCode } from './errors.ts'
import { ItemId } from '../model/item.ts'
import { Issue, Letterhead } from '../model/letterhead.ts'
import { Printable, Template } from '../model/printable/printable.ts'
import { call, Nothing } from './entry.ts'

/** A year, quarter or month: 2019, 2019-Q4, 2019-12. */
export const Period = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/)

/**
 * What is to be printed. `tom-tat`, `nd30`, `dang` and `phieu` print one item; `tong-hop` and `so` bind several, or
 * what lies in a period: meetings held in it for the digest, items that came in during it for the register.
 */
export const PrintRequest = z.strictObject({
  template: Template,
  itemIds: z.array(ItemId).max(2000).default([]),
  period: Period.nullable().default(null),
  /** What a register lists: the items themselves, or the documents they cite. */
  register: z.literal(['items', 'citations']).default('items'),
  issue: Issue.default({ number: '', signedOn: null }),
  /** Of an issued report: the annex with the table of figures, "Nơi nhận", and a paragraph that names the source. */
  parts: z
    .object({ figures: z.boolean(), recipients: z.boolean().default(true), source: z.boolean() })
    .default({ figures: true, recipients: true, source: false }),
  /** Instead of the archive's office at the head. */
  office: z.string().trim().max(300).optional()
})
export type PrintRequest = z.infer<typeof PrintRequest>

/** Many items, each into a file of its own, or bound into one. */
export const BatchRequest = z.strictObject({
  itemIds: z.array(ItemId).min(1).max(10_000),
  template: z.literal(['tom-tat', 'nd30', 'dang', 'phieu']),
  format: z.literal(['pdf', 'docx']),
  isBound: z.boolean().default(false)
})
export type BatchRequest = z.infer<typeof BatchRequest>

export const BatchResult = z.object({
  /** The folder, or the bound file. */
  path: z.string(),
  /** Reports, each a file or a part of the bound one. */
  written: z.number().int().nonnegative(),
  failed: z.array(
    z.object({
      item: ItemId,
      code: ErrorCode,
      /** For the sentence of the code. */
      detail: z.record(z.string(), z.union([z.string(), z.number()]))
    })
  ),
  isCancelled: z.boolean()
})
export type BatchResult = z.infer<typeof BatchResult>

export const printCalls = {
  /**
   * Throws `not-a-meeting` where a template prints meetings and an item is none, `nothing-to-print` where neither
   * the items nor the period give anything, `invalid-input` for several items on a template that prints one.
   */
  'printables.make': call('read', PrintRequest, Printable),
  /** The same as a Word file, with the name it should have (without extension). Throws what `printables.make` throws. */
  'printables.word': call(
    'read',
    PrintRequest,
    z.object({ fileName: z.string(), data: z.instanceof(Uint8Array) })
  ),
  /** Word files of `printables.word`, each a whole paper, bound into one in their order. Throws `broken-file`. */
  'printables.bindWord': call(
    'read',
    z.strictObject({
      title: z.string().max(300),
      files: z.array(z.instanceof(Uint8Array)).min(1).max(10_000)
    }),
    z.object({ data: z.instanceof(Uint8Array) })
  ),
  'letterhead.get': call('read', Nothing, Letterhead),
  /** Only what is given changes. */
  'letterhead.set': call('write', z.strictObject({ change: Letterhead.partial() }), Letterhead)
}
