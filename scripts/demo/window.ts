/** The demo for people: a browser window with the pretend website in it, until they close it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { findChromium } from '../browsers.ts';

/** Whether a window can be opened here. */
export function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/**
 * Opens `url` in a fresh profile under `scratch` with the extension and nothing else.
 * @param samples folder that the file dialog shows first
 * @throws {Error} the browser does not start or does not take the extension
 */
export async function openWindow(
  url: string,
  extension: string,
  samples: string,
  scratch: string,
): Promise<Browser> {
  const userDataDir = join(scratch, 'profile');
  await mkdir(join(userDataDir, 'Default'), { recursive: true });
  await writeFile(
    join(userDataDir, 'Default', 'Preferences'),
    JSON.stringify({ selectfile: { last_directory: samples } }),
  );
  const browser = await launch({
    executablePath: findChromium(),
    headless: false,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir,
    ignoreDefaultArgs: ['--enable-automation'],
    args: ['--no-first-run', '--no-default-browser-check', '--window-size=1280,900'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const id = await browser.installExtension(extension);
  // Its welcome page comes to the front when it opens, so it must have opened.
  await browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/pages/welcome`));
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(url);
  await page.bringToFront();
  return browser;
}

/** Chromium's sandbox does not work for root, in many containers and on some systems; elsewhere it stays on. */
async function launch(options: LaunchOptions): Promise<Browser> {
  try {
    return await puppeteer.launch(options);
  } catch {
    return await puppeteer.launch({ ...options, args: [...(options.args ?? []), '--no-sandbox'] });
  }
}
