package nl.millenniumgemeenten.subscription.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// A key to sign with, and the name under which the world finds the other half of it.
///
/// @param selector the key's name: its record is at `selector._domainkey.domain`
/// @param algorithm as RFC 6376 and RFC 8463 call it
record SigningKey(String selector, String algorithm, PrivateKey key) {
    private static final int LEAST_BITS = 1024;
    private static final String SELECTOR =
            "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9]+)*";

    SigningKey {
        if (!selector.matches(SELECTOR)) {
            throw new IllegalArgumentException("a DKIM selector is letters, digits and hyphens");
        }
    }

    /// Reads a key in PKCS#8, as `openssl genpkey` writes it: RSA or Ed25519.
    static SigningKey read(String selector, Path file) {
        try {
            var pem = Files.readString(file, US_ASCII);
            if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
                throw new IllegalArgumentException(file + " is no private key in PKCS#8 (PEM)");
            }
            var encoded =
                    Base64.getMimeDecoder()
                            .decode(pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", ""));
            return of(selector, file, new PKCS8EncodedKeySpec(encoded));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the DKIM key cannot be read: " + file, unreadable);
        }
    }

    private static SigningKey of(String selector, Path file, PKCS8EncodedKeySpec encoded) {
        try {
            return new SigningKey(
                    selector,
                    "ed25519-sha256",
                    KeyFactory.getInstance("Ed25519").generatePrivate(encoded));
        } catch (GeneralSecurityException notEd25519) {
            try {
                var key = KeyFactory.getInstance("RSA").generatePrivate(encoded);
                if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_BITS) {
                    throw new IllegalArgumentException(file + " has less than 1024 bits");
                }
                return new SigningKey(selector, "rsa-sha256", key);
            } catch (GeneralSecurityException neither) {
                neither.addSuppressed(notEd25519);
                throw new IllegalArgumentException(
                        file + " is neither a key of RSA nor of Ed25519", neither);
            }
        }
    }

    byte[] sign(byte[] canonical) throws GeneralSecurityException {
        if (algorithm.startsWith("rsa")) {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(canonical);
            return signature.sign();
        }
        // RFC 8463 (3): the digest is signed, not the data.
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(MessageDigest.getInstance("SHA-256").digest(canonical));
        return signature.sign();
    }

    /// Not the key.
    @Override
    public String toString() {
        return "SigningKey[" + selector + ", " + algorithm + "]";
    }
}
