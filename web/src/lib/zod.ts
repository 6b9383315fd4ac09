import { z } from 'zod';

// Zod compiles its checks with `new Function` where it may; the content policy refuses that, and reports it.
z.config({ jitless: true });

export { z };
