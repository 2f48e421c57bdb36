/** Signs in to the demo as its people do; gives the cookie header of the session. */
export function signIn(url: string, email: string): Promise<string>
