/** printables.make: one template, built from what the archive holds. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { PrintRequest } from '../../shared/ipc/print-calls.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Letterhead } from '../../shared/model/letterhead.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import { buildDigest } from '../report/digest.ts'
import { buildDecreeReport, buildPartyReport } from '../report/official.ts'
import { buildRegister } from '../report/register.ts'
import { buildSlip } from '../report/slip.ts'
import { buildSummary } from '../report/summary.ts'
import { getLetterhead } from '../stores/letterhead.ts'
import type { ReadContext, ReadsOf } from './handler.ts'
import { digestInput, meetingInput, registerInput, slipInput } from './print-sources.ts'

export const printReads: ReadsOf<'printables.make' | 'printables.word' | 'printables.bindWord'> = {
  'printables.make': (context, request) => makePrintable(context, request),
  'printables.word': async (context, request) => {
    const printable = makePrintable(context, request)
    // Loaded when a Word file is asked for: nothing else needs its half megabyte of code.
    const { writeWord } = await import('../report/word/write-word.ts')
    return { fileName: printable.sheet.fileName, data: await writeWord(printable) }
  },
  'printables.bindWord': async ({ db }, { title, files }) => {
    const { bindWord } = await import('../report/word/bind-word.ts')
    return { data: await bindWord({ title, author: getLetterhead(db).office }, files) }
  }
}

function makePrintable(context: ReadContext, request: PrintRequest): Printable {
  const { db } = context
  const kept = getLetterhead(db)
  const letterhead: Letterhead = { ...kept, office: request.office ?? kept.office }
  switch (request.template) {
    case 'tom-tat':
      return buildSummary({ ...meetingInput(db, onlyItem(request)), letterhead: letterhead.office })
    case 'nd30':
      return buildDecreeReport({ ...meetingInput(db, onlyItem(request)), letterhead, ...request })
    case 'dang':
      return buildPartyReport({ ...meetingInput(db, onlyItem(request)), letterhead, ...request })
    case 'tong-hop':
      return buildDigest(digestInput(context, request, letterhead))
    case 'phieu':
      return buildSlip(slipInput(context, onlyItem(request), letterhead))
    case 'so':
      return buildRegister(registerInput(context, request, letterhead))
  }
}

/** @throws ArchiveError `invalid-input` for none or several */
function onlyItem({ itemIds, template }: PrintRequest): ItemId {
  const [id] = itemIds
  if (id === undefined || itemIds.length > 1)
    throw new ArchiveError('invalid-input', `${template} prints one item, not ${itemIds.length}`)
  return id
}
