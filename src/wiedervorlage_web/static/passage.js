// What is marked in the letter's text goes into the field for a statement that the reading missed, with its place.
// Without this script the words are typed or pasted. What somebody typed is never overwritten.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const paper = document.querySelector("[data-paper]");
  const form = document.getElementById("neuer-satz");
  if (!paper || !form) return;
  const words = form.querySelector("textarea");
  const at = form.querySelector("input[type=hidden]");
  const picked = document.querySelector("[data-picked]");
  const whole = paper.textContent;
  const isWord = (place) => /[\p{L}\p{N}]/u.test(whole.charAt(place));
  form.querySelector("[data-picking]").hidden = false;
  let filled = at.value === "" ? "" : words.value;

  /** Returns where a stretch begins and ends, without blanks at its ends and with words that were cut made whole. */
  const trimmed = (start, end) => {
    while (start < end && whole.charAt(start).trim() === "") start += 1;
    while (end > start && whole.charAt(end - 1).trim() === "") end -= 1;
    if (start === end) return [start, end];
    while (start > 0 && isWord(start) && isWord(start - 1)) start -= 1;
    while (isWord(end - 1) && isWord(end)) end += 1;
    return [start, end];
  };

  const take = () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed || (words.value !== "" && words.value !== filled)) return;
    const range = selection.getRangeAt(0);
    if (!paper.contains(range.commonAncestorContainer)) return;
    const before = document.createRange();
    before.selectNodeContents(paper);
    before.setEnd(range.startContainer, range.startOffset);
    const first = before.toString().length;
    const [start, end] = trimmed(first, first + range.toString().length);
    if (start === end) return;
    at.value = [...whole.slice(0, start)].length;
    words.value = filled = whole.slice(start, end);
    picked.hidden = false;
  };

  let waiting = 0;
  document.addEventListener("selectionchange", () => { clearTimeout(waiting); waiting = setTimeout(take, 250); });
  words.addEventListener("input", () => { at.value = ""; picked.hidden = true; });
});
