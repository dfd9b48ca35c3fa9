/** Who has the archive open: a small file beside the database, so that a second program can say who and since when. */
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { ArchiveError } from '../shared/ipc/errors.ts'

const Holder = z.object({ host: z.string(), pid: z.number().int(), since: z.string() })

export type Lock = {
  /** Whether the program that had the archive open last ended without closing it. */
  readonly wasLeft: boolean
  release(): void
}

/** The holder touches its lock this often, and another machine takes it for dead after that long without a touch. */
const TOUCH_EVERY_MS = 20_000
const DEAD_AFTER_MS = 180_000

/**
 * Takes the lock of the archive at `folder`. A lock left behind is taken over: on this machine when its process no longer
 * lives, on another (a USB stick pulled from a machine that crashed) when it has not been touched for three minutes.
 * @throws ArchiveError `archive-in-use` {host, since} | `disk-full` | `archive-unwritable`
 */
export function takeLock(folder: string): Lock {
  const file = path.join(folder, 'lock')
  const mine = { host: hostname(), pid: process.pid, since: new Date().toISOString() }
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
      return { wasLeft: attempt > 0, release: keep(file) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC'
        // a full disk takes the name and not the words
        if (isFull) rmSync(file, { force: true })
        throw new ArchiveError(isFull ? 'disk-full' : 'archive-unwritable', String(error))
      }
    }
    const holder = readHolder(file)
    if (attempt > 0 || (holder && isAlive(holder, file))) {
      throw new ArchiveError('archive-in-use', `held by ${holder?.host ?? '?'}`, {
        host: holder?.host ?? '?',
        since: holder ? localTime(holder.since) : '?'
      })
    }
    rmSync(file, { force: true })
  }
}

function readHolder(file: string): z.infer<typeof Holder> | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Touches the lock now and then until it is released; never keeps the process running by itself. */
function keep(file: string): () => void {
  const touch = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // a stick that was pulled: the next write tells
    }
  }, TOUCH_EVERY_MS)
  touch.unref()
  return () => {
    clearInterval(touch)
    rmSync(file, { force: true })
  }
}

/** By this machine's clock, as it stands when the lock is looked at. */
function wasTouchedLately(file: string): boolean {
  try {
    return Math.abs(Date.now() - statSync(file).mtimeMs) < DEAD_AFTER_MS
  } catch {
    return false
  }
}

function isAlive(holder: z.infer<typeof Holder>, file: string): boolean {
  if (holder.host !== hostname()) return wasTouchedLately(file)
  // after a start of the machine the number may be anybody's; clocks are allowed a minute
  if (Date.parse(holder.since) < Date.now() - uptime() * 1000 - 60_000) return false
  if (holder.pid === process.pid) return true
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** 13:44 27/12/2019, in the machine's own time zone. */
function localTime(iso: string): string {
  const at = new Date(iso)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`
  return `${two(at.getHours())}:${two(at.getMinutes())} ${day}`
}
