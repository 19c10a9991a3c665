// Files may be dropped anywhere on the page of imports.
(() => {
  const drop = document.getElementById('drop');
  if (!drop) return;
  const files = drop.querySelector('input[type=file]');
  const over = (is) => drop.classList.toggle('over', is);
  document.addEventListener('dragover', (event) => { if ([...event.dataTransfer.types].includes('Files')) { event.preventDefault(); over(true); } });
  document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) over(false); });
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    over(false);
    files.files = event.dataTransfer.files;
    drop.closest('form').querySelector('button').focus();
  });
})();
