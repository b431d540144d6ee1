package nl.millenniumgemeenten.subscription.dkim;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.net.IDN;
import java.nio.file.Path;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the keys when the service starts: one that is named and cannot be read stops it, or mail
/// would leave unsigned and nobody would know.
@Factory
class DkimFactory {
    private static final Logger LOG = LoggerFactory.getLogger(DkimFactory.class);

    /// With what mails are signed.
    ///
    /// @param domain whose mail it is; the domain of the sender if empty
    /// @param key a file with a key; empty for none
    /// @param selector its name
    /// @param secondKey another, for a change of keys or for two algorithms
    @ConfigurationProperties("dkim")
    record Configuration(
            @Bindable(defaultValue = "") String domain,
            @Bindable(defaultValue = "") String key,
            @Bindable(defaultValue = "") String selector,
            @Bindable(defaultValue = "") String secondKey,
            @Bindable(defaultValue = "") String secondSelector) {}

    @Singleton
    DkimSigner signer(
            Configuration configuration,
            @Property(name = "mail.from", defaultValue = "nieuwsbrief@example.org") String from) {
        var keys = new ArrayList<SigningKey>();
        if (!configuration.key().isEmpty()) {
            keys.add(SigningKey.read(configuration.selector(), Path.of(configuration.key())));
        }
        if (!configuration.secondKey().isEmpty()) {
            keys.add(
                    SigningKey.read(
                            configuration.secondSelector(), Path.of(configuration.secondKey())));
        }
        var domain =
                configuration.domain().isEmpty()
                        ? from.substring(from.lastIndexOf('@') + 1)
                        : configuration.domain();
        var signer = new DkimSigner(IDN.toASCII(domain), keys);
        for (var line : signer.records()) {
            LOG.atInfo()
                    .addKeyValue("name", line.name())
                    .addKeyValue("value", line.value())
                    .log("mails are signed, for a TXT record in the DNS");
        }
        return signer;
    }
}
