// Copies what stands in a field. Without this file the field can be selected, and no button is seen.
(() => {
  const show = (part) => part.querySelectorAll('.copying[hidden]').forEach((row) => { row.hidden = false; });
  const say = (button, words) => { button.closest('.copying').querySelector('.copied').textContent = words; };
  const copy = async (field) => {
    if (navigator.clipboard && window.isSecureContext) {
      await navigator.clipboard.writeText(field.value);
      return true;
    }
    field.focus();
    field.select();
    return document.execCommand('copy');
  };
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    try {
      say(button, await copy(field) ? 'Copied.' : 'Select the words and copy them.');
    } catch {
      field.select();
      say(button, 'Select the words and copy them.');
    }
    button.focus();
  });
  document.addEventListener('DOMContentLoaded', () => show(document));
  document.addEventListener('htmx:load', (event) => show(event.detail.elt));
})();
