/** One entry of the contract: who answers the call, what goes in, what comes out. */
import * as z from 'zod'

export type CallKind = 'read' | 'write' | 'job' | 'shell'

export type Entry = { kind: CallKind; input: z.ZodType; output: z.ZodType }

export const call = <K extends CallKind, I extends z.ZodType, O extends z.ZodType>(
  kind: K,
  input: I,
  output: O
) => ({
  kind,
  input,
  output
})

export const Nothing = z.strictObject({})

/** Of a list: how many rows to pass over, how many to give. */
export const page = {
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(50)
}
