import { createApp } from './app.ts'
import { createContext } from './context.ts'
import { sendLetters } from './jobs/send-letters.ts'
import { tick } from './jobs/tick.ts'
import { cloudflare, type Env, type LetterMessage } from './platform/cloudflare.ts'
import { routes } from './routes/index.ts'

const app = createApp(routes, c => cloudflare(c.env as Env, c.executionCtx))

export default {
  fetch: (request, env, execution) => app.fetch(request, env, execution),
  scheduled: async (_controller, env, execution) => {
    await tick(createContext(cloudflare(env, execution)))
  },
  // What it throws comes again, all of it; what has left by then does not leave twice.
  queue: async (batch, env, execution) => {
    const ids = batch.messages.map(({ body }) => body.letter)
    await sendLetters(createContext(cloudflare(env, execution)), ids)
  },
} satisfies ExportedHandler<Env, LetterMessage>
