// Builds dist/: the compiled sources, the fonts (with their licences) and the schemas.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const dist = (...parts) => join(root, 'dist', ...parts);

const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'src')], { stdio: 'inherit' });

const { fontFiles } = await import(dist('formats', 'typefaces.js'));
mkdirSync(dist('fonts'), { recursive: true });
for (const [name, { package: from, file }] of Object.entries(fontFiles)) {
  const folder = dirname(require.resolve(`${from}/package.json`));
  copyFileSync(join(folder, file), dist('fonts', `${name}.ttf`));
  const licence = ['LICENSE_FONT', 'OFL.txt', 'LICENSE'].map((each) => join(folder, each)).find(existsSync);
  if (!licence) throw new Error(`${from} has no licence file to ship with its font`);
  copyFileSync(licence, dist('fonts', `${name}.licence.txt`));
}

const { postalDeclarationXsd, schemas } = await import(dist('index.js'));
mkdirSync(dist('schemas'), { recursive: true });
for (const [name, schema] of Object.entries(schemas()))
  writeFileSync(dist('schemas', `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);

writeFileSync(dist('schemas', 'postal-declaration.xsd'), postalDeclarationXsd);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(dist('version.json'), `${JSON.stringify({ version })}\n`);
