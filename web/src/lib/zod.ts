import * as z from 'zod/mini';

// Zod compiles its checks with `new Function` where it may; the content policy refuses that, and reports it.
z.config({ jitless: true });

export { z };
