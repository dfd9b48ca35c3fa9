/** Nothing leaves the machine, nobody else gets in. */
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { electronProgram, expect, root, rootArguments, samples, startApp, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { startRecordingProxy } from './recording-proxy.ts'

test('the app asks the net for nothing, from start through import, search and print', async ({ folder }) => {
  const proxy = await startRecordingProxy()
  try {
    const proxied = [`--proxy-server=${proxy.address}`, '--proxy-bypass-list=<-loopback>']
    const control = path.join(root, 'tests/fixtures/proxy-control')
    await new Promise((resolve) => {
      spawn(electronProgram, [...rootArguments, ...proxied, control], { stdio: 'ignore' }).once(
        'exit',
        resolve
      )
    })
    expect(proxy.asked.join('\n'), 'a program that asks is heard').toContain('http://news.example/')
    proxy.asked.length = 0

    const { app, call, page } = await startApp(path.join(folder, 'user-data'), proxied)
    await call('shell.createArchive', { path: path.join(folder, 'Kho thử.tulieu') })
    const paths = (await readdir(samples)).map((name) => path.join(samples, name))
    await call('accession.start', { paths })
    await expect
      .poll(async () => {
        const counts = await call('items.counts', {})
        return counts.ok ? counts.value.all : 0
      })
      .toBe(paths.length)
    const meetings = await call('items.list', { filter: { view: 'meetings' } })
    expect(meetings.ok && meetings.value.total).toBeGreaterThan(0)
    if (meetings.ok) {
      await call('report.preview', { template: 'tom-tat', itemIds: [meetings.value.items[0]!.id] })
    }

    const reached = await page.evaluate(() =>
      Promise.allSettled([
        fetch('http://news.example/'),
        new Promise((resolve, reject) => {
          const image = new Image()
          image.onload = resolve
          image.onerror = reject
          image.src = 'http://news.example/a.png'
        })
      ]).then((results) => results.map((result) => result.status))
    )
    expect(reached).toEqual(['rejected', 'rejected'])
    const fromMain = await app.evaluate(({ net }) =>
      net.fetch('http://news.example/').then(
        () => 'reached',
        () => 'refused'
      )
    )
    expect(fromMain).toBe('refused')
    await page.waitForTimeout(3000)
    await app.close()
    expect(proxy.asked).toEqual([])
  } finally {
    await proxy.close()
  }
})

test('the page is sandboxed and cannot leave, open windows or get permissions', async ({ started }) => {
  const { app, page } = started
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false
  })

  const seen = await page.evaluate(async () => {
    const world = window as unknown as Record<string, unknown>
    const opened = window.open('app://tulieu/index.html')
    const permission = await navigator.permissions.query({ name: 'geolocation' })
    return {
      opened: opened === null,
      geolocation: permission.state,
      node: [typeof world['require'], typeof world['process'], typeof world['module']],
      bridge: Object.keys(world['tulieu'] as object).sort()
    }
  })
  expect(seen).toEqual({
    opened: true,
    geolocation: 'denied',
    node: ['undefined', 'undefined', 'undefined'],
    bridge: ['call', 'on', 'pathOf', 'platform']
  })

  const before = page.url()
  await page.evaluate(() => {
    location.href = 'http://news.example/'
  })
  // with no archive open nothing takes a file that is dropped: Chromium would go to it
  await (await new AppWindow(started).dragOver([path.join(root, 'LICENSE')])).drop()
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a call with a wrong name, a wrong input or from a strange frame is refused', async ({ started }) => {
  const { page } = started
  const answers = await page.evaluate(async () => {
    const { tulieu } = window as unknown as {
      tulieu: { call(name: unknown, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> }
    }
    const code = async (name: unknown, input: unknown) => (await tulieu.call(name, input)).error?.code
    return [
      await code('items.destroyEverything', {}),
      await code('__proto__', {}),
      await code('items.get', { id: 'one' }),
      await code('items.get', { id: 1, extra: true }),
      await code('shell.openArchive', { path: 7 }),
      await code('items.get', { id: 1 })
    ]
  })
  expect(answers).toEqual([
    'invalid-input',
    'invalid-input',
    'invalid-input',
    'invalid-input',
    'invalid-input',
    'no-archive-open'
  ])

  const fromFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow as unknown as { tulieu?: unknown }
    const has = inner.tulieu !== undefined
    frame.remove()
    return has
  })
  expect(fromFrame, 'the door is on the top frame only').toBe(false)
})

test('the policy refuses inline and foreign script', async ({ folder }) => {
  const { app, page } = await startApp(path.join(folder, 'user-data'))
  await page.waitForLoadState('domcontentloaded')
  // from a timer: the debugger that Playwright speaks through lets its own evaluation pass the policy
  const ran = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          const script = document.createElement('script')
          script.textContent = 'window.__ran = true'
          document.head.append(script)
          const world = window as unknown as { __ran?: boolean }
          let evaluated = true
          try {
            new Function('return 1')()
          } catch {
            evaluated = false
          }
          resolve({ inline: world.__ran === true, evaluated })
        })
      })
  )
  expect(ran).toEqual({ inline: false, evaluated: false })
  await app.close()
})
