/** A link with `data-dialog` opens that dialog instead of going to the page that asks the same. */
export function startDialogs(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-dialog]') : null
    const dialog = link && document.getElementById(link.dataset.dialog ?? '')
    if (!(dialog instanceof HTMLDialogElement) || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    dialog.showModal()
  })
}
