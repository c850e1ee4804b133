/** Shows a number on the app's icon, where the system has such a place; nothing happens where it has none. */
export const showAppBadge = (count: number): void => {
  const { setAppBadge, clearAppBadge }: Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>> = navigator
  const shown = count === 0 ? clearAppBadge?.call(navigator) : setAppBadge?.call(navigator, count)
  // A system that does not allow it says so only here; the number is in the app as well.
  shown?.catch(() => undefined)
}
