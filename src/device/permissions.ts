export type Permission = 'granted' | 'denied' | 'prompt' | 'unknown'

/** What the user has said so far, without asking again; `unknown` where the browser does not tell. */
export const readPermission = async (name: 'camera' | 'geolocation'): Promise<Permission> => {
  try {
    return (await navigator.permissions.query({ name })).state
  } catch {
    return 'unknown'
  }
}
