// What somebody marks in the text of a letter fills the field for a missed statement. Without script one types or pastes.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const text = document.querySelector("[data-pick-from]");
  const field = document.getElementById("feld-neu-passage");
  const status = document.querySelector("[data-pick-status]");
  if (!text || !field || !status) return;
  document.querySelector("[data-pick-hint]").hidden = false;
  document.addEventListener("selectionchange", () => {
    const marked = document.getSelection();
    if (marked.isCollapsed || !text.contains(marked.anchorNode) || !text.contains(marked.focusNode)) return;
    const words = marked.toString().trim();
    if (words === "") return;
    field.value = words;
    status.hidden = false;
  });
});
