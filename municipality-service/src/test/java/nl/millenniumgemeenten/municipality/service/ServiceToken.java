package nl.millenniumgemeenten.municipality.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens as the gateway signs them, and as it would not.
public final class ServiceToken {
    /// The secret that the services under test share.
    public static final String SECRET = "a-secret-of-tests-that-is-long-enough";

    /// The account that the tokens name.
    public static final String ACCOUNT = "0d9a8c52-6d2f-4b62-9f30-6a0a9d8b7c11";

    private ServiceToken() {}

    /// A good token for a role.
    public static String of(String role) {
        return signed("web-gateway", role, Instant.now().plusSeconds(60), SECRET);
    }

    /// A good token for a contact of a municipality.
    public static String ofContact(String contact) {
        return signed(
                "web-gateway",
                contact,
                "municipality-contact",
                Instant.now().plusSeconds(60),
                SECRET);
    }

    /// A token for any issuer, role, end and secret.
    public static String signed(String issuer, String role, Instant end, String secret) {
        return signed(issuer, ACCOUNT, role, end, secret);
    }

    private static String signed(
            String issuer, String subject, String role, Instant end, String secret) {
        var claims =
                """
                {"iss":"%s","sub":"%s","name":"Toos Test","roles":["%s"],"exp":%d}\
                """
                        .formatted(issuer, subject, role, end.getEpochSecond());
        var content = base64("{\"alg\":\"HS256\"}") + "." + base64(claims);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signature = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            return content
                    + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
