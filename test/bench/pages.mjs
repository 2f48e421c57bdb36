/** The pages whose bytes are measured, each as one of the demo's people; `null` is nobody. */
export const pages = [
  { as: null, path: '/' },
  { as: null, path: '/sign-in' },
]
