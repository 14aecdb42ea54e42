// The real window of the real program, driven as a person drives it.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { end, family, freePort, lives, start, waitFor } from './processes.js';

// The journeys' one package is the UI's.
const require = createRequire(new URL('../../../ui/package.json', import.meta.url));
/** @type {typeof import('selenium-webdriver')} */
const { Builder, By, Key } = require('selenium-webdriver');
/** @type {{ source: string }} */
const axe = require('axe-core');

/** @typedef {import('selenium-webdriver').WebElement} WebElement */
/** @typedef {import('./home.js').Home} Home */

export { By, Key };

const BINARY = process.env['ROSTER_BINARY'] ?? '';
const SHOTS = process.env['ROSTER_SHOTS'];

/** A page at rest may still catch up on what was written; one in a circle makes hundreds of calls a second. */
const CALLS_AT_REST = 40;

/** Roster's window, and the hand on it. */
export class Window {
  /**
   * @param {import('selenium-webdriver').WebDriver} driver
   * @param {ReturnType<typeof start>} hand
   */
  constructor(driver, hand) {
    this.driver = driver;
    this.hand = hand;
  }

  /**
   * Starts Roster in a journey's home.
   * @param {Home} home
   * @param {string[]} [args]
   * @param {string} [binary] another program than the one under test
   */
  static async open(home, args = [], binary = BINARY) {
    if (binary === '') throw new Error('ROSTER_BINARY does not say which program to drive');
    const port = await freePort();
    const hand = start('WebKitWebDriver', [`--port=${port}`], {
      env: { ...home.env, TAURI_WEBVIEW_AUTOMATION: 'true' },
    });
    const server = `http://127.0.0.1:${port}`;
    const listens = async () => (await fetch(`${server}/status`).catch(() => undefined))?.ok;
    await Promise.race([waitFor('the web driver', listens), hand.failed]);
    try {
      const driver = await new Builder()
        .usingServer(server)
        .withCapabilities({ browserName: 'wry', 'webkitgtk:browserOptions': { binary, args } })
        .build();
      return new Window(driver, hand);
    } catch (thrown) {
      await end(hand.child);
      throw thrown;
    }
  }

  /** Closes the window as its user does, and waits until the program has ended. */
  async close() {
    const all = family(this.hand.child);
    await this.driver.quit().catch(() => undefined);
    await end(this.hand.child);
    // The program may have left its family before it has ended.
    await waitFor('the program to end', () => !all.some(lives));
  }

  /**
   * The first element that is shown and fits, as soon as there is one.
   * @param {string} css
   * @param {string | RegExp} [text] what it says, or its name
   * @param {number} [limit] milliseconds
   * @returns {Promise<WebElement>}
   */
  async see(css, text, limit) {
    const seen = await waitFor(`${css} ${text ?? ''}`, () => this.#find(css, text), limit).catch(async (thrown) => {
      throw new Error(`${thrown.message}\nThe window shows:\n${await this.#text()}`, { cause: thrown });
    });
    return seen;
  }

  /**
   * Asked of the page itself: the driver's own idea of an element's text leaves out what cannot be selected.
   * @param {string} css
   * @param {string | RegExp | undefined} text
   */
  async #find(css, text) {
    for (;;) {
      try {
        return await this.#findNow(css, text);
      } catch (thrown) {
        // It went while the driver took hold of it: what is there now is what counts.
        if (!(thrown instanceof Error && thrown.name === 'StaleElementReferenceError')) throw thrown;
      }
    }
  }

  /**
   * @param {string} css
   * @param {string | RegExp | undefined} text
   */
  async #findNow(css, text) {
    return /** @type {WebElement | null} */ (
      await this.driver.executeScript(
        `const [css, text, pattern, flags] = arguments;
         const fits = (said) => pattern !== null ? new RegExp(pattern, flags).test(said) : text === null || said === text;
         return [...document.querySelectorAll(css)].find((one) =>
           one.checkVisibility({ visibilityProperty: true }) && fits((one.innerText ?? one.textContent).trim() || one.getAttribute('aria-label') || '')) ?? null;`,
        css,
        typeof text === 'string' ? text : null,
        text instanceof RegExp ? text.source : null,
        text instanceof RegExp ? text.flags : null,
      )
    );
  }

  async #text() {
    return String(await this.driver.executeScript('return document.body.innerText'));
  }

  /**
   * Until nothing fits any more.
   * @param {string} css
   * @param {string | RegExp} [text]
   */
  async gone(css, text) {
    await waitFor(`${css} ${text ?? ''} to go`, async () => (await this.#find(css, text)) === null);
  }

  /** From the welcome to an empty desk of Ruth's, under a passphrase. */
  async startEmpty() {
    await this.fill('Your name', 'Ruth');
    await this.fill('Passphrase', 'four good words');
    await this.fill('Repeat the passphrase', 'four good words');
    await this.press('Start empty');
    await this.press('I have kept it');
    await this.see('[data-test=no-people]');
  }

  /**
   * What an element says.
   * @param {string} css
   */
  async text(css) {
    return String(await this.driver.executeScript('return arguments[0].innerText.trim()', await this.see(css)));
  }

  /**
   * @param {string} css
   * @param {string | RegExp} [text]
   */
  async click(css, text) {
    const seen = await this.see(css, text);
    // Rows move while what stands beside them comes in. What never stands free is pressed as it is.
    const free = async () => {
      const found = await this.#find(css, text);
      return found !== null && (await this.#pressable(found)) ? found : null;
    };
    await (await waitFor('it to stand still', free, 1500).catch(() => seen)).click();
  }

  /**
   * The button with these words, once it stands still with nothing over it: what is pressed is what was meant.
   * @param {string | RegExp} name
   */
  async press(name) {
    await this.see('button', name);
    const button = await waitFor(`the button ${name} to be pressable`, async () => {
      const found = await this.#find('button', name);
      return found !== null && (await this.#pressable(found)) ? found : null;
    });
    await button.click();
  }

  /**
   * False for one that is gone by now, too.
   * @param {WebElement} button
   */
  async #pressable(button) {
    const pressable = /** @type {Promise<boolean>} */ (
      this.driver.executeAsyncScript(
        `const [button, done] = arguments;
         button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
         const place = () => { const at = button.getBoundingClientRect(); return [at.x + at.width / 2, at.y + at.height / 2]; };
         const before = place();
         requestAnimationFrame(() => requestAnimationFrame(() => {
           const now = place();
           done(!button.disabled && button.getAttribute('aria-busy') !== 'true' && String(now) === String(before)
             && button.contains(document.elementFromPoint(...now)));
         }));`,
        button,
      )
    );
    return pressable.catch((thrown) => {
      if (thrown instanceof Error && thrown.name === 'StaleElementReferenceError') return false;
      throw thrown;
    });
  }

  /**
   * The field with this label.
   * @param {string} label
   * @returns {Promise<WebElement>}
   */
  async field(label) {
    const find = async () =>
      /** @type {WebElement | null} */ (
        await this.driver.executeScript(
          `const wanted = arguments[0];
           const fields = 'input, textarea, select';
           // What lies under a dialog is out of reach.
           const within = document.querySelector('[role=dialog]') ?? document;
           return [...within.querySelectorAll(fields), ...document.querySelectorAll(fields)].find((field) =>
             field.checkVisibility() && (field.getAttribute('aria-label') === wanted
               || [...(field.labels ?? [])].some((one) => one.innerText.trim().split('\\n')[0] === wanted))) ?? null;`,
          label,
        )
      );
    return waitFor(`the field ${label}`, find);
  }

  /**
   * Types into the field with this label, in place of what it holds.
   * @param {string} label
   * @param {string} text
   */
  async fill(label, text) {
    const field = await this.field(label);
    await field.clear();
    await field.sendKeys(text);
  }

  /**
   * Presses keys wherever the focus is; a chord is an array.
   * @param {...(string | string[])} presses
   */
  async keys(...presses) {
    for (const press of presses) {
      const actions = this.driver.actions();
      const all = typeof press === 'string' ? [press] : press;
      for (const key of all) actions.keyDown(key);
      for (const key of [...all].reverse()) actions.keyUp(key);
      await actions.perform();
    }
  }

  /** What the focused element is called, for looking at. */
  async focused() {
    return String(
      await this.driver.executeScript(
        'const e = document.activeElement; return `${e.tagName} ${e.getAttribute("aria-label") ?? e.textContent.slice(0, 40)}`',
      ),
    );
  }

  /**
   * The rules of accessibility that the page breaks, one a line; nothing when it breaks none. A page that asks the core
   * again and again while nobody does anything is broken as well.
   * @returns {Promise<string>}
   */
  async broken() {
    await this.settled();
    // What is being fetched steps back until it is there: that is no colour to be judged. What stays so is looked at as it is.
    const fetched = () => this.driver.executeScript("return document.querySelector('[aria-busy=true]') === null");
    await waitFor('what is fetched', async () => (await fetched()) === true, 3000).catch(() => undefined);
    await this.settled();
    // A tooltip belongs to what it floats over, wherever it stands in the page.
    await this.driver.executeScript(axe.source);
    const found = /** @type {{ id: string, help: string, where: string }[]} */ (
      await this.driver.executeAsyncScript(
        `const [most, done] = arguments;
         const ask = window.fetch;
         const asked = [];
         window.fetch = (...args) => (asked.push(String(args[0])), ask(...args));
         const told = (broken) => {
           window.fetch = ask;
           const restless = { id: 'restless', help: asked.length + ' calls while nobody did anything', where: asked.at(-1) };
           done(asked.length > most ? [...broken, restless] : broken);
         };
         window.axe.run({ include: [document], exclude: [['[role=tooltip]']] }, { resultTypes: ['violations'] }).then(
           (result) => told(result.violations.map((v) => ({ id: v.id, help: v.help, where: v.nodes.map((n) => n.target.join(' ')).join(', ') }))),
           (error) => told([{ id: 'axe', help: String(error), where: '' }]));`,
        CALLS_AT_REST,
      )
    );
    return found.map(({ id, help, where }) => `${id}: ${help} (${where})`).join('\n');
  }

  /**
   * Until what moves has come to rest: colours are judged as they stay. A frame is let pass for what is about to move;
   * what turns for ever is not waited for.
   */
  async settled() {
    await waitFor('the page to settle', () =>
      this.driver.executeAsyncScript(
        `const done = arguments[arguments.length - 1];
         const still = () => document.getAnimations().every((one) => one.playState === 'finished' || one.playState === 'idle'
           || one.effect?.getComputedTiming().iterations === Infinity);
         requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(still()), 30)));`,
      ),
    );
  }

  /**
   * A picture of the window, for a person to look at: of colours as they stay.
   * @param {string} name
   */
  async shot(name) {
    if (SHOTS === undefined) return;
    await this.settled();
    mkdirSync(SHOTS, { recursive: true });
    writeFileSync(join(SHOTS, `${name}.png`), await this.driver.takeScreenshot(), 'base64');
  }
}
