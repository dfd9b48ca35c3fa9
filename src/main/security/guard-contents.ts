/** Pages stay where they are: no navigation, no new windows, no webviews, no permissions. */
import { app, type Session } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

export function guardContents(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (!/^(app:\/\/tulieu\/|about:|blob:)/.test(event.url)) event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Camera, location, notifications and the rest: nobody gets them. Copying text needs none. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write')
  )
  session.setPermissionCheckHandler((_, permission) => permission === 'clipboard-sanitized-write')
  session.setDevicePermissionHandler(() => false)
}
