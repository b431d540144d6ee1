package nl.millenniumgemeenten.subscription.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// A key to sign with, and the name under which the world finds the other half of it.
///
/// @param selector the key's name: its record is at `selector._domainkey.domain`
/// @param algorithm as RFC 6376 and RFC 8463 call it
/// @param kind what its record calls it
/// @param other the public half, as its record has it
@SuppressWarnings("ArrayRecordComponent") // never compared
record SigningKey(String selector, String algorithm, PrivateKey key, String kind, byte[] other) {
    private static final int LEAST_BITS = 1024;
    private static final int RAW = 32;
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
            return ofEd25519(selector, KeyFactory.getInstance("Ed25519").generatePrivate(encoded));
        } catch (GeneralSecurityException notEd25519) {
            try {
                return ofRsa(
                        selector, file, KeyFactory.getInstance("RSA").generatePrivate(encoded));
            } catch (GeneralSecurityException neither) {
                neither.addSuppressed(notEd25519);
                throw new IllegalArgumentException(
                        file + " is neither a key of RSA nor of Ed25519", neither);
            }
        }
    }

    private static SigningKey ofRsa(String selector, Path file, PrivateKey key)
            throws GeneralSecurityException {
        if (!(key instanceof RSAPrivateCrtKey rsa)) {
            throw new InvalidKeyException("its public half is not in it");
        }
        if (rsa.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException(file + " has less than 1024 bits");
        }
        var other =
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        return new SigningKey(selector, "rsa-sha256", key, "rsa", other.getEncoded());
    }

    /// The public half is not in the file: it is made from the private one (RFC 8032, 5.1.5), as
    /// when that was new. Its last 32 bytes are what RFC 8463 (4.2) wants.
    private static SigningKey ofEd25519(String selector, PrivateKey key)
            throws GeneralSecurityException {
        if (!(key instanceof EdECPrivateKey ed)) {
            throw new InvalidKeyException("no key of Ed25519");
        }
        var secret = ed.getBytes().orElseThrow(() -> new InvalidKeyException("no secret in it"));
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Repeat(secret));
        var other = generator.generateKeyPair().getPublic().getEncoded();
        return new SigningKey(
                selector,
                "ed25519-sha256",
                key,
                "ed25519",
                Arrays.copyOfRange(other, other.length - RAW, other.length));
    }

    /// Not random at all.
    private static final class Repeat extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Repeat(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }

    /// What the world has to know of it.
    DkimRecord record(String domain) {
        return new DkimRecord(
                selector + "._domainkey." + domain,
                "v=DKIM1; k=" + kind + "; p=" + Base64.getEncoder().encodeToString(other));
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
