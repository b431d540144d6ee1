package nl.millenniumgemeenten.activitypub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// Keys as they are kept and shown: PEM, RSA.
public final class RsaKeys {
    private static final int OURS = 2048;

    /// A key of a few bits can be forged, one of very many keeps a processor busy.
    private static final int FEWEST = 2048;

    private static final int MOST = 8192;
    private static final int LONGEST_PEM = 8000;
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String PRIVATE = "PRIVATE KEY";

    private RsaKeys() {}

    /// A new pair for an account of ours.
    public static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(OURS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has RSA", impossible);
        }
    }

    /// The half that everybody may have, as an actor shows it.
    public static String publicPem(KeyPair pair) {
        return pem(PUBLIC, pair.getPublic());
    }

    /// The half that stays here, as it is kept.
    public static String privatePem(KeyPair pair) {
        return pem(PRIVATE, pair.getPrivate());
    }

    private static String pem(String kind, Key key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
    }

    /// The key of somebody elsewhere; nothing for what is no RSA key of a decent size.
    public static Optional<RSAPublicKey> publicKey(String pem) {
        if (pem.length() > LONGEST_PEM) {
            return Optional.empty();
        }
        try {
            var key =
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new X509EncodedKeySpec(bytes(pem, PUBLIC)));
            return key instanceof RSAPublicKey rsa && isDecent(rsa)
                    ? Optional.of(rsa)
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean isDecent(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        return bits >= FEWEST && bits <= MOST && key.getPublicExponent().bitLength() <= 64;
    }

    /// A key of ours, as it was kept.
    public static PrivateKey privateKey(String pem) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes(pem, PRIVATE)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("This is no key of ours", broken);
        }
    }

    private static byte[] bytes(String pem, String kind) {
        var begin = "-----BEGIN " + kind + "-----";
        var end = "-----END " + kind + "-----";
        var text = pem.strip();
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw new IllegalArgumentException("No " + kind);
        }
        var inside = text.substring(begin.length(), text.length() - end.length());
        return Base64.getMimeDecoder().decode(inside.getBytes(StandardCharsets.US_ASCII));
    }
}
