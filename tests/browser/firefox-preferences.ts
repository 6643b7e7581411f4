/** Leads every host to the test server, silences the browser itself, and opens what the driver needs. */
export function firefoxPreferences(port: number): Record<string, string | number | boolean> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `80=${port};443=${port}`,
    'network.http.http3.enable': false,
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,

    // The file dialog is the driver's own.
    'remote.bidi.dismiss_file_pickers.enabled': false,
    'security.dialog_enable_delay': 0,
    // A dropped folder may be listed without the operating system's drag having granted it.
    'dom.filesystem.pathcheck.disabled': true,
    // Headless, only this keeps pictures and files on the clipboard.
    'widget.clipboard.use-cached-data.enabled': true,
    // Whether a page may read the clipboard is asked by a button of the browser's own, which no driver reaches.
    'dom.events.testing.asyncClipboard': true,
    // A camera that shows a moving test picture, and that may be used without asking.
    'media.navigator.streams.fake': true,
    'media.navigator.permission.disabled': true,

    // As for a person with other tabs open: a new process for each tab costs a test a quarter of its time.
    'dom.ipc.keepProcessesAlive.web': 4,

    'app.normandy.enabled': false,
    'browser.region.network.url': '',
    'browser.safebrowsing.provider.google4.updateURL': '',
    'browser.safebrowsing.provider.mozilla.updateURL': '',
    'browser.topsites.contile.enabled': false,
    'captivedetect.canonicalURL': '',
    'dom.push.connection.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'media.gmp-manager.url': '',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': 'data:,',
    'toolkit.telemetry.unified': false,
  };
}
