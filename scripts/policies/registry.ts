/** A file for the Windows registry. Lists and objects are keys of their own there, yes and no are numbers. */
import type { Chromium } from './example.ts';

type Value = string | boolean | Value[] | { [name: string]: Value };

export function registryFile(
  { registry, id, settings }: Chromium,
  policy: { [name: string]: Value },
): string {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${registry}`;
  const keys = [
    ...keysOf(`${root}\\ExtensionSettings\\${id}`, settings),
    ...keysOf(`${root}\\3rdparty\\extensions\\${id}\\policy`, policy),
  ];
  return `${['Windows Registry Editor Version 5.00', ...keys].join('\r\n\r\n')}\r\n`;
}

function keysOf(key: string, values: { [name: string]: Value }): string[] {
  const inside = Object.entries(values);
  const lines = inside.flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [`"${name}"=${written(value)}`],
  );
  const below = inside.flatMap(([name, value]) => {
    if (typeof value !== 'object') return [];
    const entries = Array.isArray(value)
      ? value.map((entry, index) => [index + 1, entry])
      : Object.entries(value);
    return keysOf(`${key}\\${name}`, Object.fromEntries(entries));
  });
  return [[`[${key}]`, ...lines].join('\r\n'), ...below];
}

function written(value: string | boolean): string {
  if (typeof value === 'boolean') return `dword:0000000${Number(value)}`;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
