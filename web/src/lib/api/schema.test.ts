import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('matches docs/openapi.json (regenerate with `npm run api`)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'codementee-api-'));
  await promisify(execFile)('npm', ['run', 'api'], { env: { ...process.env, SCHEMA_FOLDER: folder } });

  const [written, kept] = await Promise.all(
    [folder, 'src/lib/api/schema'].map((path) => readFile(join(path, 'types.gen.ts'), 'utf8')),
  );

  await rm(folder, { recursive: true });

  expect(kept === written).toBe(true);
});
