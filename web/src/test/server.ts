import { setupServer } from 'msw/node';

/** The network of every test. Each test gives it the fake server that it needs. */
export const server = setupServer();
