/** Before she signs out in a telephone that has visits which are not sent, she is told so (`parts/log/news.ts` sets the cookie). */
export function startSignOut(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-sign-out]')
  form?.addEventListener('submit', (event) => {
    const unsent = document.cookie.split('; ').includes('lykta_unsent=1')
    if (unsent && !window.confirm(form.dataset.signOut)) event.preventDefault()
  })
}
