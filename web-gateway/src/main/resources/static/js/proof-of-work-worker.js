// Tries numbers until one has the hash that was asked for. No number where the browser cannot hash, as on a
// page that came without TLS.
self.addEventListener("message", async ({ data: { salt, challenge, maxnumber } }) => {
    const text = new TextEncoder();
    for (let number = 0; self.crypto?.subtle && number < maxnumber; number++) {
        const hash = await crypto.subtle.digest("SHA-256", text.encode(salt + number));
        const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
        if (hex === challenge) {
            self.postMessage({ number });
            return;
        }
    }
    self.postMessage({});
});
