package nl.millenniumgemeenten.subscription.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;

/// What Apache James says of a mail. It knows RSA alone.
public final class OtherVerifier {
    private OtherVerifier() {}

    /// The selectors of the signatures that are good; fails if there is none.
    ///
    /// @param records what the DNS has
    public static List<String> verify(String mail, List<DkimRecord> records)
            throws FailException, IOException {
        Map<String, String> dns =
                records.stream().collect(Collectors.toMap(DkimRecord::name, DkimRecord::value));
        var verifier =
                new DKIMVerifier((method, selector, domain) -> {
                    var found = dns.get(selector + "._domainkey." + domain);
                    return found == null ? List.of() : List.of(found);
                });
        return verifier.verify(new ByteArrayInputStream(mail.getBytes(ISO_8859_1))).stream()
                .map(signature -> signature.getSelector().toString())
                .toList();
    }
}
