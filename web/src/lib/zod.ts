import * as z from 'zod/mini';

// Zod would compile its checks with `new Function`, which the content security policy blocks and reports.
z.config({ jitless: true });

export { z };
