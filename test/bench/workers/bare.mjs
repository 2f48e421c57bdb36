/** The least a Worker can be: what start-up is compared with. */
export default {
  fetch: () => new Response('ok'),
}
