package nl.millenniumgemeenten.guardedhttp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Asks servers over HTTP that others name, which could lead anywhere, or brings them something. A
/// connection is made only to an address that was looked at, for every redirect anew: what a name
/// leads to cannot change between looking and connecting, because both use the one answer. Nothing
/// is kept between requests: no cookies, no connections, no proxies of the environment.
public final class GuardedHttp implements AutoCloseable {
    private static final int MOST_REDIRECTS = 3;
    private static final int PIECE = 16 * 1024;
    private static final int LONGEST_HEADER = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final String UNREACHABLE = "De server is niet te bereiken.";

    private final FetchRules rules;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// One that keeps to these rules, and says by which name it asks.
    public GuardedHttp(FetchRules rules, String userAgent) {
        this.rules = rules;
        var patience = Timeout.of(rules.patience());
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(new LookedAt(rules))
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(patience)
                                                        .setSocketTimeout(patience)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(patience)
                                        .setResponseTimeout(patience)
                                        .build())
                        .setUserAgent(userAgent)
                        .disableRedirectHandling()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .setConnectionReuseStrategy((_, _, _) -> false)
                        .build();
    }

    /// Gets something, or says why not, within the time of the rules whatever its server does.
    public Fetched get(Asking asking) {
        return within(underWay -> follow(asking, underWay), Fetched.Refused::because);
    }

    /// Brings something, or says why not, within the same time.
    public Sent post(Sending sending) {
        return within(underWay -> bring(sending, underWay), Sent.Refused::because);
    }

    private <T> T within(
            Function<AtomicReference<@Nullable HttpUriRequestBase>, T> work,
            Function<String, T> because) {
        var underWay = new AtomicReference<@Nullable HttpUriRequestBase>();
        var answer = threads.submit(() -> work.apply(underWay));
        try {
            return answer.get(rules.altogether().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return because.apply(
                    "De server was na %d seconden nog niet klaar."
                            .formatted(rules.altogether().toSeconds()));
        } catch (ExecutionException broken) {
            return because.apply(UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return because.apply(UNREACHABLE);
        } finally {
            answer.cancel(true);
            var request = underWay.get();
            if (request != null) {
                request.cancel();
            }
        }
    }

    /// Whether something may be asked at an address, as far as its text tells.
    public boolean allows(String address) {
        return parsed(address).isPresent();
    }

    private Fetched follow(Asking asking, AtomicReference<@Nullable HttpUriRequestBase> underWay) {
        var next = asking.address();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var at = parsed(next);
            if (at.isEmpty()) {
                return Fetched.Refused.because(
                        redirects == 0
                                ? "Dit adres mogen we niet ophalen."
                                : "De server stuurt door naar een adres dat we niet mogen ophalen.");
            }
            var here = at.get();
            var request = request(asking, here);
            if (redirects == 0) {
                asking.headers().forEach(request::setHeader);
            }
            underWay.set(request);
            switch (ask(request, here, asking.most())) {
                case Step.Done(var fetched) -> {
                    return fetched;
                }
                case Step.Onward(var address) -> next = address;
            }
        }
        return Fetched.Refused.because("De server stuurt steeds door.");
    }

    /// What one request leads to.
    private sealed interface Step {
        record Done(Fetched fetched) implements Step {}

        record Onward(String address) implements Step {}
    }

    private Step ask(HttpGet request, URI at, int most) {
        return answer(request, at, response -> step(response, at, most), GuardedHttp::done);
    }

    private static Step done(String why) {
        return new Step.Done(Fetched.Refused.because(why));
    }

    private Sent bring(Sending sending, AtomicReference<@Nullable HttpUriRequestBase> underWay) {
        var at = parsed(sending.address());
        if (at.isEmpty()) {
            return Sent.Refused.because("Naar dit adres mogen we niets sturen.");
        }
        var here = at.get();
        var request = new HttpPost(here);
        sending.headers().forEach(request::setHeader);
        // Its type is one of the headers.
        request.setEntity(new ByteArrayEntity(sending.content(), null));
        underWay.set(request);
        return answer(request, here, GuardedHttp::sent, Sent.Refused::because);
    }

    private static Sent sent(ClassicHttpResponse response) {
        int status = response.getCode();
        return status >= 200 && status < 300
                ? new Sent.Taken(status)
                : new Sent.Refused(answered(status), status, wait(header(response, "Retry-After")));
    }

    /// What is made of an answer; it may be read as long as that takes, and then it is gone.
    private interface Read<T> {
        T of(ClassicHttpResponse response) throws IOException;
    }

    private <T> T answer(
            HttpUriRequestBase request, URI at, Read<T> read, Function<String, T> because) {
        try {
            var response = client.executeOpen(HttpHost.create(at), request, null);
            try {
                return read.of(response);
            } finally {
                // Closing reads what is left to its end: the connection goes first.
                request.cancel();
                Closer.closeQuietly(response);
            }
        } catch (NotOfTheWorld inside) {
            return because.apply("Dit adres ligt in een netwerk dat niet van iedereen is.");
        } catch (UnknownHostException unknown) {
            return because.apply("Deze server bestaat niet.");
        } catch (IOException | RuntimeException broken) {
            // What a server sends can be anything, and so can what its parts of HTTP make of it.
            return because.apply(UNREACHABLE);
        }
    }

    private static HttpGet request(Asking asking, URI at) {
        var request = new HttpGet(at);
        request.setHeader("Accept", asking.accept());
        if (!asking.tag().isEmpty()) {
            request.setHeader("If-None-Match", asking.tag());
        }
        if (!asking.lastModified().isEmpty()) {
            request.setHeader("If-Modified-Since", asking.lastModified());
        }
        return request;
    }

    private static Step step(ClassicHttpResponse response, URI at, int most) throws IOException {
        int status = response.getCode();
        return switch (status) {
            case 200 -> new Step.Done(here(response, at, most));
            case 304 -> new Step.Done(new Fetched.Unchanged());
            case 301, 302, 303, 307, 308 -> onward(at, header(response, "Location"));
            default ->
                    new Step.Done(
                            new Fetched.Refused(
                                    answered(status),
                                    status,
                                    wait(header(response, "Retry-After"))));
        };
    }

    private static Fetched here(ClassicHttpResponse response, URI at, int most) throws IOException {
        try {
            return new Fetched.Here(
                    at,
                    content(response, most),
                    header(response, "Content-Type"),
                    header(response, "ETag"),
                    header(response, "Last-Modified"));
        } catch (TooMuch huge) {
            return new Fetched.TooLarge("Dit is te groot: hoogstens %d MB.".formatted(most >> 20));
        }
    }

    private static Step onward(URI at, String location) {
        try {
            return new Step.Onward(at.resolve(new URI(location)).toString());
        } catch (URISyntaxException nonsense) {
            return new Step.Onward("");
        }
    }

    private static String answered(int status) {
        return switch (status) {
            case 401, 403 -> "De server laat dit niet zien (%d).".formatted(status);
            case 404 -> "Dit staat er niet (404).";
            case 410 -> "Dit is er niet meer (410).";
            case 429 -> "De server vraagt om te wachten (429).";
            default ->
                    status >= 500
                            ? "De server heeft een storing (%d).".formatted(status)
                            : "De server geeft een antwoord dat we niet begrijpen (%d)."
                                    .formatted(status);
        };
    }

    /// Seconds only: who writes a date means the same, and waits a round.
    private static Optional<Duration> wait(String seconds) {
        if (!seconds.matches("[0-9]{1,7}")) {
            return Optional.empty();
        }
        var asked = Duration.ofSeconds(Long.parseLong(seconds));
        return Optional.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
    }

    private static byte[] content(ClassicHttpResponse response, int most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > most) {
            throw new TooMuch();
        }
        // We ask for nothing packed; some send it all the same.
        var packed = header(response, "Content-Encoding").toLowerCase(Locale.ROOT);
        return switch (packed) {
            case "", "identity" -> read(entity.getContent(), most);
            case "gzip", "x-gzip" -> read(new GZIPInputStream(entity.getContent()), most);
            default -> throw new IOException("Unknown encoding");
        };
    }

    private static byte[] read(InputStream content, int most) throws IOException {
        var kept = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            kept.write(piece, 0, read);
            if (kept.size() > most) {
                throw new TooMuch();
            }
        }
        return kept.toByteArray();
    }

    private static String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        var value = header == null ? null : header.getValue();
        return value == null || value.length() > LONGEST_HEADER ? "" : value.strip();
    }

    private Optional<URI> parsed(String address) {
        try {
            var uri = new URI(address.strip());
            return isAllowed(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https") && (uri.getPort() == -1 || uri.getPort() == 443);
        boolean plain = rules.plain() && (scheme.equals("https") || scheme.equals("http"));
        return uri.getHost() != null && uri.getRawUserInfo() == null && (secure || plain);
    }

    /// Lets go of everything.
    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        client.close();
    }

    /// The addresses of a name, unless one of them is not of the world. Names that are addresses
    /// come by here too.
    private record LookedAt(FetchRules rules) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            for (var address : addresses) {
                if (!rules.reachable().test(address)) {
                    throw new NotOfTheWorld();
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static final class NotOfTheWorld extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
