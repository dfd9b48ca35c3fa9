/** Nothing leaves the machine: Chromium's own errands are switched off and every request of a session is cancelled. */
import { app, type Session } from 'electron'

/** Schemes that never leave this machine. */
const local = new Set(['app:', 'data:', 'blob:', 'devtools:', 'chrome-extension:', 'chrome:', 'about:'])

/** To be called before the app is ready. */
export function switchOffErrands(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-default-apps',
    'no-pings',
    'no-first-run',
    'disable-breakpad',
    'dns-prefetch-disable'
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch(
    'disable-features',
    'OptimizationHints,MediaRouter,DialMediaRouteProvider,NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater,AutofillServerCommunication,SpareRendererForSitePerProcess'
  )
  // whatever would ask all the same finds no name
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1')
}

/**
 * Cancels every request of a session that is not for this machine. The app's own files come through `app:`. The spell
 * checker fetches its dictionaries past these listeners, so it is switched off where it is kept: in the session.
 */
export function cancelRequests(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url)
    answer({ cancel: !local.has(protocol) })
  })
}
