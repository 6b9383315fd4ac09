import { readTab, writeTab } from '@/lib/storage';

/** Returns a random UUID. crypto.randomUUID does not exist on pages loaded over plain HTTP. */
export function uuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Idempotency keys. A submission's key is stored until a definitive response arrives, so a retry after a lost response
 * cannot book or charge twice, even after a reload. Only a fingerprint of the body is stored.
 */
const storageKey = (url: string) => `codementee.submission.${url}`;

export function fingerprint(body: unknown) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(body))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}

export function idempotencyKey(url: string, body: unknown) {
  const print = fingerprint(body);
  const [rememberedPrint, rememberedKey] = (readTab(storageKey(url)) ?? '').split(' ');
  if (rememberedPrint === print && rememberedKey) return rememberedKey;
  const key = uuid();
  writeTab(storageKey(url), `${print} ${key}`);
  return key;
}

export const clearIdempotencyKey = (url: string) => writeTab(storageKey(url), null);
