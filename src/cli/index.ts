/** Where the command line starts. Compiled code is kept between runs, which halves the time to the first answer. */
import module from 'node:module'

// Node 20 has no such cache
module.enableCompileCache?.()

// `tulieu list … | head` closes the pipe early: that is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))
