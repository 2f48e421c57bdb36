import type { VNode } from 'preact'

/** One way a component is used: a line of the gallery, and a test. */
export type Example = {
  name: string
  render: () => VNode
  /** True when the example is a whole document and cannot stand inside another page. */
  isDocument?: boolean
}
