package nl.millenniumgemeenten.subscription.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// Tokens as the website signs them.
public final class ServiceToken {
    public static final String SECRET = "a secret of the tests that is long enough for HS256";

    private ServiceToken() {}

    /// A token that is valid now.
    public static String of(String role) {
        return signed(role, SECRET, "web-gateway", Instant.now().plusSeconds(60));
    }

    /// A token of an account that is valid now.
    public static String of(String role, String account) {
        return signed(role, account, SECRET, "web-gateway", Instant.now().plusSeconds(60));
    }

    public static String signed(String role, String secret, String issuer, Instant expiresAt) {
        return signed(role, "an account", secret, issuer, expiresAt);
    }

    private static String signed(
            String role, String account, String secret, String issuer, Instant expiresAt) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(account)
                        .claim("name", "Sanne de Vries")
                        .claim("roles", List.of(role))
                        .expirationTime(Date.from(expiresAt))
                        .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
