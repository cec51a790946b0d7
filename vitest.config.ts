import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The tests that start the built bot as a child process wait for it.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
