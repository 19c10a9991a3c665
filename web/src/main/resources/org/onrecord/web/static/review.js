// The review queue by keyboard. Every key presses what is on the page as well, so that nothing is there for keys alone.
(() => {
  const queue = document.getElementById('queue');
  if (!queue) return;
  const items = [...queue.querySelectorAll('article.review')];
  const announce = (words) => { const place = document.getElementById('announce'); place.textContent = ''; setTimeout(() => { place.textContent = words; }, 50); };
  const current = () => document.activeElement.closest('article.review');
  const go = (item) => {
    items.forEach((one) => one.classList.toggle('current', one === item));
    item.focus();
    item.scrollIntoView({ block: 'nearest' });
  };
  const here = () => current() || items.find((one) => one.classList.contains('current')) || items[0];
  const step = (by) => {
    const at = items.indexOf(current() || items.find((one) => one.classList.contains('current')));
    const to = items[at + by];
    if (to) { go(to); announce((at + by + 1) + ' of ' + items.length); return; }
    const more = document.getElementById('more');
    if (by > 0 && more) more.click(); else announce(by > 0 ? 'That was the last one.' : 'This is the first one.');
  };
  const press = (choice) => { const item = here(); const button = item && item.querySelector('button[value=' + choice + ']'); if (button) button.click(); };
  const open = (kind) => {
    const item = here();
    const details = item && item.querySelector('details.' + kind);
    if (!details) { announce('Nobody is known who could be merged or split: reassign it.'); return; }
    details.open = true;
    details.querySelector('input:not([type=hidden])').focus();
  };
  const undo = () => { const button = document.querySelector('#done form.undo button'); if (button) button.click(); else announce('There is nothing to undo here: see the log.'); };
  const help = () => { const place = document.getElementById('help'); place.open = !place.open; if (place.open) { place.querySelector('summary').focus(); place.scrollIntoView({ block: 'nearest' }); } };
  const keys = {
    j: () => step(1), k: () => step(-1), a: () => press('accept'), x: () => press('reject'), r: () => open('reassign'), m: () => open('merge'), s: () => open('split'), u: undo, '?': help,
  };
  const on = document.getElementById('keys');
  on.checked = localStorage.getItem('review-keys') !== 'off';
  on.addEventListener('change', () => localStorage.setItem('review-keys', on.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const writing = event.target.closest('input:not([type=checkbox]), textarea, select');
    if (event.key === 'Escape') {
      const details = event.target.closest('details');
      const item = current();
      if (details) details.open = false;
      if (item) go(item);
      return;
    }
    if (writing || event.repeat && 'axu'.includes(event.key) || !on.checked || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  const done = document.getElementById('done');
  const target = items.find((one) => '#' + one.id === location.hash);
  if (target || done) go(target || items[0] || done);
  if (done) announce(done.querySelector('p').textContent.trim().replace(/\s+/g, ' '));
})();
