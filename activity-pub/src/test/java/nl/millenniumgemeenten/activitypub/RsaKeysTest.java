package nl.millenniumgemeenten.activitypub;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaKeysTest {
    @Test
    void a_pair_can_be_kept_and_shown() {
        var pair = RsaKeys.generate();

        assertThat(RsaKeys.publicKey(RsaKeys.publicPem(pair)))
                .hasValue((RSAPublicKey) pair.getPublic());
        assertThat(RsaKeys.privateKey(RsaKeys.privatePem(pair))).isEqualTo(pair.getPrivate());
        assertThat(RsaKeys.publicPem(pair))
                .startsWith("-----BEGIN PUBLIC KEY-----\n")
                .endsWith("\n-----END PUBLIC KEY-----\n");
    }

    @Test
    void a_key_that_is_easily_forged_is_none() throws NoSuchAlgorithmException {
        var small = KeyPairGenerator.getInstance("RSA");
        small.initialize(1024);

        assertThat(RsaKeys.publicKey(RsaKeys.publicPem(small.generateKeyPair()))).isEmpty();
    }

    @Test
    void a_key_of_another_kind_is_none() throws NoSuchAlgorithmException {
        var curve = KeyPairGenerator.getInstance("Ed25519");

        assertThat(RsaKeys.publicKey(RsaKeys.publicPem(curve.generateKeyPair()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key",
                "-----BEGIN PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY----------END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void nonsense_is_no_key(String pem) {
        assertThat(RsaKeys.publicKey(pem)).isEmpty();
        assertThat(RsaKeys.publicKey(pem + " ".repeat(10_000))).isEmpty();
    }
}
