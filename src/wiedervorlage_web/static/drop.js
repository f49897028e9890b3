// A file field one may also drop a file on. Without this script the field alone does the same.
"use strict";
for (const form of document.querySelectorAll("form[data-drop]")) {
  const field = form.querySelector("input[type=file]");
  const status = form.querySelector("[data-drop-status]");
  const limit = Number(form.dataset.megabytes) * 1024 * 1024;
  form.querySelector("[data-drop-hint]").hidden = false;
  const fits = () => {
    const file = field.files[0];
    status.textContent = file && file.size > limit ? form.dataset.tooLarge : "";
    return !file || file.size <= limit;
  };
  field.addEventListener("change", fits);
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("desk-drop--over"); });
  form.addEventListener("dragleave", () => form.classList.remove("desk-drop--over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("desk-drop--over");
    if (event.dataTransfer.files.length === 0) return;
    field.files = event.dataTransfer.files;
    if (fits()) form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    if (!fits()) { event.preventDefault(); field.focus(); return; }
    status.textContent = form.dataset.busy;
    form.querySelector("button").disabled = true;
  });
}
// Somebody who comes back with the browser's own button finds the form usable again.
window.addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("form[data-drop] button")) button.disabled = false;
});
