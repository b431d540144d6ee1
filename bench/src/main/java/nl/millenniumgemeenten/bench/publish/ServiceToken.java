package nl.millenniumgemeenten.bench.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A token as the gateway signs them, in the name of an editor.
public final class ServiceToken {
    private static final String HEADER = "{\"alg\":\"HS256\"}";
    private static final Duration LIFE = Duration.ofSeconds(60);

    private ServiceToken() {}

    public static String signedWith(String secret) {
        return signedWith(secret, "editor");
    }

    /// The same in the name of somebody with this role.
    public static String signedWith(String secret, String role) {
        var claims =
                """
                {"iss":"web-gateway","sub":"bench","name":"Meting","roles":["%s"],"exp":%d}\
                """
                        .formatted(role, Instant.now().plus(LIFE).getEpochSecond());
        var signed = encode(HEADER.getBytes(UTF_8)) + "." + encode(claims.getBytes(UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return signed + "." + encode(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
