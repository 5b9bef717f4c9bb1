/**
 * A field for machines that fill in every form: out of sight, out of the order of keys, and told to who hears it all the same.
 * Browsers must not fill it in either.
 */
export const Trap = ({ name, label }: { name: string; label: string }) => (
  <div class="visually-hidden" aria-hidden="true">
    <label>
      {label} <input name={name} type="text" tabindex={-1} autocomplete="off" />
    </label>
  </div>
)
