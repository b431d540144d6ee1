package nl.millenniumgemeenten.localstack.system;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Ports;

/// The ports on loopback that the parts of the system listen on.
public record Addresses(
        int site,
        int content,
        int municipality,
        int subscription,
        int mailboxWeb,
        int mailboxSmtp,
        int mailboxImap,
        int postgresql,
        int kafka) {
    private static final int COUNT = 9;

    /// The ports a developer gets used to, all moved by the same number.
    public static Addresses standard(int offset) {
        return of(
                List.of(8080, 8081, 8082, 8083, 8025, 1025, 1143, 5433, 9092).stream()
                        .map(port -> port + offset)
                        .toList());
    }

    /// Ports that nothing uses now.
    public static Addresses free() {
        var ports = new LinkedHashSet<Integer>();
        while (ports.size() < COUNT) {
            ports.add(Ports.free());
        }
        return of(List.copyOf(ports));
    }

    private static Addresses of(List<Integer> ports) {
        return new Addresses(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                ports.get(6),
                ports.get(7),
                ports.get(8));
    }

    /// Where visitors go.
    public URI siteUrl() {
        return URI.create("http://localhost:" + site);
    }

    /// Where editors go.
    public URI deskUrl() {
        return URI.create("http://localhost:" + site + "/redactie");
    }

    /// Where mail is read.
    public URI mailboxUrl() {
        return URI.create("http://localhost:" + mailboxWeb + "/");
    }

    /// Every port with what wants it, the ones people notice first.
    Map<Integer, String> wantedBy() {
        var wanted = new LinkedHashMap<Integer, String>();
        wanted.put(site, "the site");
        wanted.put(content, "content-service");
        wanted.put(municipality, "municipality-service");
        wanted.put(subscription, "subscription-service");
        wanted.put(mailboxWeb, "the mailbox's web page");
        wanted.put(mailboxSmtp, "the mailbox");
        wanted.put(mailboxImap, "the mailbox for who reads it");
        wanted.put(postgresql, "PostgreSQL");
        wanted.put(kafka, "Kafka");
        return wanted;
    }
}
