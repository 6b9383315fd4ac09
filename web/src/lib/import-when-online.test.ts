import { afterEach, describe, expect, it, vi } from 'vitest';
import { importWhenOnline } from './import-when-online';

const connection = (online: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
const missing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

afterEach(() => vi.restoreAllMocks());

describe('importWhenOnline', () => {
  it('waits while offline and retries once online', async () => {
    connection(false);
    const load = vi.fn<() => Promise<string>>().mockImplementationOnce(missing).mockResolvedValue('code');
    const loaded = importWhenOnline(load);
    await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
    connection(true);
    window.dispatchEvent(new Event('online'));

    expect(await loaded).toBe('code');
  });

  it('fails online, for example after a deployment', async () => {
    connection(true);

    await expect(importWhenOnline(missing)).rejects.toThrow('imported module');
  });
});
