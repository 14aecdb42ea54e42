// The private world of one journey: folders, a screen, a bus and a key store of its own. Nothing of the user who runs
// the tests is read or written.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { end, start, waitFor } from './processes.js';

const TEST_DATA = new URL('../../data/', import.meta.url);

export class Home {
  root = mkdtempSync(join(tmpdir(), 'roster-journey-'));
  /** @type {Record<string, string>} */
  env;
  /** @type {ReturnType<typeof start>[]} */
  #started = [];

  constructor() {
    const dir = (/** @type {string} */ name) => {
      mkdirSync(this.path(name), { recursive: true, mode: 0o700 });
      return this.path(name);
    };
    this.env = {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: dir('home'),
      XDG_DATA_HOME: dir('home/.local/share'),
      XDG_STATE_HOME: dir('home/.local/state'),
      XDG_CONFIG_HOME: dir('home/.config'),
      XDG_CACHE_HOME: dir('home/.cache'),
      XDG_RUNTIME_DIR: dir('run'),
      TMPDIR: dir('tmp'),
      LANG: 'C.UTF-8',
      TZ: 'Europe/Berlin',
      // No bus unless a journey asks for one; without this word a new one would be launched unasked.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      NO_AT_BRIDGE: '1',
      GTK_THEME: 'Adwaita',
      ROSTER_TEST_PICKS: this.path('picks'),
    };
    this.pick();
  }

  /**
   * A path in the journey's folder.
   * @param {string} name
   */
  path(name) {
    return join(this.root, name);
  }

  /**
   * A copy of a file of tests/data, for the journey to use up.
   * @param {string} name
   */
  copy(name) {
    const path = this.path(basename(name));
    copyFileSync(new URL(name, TEST_DATA), path);
    return path;
  }

  /**
   * What the user will choose in the next file dialogs, one after another; '' closes a dialog without choosing.
   * Replaces what was left over.
   * @param {...string} paths
   */
  pick(...paths) {
    writeFileSync(this.path('picks'), paths.map((path) => `${path}\n`).join(''));
  }

  /** The choices that no dialog has taken yet. */
  picksLeft() {
    return existsSync(this.path('picks')) ? readFileSync(this.path('picks'), 'utf8').split('\n').slice(0, -1) : [];
  }

  /** A screen nobody looks at. X chooses a free number itself and tells it through stream 3. */
  async screen() {
    const x = this.#start('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], { pipes: 1 });
    const told = /** @type {import('node:stream').Readable} */ (x.child.stdio[3]);
    const [number] = await Promise.race([once(told, 'data'), x.failed, once(x.child, 'exit').then(() => [])]);
    if (number === undefined) throw new Error(`Xvfb did not start: ${x.said()}`);
    this.env['DISPLAY'] = `:${String(number).trim()}`;
  }

  /**
   * A bus with nothing on it but what is put there: no service is started by a mere question, and so nothing outlives
   * the journey.
   */
  async bus() {
    const config = this.path('bus.conf');
    writeFileSync(
      config,
      `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${this.path('run/bus')}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`,
    );
    const bus = this.#start('dbus-daemon', [`--config-file=${config}`, '--nofork', '--nopidfile']);
    await Promise.race([waitFor('the bus', () => existsSync(this.path('run/bus'))), bus.failed]);
    this.env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${this.path('run/bus')}`;
  }

  /** The desktop's key store: a real one, unlocked as it is by logging in. */
  async keyStore() {
    await this.bus();
    const store = this.#start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      stdin: 'the login password of this journey',
    });
    const env = this.env;
    const answers = async () => {
      const ask = start(
        'dbus-send',
        [
          '--session',
          '--print-reply',
          '--dest=org.freedesktop.secrets',
          '/org/freedesktop/secrets',
          'org.freedesktop.DBus.Properties.Get',
          'string:org.freedesktop.Secret.Service',
          'string:Collections',
        ],
        { env },
      );
      const [code] = await once(ask.child, 'exit');
      return code === 0 && ask.said().includes('/collection/login');
    };
    await Promise.race([waitFor(() => `the key store: ${store.said()}`, answers), store.failed]);
  }

  /** Ends what was started, last first, and takes the folder away. */
  async close() {
    for (const one of this.#started.reverse()) await end(one.child);
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * @param {string} program
   * @param {string[]} args
   * @param {{ stdin?: string, pipes?: number }} [options]
   */
  #start(program, args, options = {}) {
    const one = start(program, args, { env: this.env, ...options });
    this.#started.push(one);
    return one;
  }
}
