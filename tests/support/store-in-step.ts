/** A thread that takes the same file into one vault after another, each at the very moment another such thread does. */
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { storeFile } from '../../src/archive/vault/store-file.ts'

export type InStep = { folder: string; file: string; rounds: number; arrived: Int32Array; threads: number }

const { folder, file, rounds, arrived, threads } = workerData as InStep
const told: string[] = []
for (let round = 0; round < rounds; round++) {
  Atomics.add(arrived, 0, 1)
  while (Atomics.load(arrived, 0) < threads * (round + 1));
  try {
    storeFile(path.join(folder, String(round)), file)
  } catch (error) {
    told.push(String(error))
  }
}
parentPort?.postMessage(told)
