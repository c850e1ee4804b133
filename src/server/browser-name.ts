/** The more particular first: nearly every browser says that it is a Chrome and a Safari, too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bCoc_Coc_browser\b|\bcoc_coc_browser\b/, 'Cốc Cốc'],
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** What a browser says it is, as people call it: `Chrome, Windows`. Empty when it says nothing that is known. */
export const browserName = (userAgent: string): string => {
  const named = (names: typeof BROWSERS): string | undefined => names.find(([mark]) => mark.test(userAgent))?.[1]
  return [named(BROWSERS), named(SYSTEMS)].filter((name) => name !== undefined).join(', ')
}
