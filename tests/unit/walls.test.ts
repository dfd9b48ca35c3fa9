/** Every wall of .dependency-cruiser.cjs catches a small tree that crosses it, and nothing else does. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWalls, wallNames } from '../../tools/steps/walls.mjs'

const trees = path.resolve(import.meta.dirname, '../fixtures/walls')

/** Runs the check as `npm test` does, over another folder. */
function runCheck(folder: string): { code: number; output: string } {
  try {
    const script = path.resolve(import.meta.dirname, '../../tools/walls.mjs')
    return {
      code: 0,
      output: execFileSync(process.execPath, [script, folder], { encoding: 'utf8', stdio: 'pipe' })
    }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string }
    return { code: status, output: stderr }
  }
}

describe('the walls', () => {
  it('have a wrong tree for every rule', () => {
    expect(readdirSync(trees).sort()).toEqual([...wallNames, 'right'].sort())
  })

  it.each(wallNames)('%s catches its wrong tree and says where the door is', async (name) => {
    const { crossings } = await checkWalls(path.join(trees, name))
    expect([...new Set(crossings.map(({ rule }) => rule))]).toEqual([name])
    expect(crossings[0]?.message.length).toBeGreaterThan(40)
  })

  it('let a right tree pass', async () => {
    const { modules, crossings } = await checkWalls(path.join(trees, 'right'))
    expect(crossings).toEqual([])
    expect(modules).toBe(7)
  })

  it('fail when no module was seen', () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'tulieu-walls-'))
    try {
      expect(runCheck(empty)).toEqual({ code: 1, output: expect.stringContaining('No module was cruised') })
    } finally {
      rmSync(empty, { recursive: true })
    }
  })

  it('end with an error when a wall is crossed', () => {
    const { code, output } = runCheck(path.join(trees, 'features-apart'))
    expect(code).toBe(1)
    expect(output).toContain('they meet in src/renderer/src/app')
  })
})
