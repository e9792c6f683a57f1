/** Firefox by puppeteer, over WebDriver BiDi. */

/** Options of `puppeteer.launch` for the Firefox at a path. */
export const firefoxOptions = (executablePath) => ({ browser: "firefox", executablePath, headless: true });

/**
 * A new page of a browser or one of its contexts. Puppeteer sets the orientation of the screen along with the viewport,
 * which an older Firefox knows no command for; the viewport is set by then, and nothing here turns a screen.
 */
export async function newFirefoxPage(context) {
  const page = await context.newPage();
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (viewport) =>
    setViewport(viewport).catch((error) => {
      if (!/setScreenOrientationOverride/.test(error.message)) throw error;
    });
  return page;
}
