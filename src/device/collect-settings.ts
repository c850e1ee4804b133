/**
 * The text of a settings QR code of ODK Collect and KoboCollect: JSON, compressed with zlib, as base64 (ODK documentation, "Settings QR codes"). What it
 * does not name is set to the app's own default; `admin` must be there, even empty.
 */
export const collectSettings = async (settings: {
  readonly server_url: string
  readonly username: string
  readonly password: string
}): Promise<string> => {
  const json = JSON.stringify({
    // The phone follows the office's forms and lists, and sends what is finished as soon as it can.
    general: { ...settings, form_update_mode: 'match_exactly', automatic_update: true, autosend: 'wifi_and_cellular' },
    admin: {},
    project: { name: 'Sao Làng', icon: 'S', color: '#1E6B3A' },
  })
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  return btoa(String.fromCharCode(...bytes))
}
