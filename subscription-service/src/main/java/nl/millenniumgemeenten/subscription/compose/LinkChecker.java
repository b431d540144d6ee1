package nl.millenniumgemeenten.subscription.compose;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nl.millenniumgemeenten.guardedhttp.PublicAddress;

/// Follows the links of an issue and says which lead nowhere. It asks nothing of addresses inside
/// our own network, whatever name or redirect leads to them: who writes an issue could else look
/// around in it.
@Singleton
public class LinkChecker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ALTOGETHER = Duration.ofSeconds(20);
    private static final int AT_ONCE = 8;
    private static final int MOST_REDIRECTS = 3;

    private final ComposeConfiguration configuration;
    private final Predicate<InetAddress> reachable;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();

    @Inject
    LinkChecker(ComposeConfiguration configuration) {
        this(configuration, PublicAddress::is);
    }

    /// Checks links that lead to these addresses only.
    LinkChecker(ComposeConfiguration configuration, Predicate<InetAddress> reachable) {
        this.configuration = configuration;
        this.reachable = reachable;
    }

    /// What is wrong with the links, in the order in which they stand in the issue. A link that
    /// stands there twice is followed once.
    public List<Finding> findings(Letter letter) {
        var links = links(letter);
        var checks =
                links.keySet().stream()
                        .<Callable<Optional<String>>>map(address -> () -> fault(address))
                        .toList();
        var findings = new ArrayList<Finding>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var faults =
                    threads.invokeAll(checks, ALTOGETHER.toMillis(), TimeUnit.MILLISECONDS)
                            .iterator();
            for (var link : links.entrySet()) {
                said(faults.next())
                        .ifPresent(fault ->
                                findings.add(
                                        Finding.advice(
                                                link.getValue(),
                                                "broken-link",
                                                "%s: %s".formatted(link.getKey(), fault))));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return findings;
    }

    private static Optional<String> said(Future<Optional<String>> check) {
        try {
            return check.get();
        } catch (CancellationException late) {
            return Optional.of("we kregen op tijd geen antwoord.");
        } catch (ExecutionException broken) {
            return Optional.of("we konden deze link niet volgen.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Each address with the first block that it stands in.
    private SequencedMap<String, UUID> links(Letter letter) {
        var links = new LinkedHashMap<String, UUID>();
        for (var block : letter.blocks()) {
            for (var address : addresses(block)) {
                var whole = configuration.absolute(address);
                if (!address.isEmpty() && whole.startsWith("http")) {
                    links.putIfAbsent(whole, block.id());
                }
            }
        }
        return links;
    }

    private static List<String> addresses(Block block) {
        return switch (block) {
            case Block.Heading(_, _), Block.Divider(_) -> List.of();
            case Block.Text(_, var html) -> TextHtml.body(html).select("a").eachAttr("href");
            case Block.Items _, Block.Digest _ ->
                    block.told().stream().map(Block.Item::path).toList();
            case Block.Button(_, _, var url) -> List.of(url);
            case Block.Picture picture -> List.of(picture.url());
        };
    }

    /// Why an address leads nowhere; empty if it leads somewhere.
    private Optional<String> fault(String address) throws InterruptedException {
        try {
            var at = new URI(address);
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                if (!allowed(at)) {
                    return Optional.of("dit adres is niet voor iedereen te bereiken.");
                }
                var answer = answer(at);
                var next = answer.headers().firstValue("Location");
                if (answer.statusCode() / 100 != 3 || next.isEmpty()) {
                    return verdict(answer.statusCode());
                }
                at = at.resolve(next.get());
            }
            return Optional.of("deze link leidt steeds verder.");
        } catch (UnknownHostException unknown) {
            return Optional.of("deze website bestaat niet.");
        } catch (IOException | URISyntaxException | IllegalArgumentException unreachable) {
            return Optional.of("we konden deze link niet volgen.");
        }
    }

    private boolean allowed(URI at) throws UnknownHostException {
        if (at.getHost() == null || !Addresses.page(at.toString())) {
            return false;
        }
        for (var one : InetAddress.getAllByName(at.getHost())) {
            if (!reachable.test(one)) {
                return false;
            }
        }
        return true;
    }

    /// The head, or the whole where a server has no head.
    private HttpResponse<Void> answer(URI at) throws IOException, InterruptedException {
        var head = send(at, "HEAD");
        return head.statusCode() >= 400 ? send(at, "GET") : head;
    }

    private HttpResponse<Void> send(URI at, String method)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(at)
                        .timeout(PATIENCE)
                        .header("User-Agent", "Millenniumgemeenten-linkcontrole")
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /// What a status says about a link. A server that turns a program away may let a reader in.
    private static Optional<String> verdict(int status) {
        if (status == 404 || status == 410) {
            return Optional.of("deze pagina is er niet (%d).".formatted(status));
        }
        return status >= 500
                ? Optional.of("de website geeft een fout (%d).".formatted(status))
                : Optional.empty();
    }
}
