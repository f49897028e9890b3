// A slider and the number field beside it show the same value. The field is what is sent; without script only it is there.
document.addEventListener("DOMContentLoaded", () => {
  for (const range of document.querySelectorAll("input[type=range][data-number]")) {
    const number = document.getElementById(range.dataset.number);
    range.hidden = false;
    range.addEventListener("input", () => { number.value = range.value; });
    number.addEventListener("input", () => { if (number.value !== "") range.value = number.value; });
  }
});
