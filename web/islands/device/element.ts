/** An element with attributes and children; text is text and never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  for (const child of children) {
    made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
  }
  return made
}

/** A button that only scripts need: it never sends the form it stands in. */
export function actionButton(label: string, act: () => void, look = 'btn btn-link'): HTMLElement {
  const button = element('button', { type: 'button', class: look }, label)
  button.addEventListener('click', act)
  return button
}
