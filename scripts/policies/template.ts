/** Group Policy templates made from the schema (Microsoft, ADMX schema): one category for each browser. */
import schema from '../../src/managed-schema.json' with { type: 'json' };
import type { Chromium } from './example.ts';
import { escaped } from './xml.ts';

interface Field {
  title?: string;
  description?: string;
  type: string;
  enum?: readonly string[];
  properties?: Readonly<Record<string, Field>>;
}

/** A policy of the group policy editor: one value below one key. */
interface Rule {
  name: string;
  browser: Chromium;
  /** Below the extension's key. */
  path: string;
  value: string;
  title: string;
  description: string;
  field: Field;
}

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

export function admx(browsers: readonly Chromium[]): string {
  const categories = browsers.map(
    ({ name }) => `    <category name="${name}" displayName="$(string.${name})" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="${NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="leadapron" namespace="LeadApron.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <categories>
${categories.join('\n')}
  </categories>
  <policies>
${rulesOf(browsers).map(definition).join('\n')}
  </policies>
</policyDefinitions>
`;
}

export function adml(browsers: readonly Chromium[]): string {
  const rules = rulesOf(browsers);
  const texts: [id: string, text: string][] = [
    ...browsers.map(({ name }): [string, string] => [name, `Lead Apron in ${name}`]),
    ...rules.flatMap(({ name, title, description, field }): [string, string][] => [
      [name, title],
      [`${name}_help`, description],
      ...(field.enum ?? []).map((value): [string, string] => [`${name}_${value}`, value]),
    ]),
  ];
  const strings = texts.map(([id, text]) => `      <string id="${id}">${escaped(text)}</string>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="${NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <displayName>Lead Apron</displayName>
  <description>Settings of the browser extension Lead Apron</description>
  <resources>
    <stringTable>
${strings.join('\n')}
    </stringTable>
    <presentationTable>
${rules.flatMap((rule) => presentation(rule) ?? []).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

/** A rule for each field of the schema, and for each detector. */
function rulesOf(browsers: readonly Chromium[]): Rule[] {
  const fields: [string, Field][] = Object.entries(schema.properties);
  return browsers.flatMap((browser) =>
    fields.flatMap(([value, field]) => {
      const texts = { title: field.title ?? value, description: field.description ?? '' };
      const rule = { browser, field, value, path: '', name: `${browser.name}_${value}`, ...texts };
      if (!field.properties) return [rule];
      return Object.entries(field.properties).map(([part, one]) => ({
        ...rule,
        field: one,
        value: part,
        path: `\\${value}`,
        name: `${rule.name}_${part.replaceAll('-', '_')}`,
        title: `${texts.title}: ${part}`,
      }));
    }),
  );
}

function definition(rule: Rule): string {
  const { name, browser, path, value, field } = rule;
  const key = `Software\\Policies\\${browser.registry}\\3rdparty\\extensions\\${browser.id}\\policy${path}`;
  const shown = presentation(rule) === undefined ? '' : ` presentation="$(presentation.${name})"`;
  const isSwitch = field.type === 'boolean';
  const head = `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_help)"${shown} key="${key}"${isSwitch ? ` valueName="${value}"` : ''}>`;
  const body = isSwitch
    ? [
        '<enabledValue><decimal value="1" /></enabledValue>',
        '<disabledValue><decimal value="0" /></disabledValue>',
      ]
    : ['<elements>', `  ${element(key, rule)}`, '</elements>'];
  const lines = [`<parentCategory ref="${browser.name}" />`, ...body].map((line) => `      ${line}`);
  return [head, ...lines, '    </policy>'].join('\n');
}

function element(key: string, { name, value, field }: Rule): string {
  if (field.type === 'array') return `<list id="${value}" key="${key}\\${value}" valuePrefix="" />`;
  if (!field.enum) return `<text id="${value}" valueName="${value}" required="true" />`;
  const items = field.enum.map(
    (choice) =>
      `<item displayName="$(string.${name}_${choice})"><value><string>${choice}</string></value></item>`,
  );
  return `<enum id="${value}" valueName="${value}" required="true">${items.join('')}</enum>`;
}

/** What is shown to fill in; a switch needs nothing beside "enabled" and "disabled". */
function presentation({ name, value, title, field }: Rule): string | undefined {
  if (field.type === 'boolean') return undefined;
  const label = escaped(title);
  const control =
    field.type === 'array'
      ? `<listBox refId="${value}">${label}</listBox>`
      : field.enum
        ? `<dropdownList refId="${value}" noSort="true">${label}</dropdownList>`
        : `<textBox refId="${value}"><label>${label}</label></textBox>`;
  return `      <presentation id="${name}">${control}</presentation>`;
}
