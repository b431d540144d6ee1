package nl.millenniumgemeenten.gateway.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;

/// Signs the short-lived tokens that tell a service who calls.
@Singleton
class ServiceTokens {
    private static final String ISSUER = "web-gateway";
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final JWSSigner signer;
    private final InstantSource clock;

    ServiceTokens(ServicesConfiguration configuration, InstantSource clock) {
        this.clock = clock;
        try {
            this.signer =
                    new MACSigner(configuration.tokenSecret().getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException impossible) {
            // The configuration has checked the length of the secret.
            throw new IllegalStateException(impossible);
        }
    }

    /// A token in the name of a caller.
    String token(Caller caller) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(caller.subject())
                        .claim("name", caller.name())
                        .claim("roles", caller.roles())
                        .expirationTime(Date.from(clock.instant().plus(LIFE)))
                        .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
