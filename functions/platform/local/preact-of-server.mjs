/**
 * What rendering to a string needs of Preact, and letters of React: nodes, without the half that keeps a
 * browser's page up to date, which would come whole. A page that asks for more does not build.
 */

/** Preact's mark of a node, the same in its JSX runtime. */
const node = Symbol.for('pv')

/** Hooks into rendering: none are set. */
export const options = {}

export function Fragment(props) {
  return props.children
}

export function createElement(type, props, ...children) {
  const { key, ref, ...own } = props ?? {}
  const all = children.length > 0 ? { ...own, children } : own
  return { type, props: all, key, ref, constructor: node, __k: null, __: null, __b: 0, __v: 0 }
}

export { createElement as h }

export function isValidElement(value) {
  return value?.constructor === node
}

let contexts = 0

/** What a component high up tells those far below; the renderer finds it by these names. */
export function createContext(usual) {
  const id = `__cC${contexts++}`
  function Context(props) {
    this.getChildContext ??= () => ({ [id]: this })
    return props.children
  }
  const Consumer = (props, value) => props.children(value)
  Consumer.contextType = Context
  return Object.assign(Context, { __c: id, __: usual, Provider: Context, Consumer })
}

/** Nothing is mounted here, so no reference is ever given. */
export function forwardRef(render) {
  return props => render(props, null)
}

export { Fragment as Suspense }

export default { forwardRef }
