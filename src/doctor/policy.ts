/** What the Content-Security-Policy of the page refuses. */

/** Watches for a refusal of this address. `stop` ends that, and gives the directive that refused, or an empty text. */
export function watchPolicy(address: string): {stop(): Promise<string>} {
  let directive = '';
  const listen = ({blockedURI, effectiveDirective}: SecurityPolicyViolationEvent): void => {
    if (blockedURI && address.startsWith(blockedURI)) directive = effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', listen);
  return {
    async stop() {
      // The event about a refusal comes after the refusal.
      await new Promise((done) => setTimeout(done));
      document.removeEventListener('securitypolicyviolation', listen);
      return directive;
    },
  };
}
