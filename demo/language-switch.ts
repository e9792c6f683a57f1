const figures = [...document.querySelectorAll<HTMLElement>("main *")].filter(({ localName }) =>
  localName.includes("-"),
);
const buttons = document.querySelectorAll<HTMLButtonElement>("button[data-lang]");

for (const button of buttons) {
  button.addEventListener("click", () => {
    for (const figure of figures) figure.lang = button.lang;
    for (const other of buttons) other.ariaPressed = String(other === button);
  });
}

// Without script the buttons could do nothing, so they are not offered.
document.querySelector(".language")?.removeAttribute("hidden");

export {};
