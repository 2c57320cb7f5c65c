/** Makes the site work without a network: see src/offline/. Not in development, where it would hide changes. */
export function enableOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  if (import.meta.env.PROD) void start();
  else void forgetWorkers(); // of a built site looked at under the same address
}

async function start(): Promise<void> {
  const { register } = await import('../offline/page/register.ts');
  await register().catch(() => undefined); // the site works without it as well
}

async function forgetWorkers(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}
