/**
 * A program of its own, whose rights a read-only file can refuse: it settles each original by the handle it was written
 * with and by its name at nearly the same moment, and tells what went wrong.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { settleOpen, storeFile } from '../../src/archive/vault/store-file.ts'
import { openVault } from '../../src/archive/vault/vault.ts'

const NOBODY = 65534
const [folder, rounds] = process.argv.slice(2)
if (process.getuid?.() === 0) process.setuid?.(NOBODY)

const vault = await openVault(folder!)
const file = path.join(folder!, 'a.txt')
const told: string[] = []
for (let round = 0; round < Number(rounds); round++) {
  writeFileSync(file, `lần ${round}`)
  const byHandle: Promise<void>[] = []
  const { original } = storeFile(vault.root, file, undefined, (target) => {
    byHandle.push(settleOpen(target))
  })
  await delay(round % 3)
  await vault.settle([original.sha256]).catch((error: unknown) => told.push(String(error)))
  await Promise.all(byHandle)
}
process.send?.(told)
