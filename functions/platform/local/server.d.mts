export interface Server {
  /** `http://localhost:…` without a slash at the end. */
  url: string
  /** Resolves with the exit code once the server is gone. */
  ended: Promise<number>
  stop(): Promise<void>
}

export interface DemoPerson {
  email: string
  name: string
  role: string
  place: string
}

export function startServer(options: {
  port: number
  dataDir: string
  quiet?: boolean
}): Promise<Server>

export function loadDemo(url: string): Promise<{ loaded: boolean }>

export function listPeople(url: string): Promise<DemoPerson[]>
