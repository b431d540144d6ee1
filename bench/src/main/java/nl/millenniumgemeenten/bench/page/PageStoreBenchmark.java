package nl.millenniumgemeenten.bench.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;

/// A public page from the store beside nginx with the same bytes in a file, in turns.
public final class PageStoreBenchmark implements Benchmark {
    private static final double BAR = 0.9;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 8;
    private static final List<String> PATHS =
            List.of("/", "/nieuws", "/doelen", "/doelen/1", "/privacy", "/toegankelijkheid");

    @Override
    public String name() {
        return "page-store";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var page = typicalPage(system.get().address("web-gateway"));
        try (var nginx = Nginx.serving(page.plain(), page.gzip())) {
            warmUp(page.address(), nginx.page());
            return List.of(
                    line(page, nginx, "identity", page.plain().length),
                    line(page, nginx, "gzip", page.gzip().length));
        }
    }

    private static Page typicalPage(URI site) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var pages = new ArrayList<Page>();
            for (var path : PATHS) {
                pages.add(Page.get(http, site.resolve(path)));
            }
            return pages.stream().min(Comparator.comparingInt(Page::distance)).orElseThrow();
        }
    }

    /// So that the gateway's code is compiled, as that of nginx is.
    private static void warmUp(URI page, URI file) throws IOException, InterruptedException {
        for (var encoding : List.of("identity", "gzip")) {
            Wrk.requestsPerSecond(page, SECONDS, List.of("Accept-Encoding: " + encoding));
            Wrk.requestsPerSecond(file, 1, List.of("Accept-Encoding: " + encoding));
        }
    }

    private static Line line(Page page, Nginx nginx, String encoding, int bytes)
            throws IOException, InterruptedException {
        var headers = List.of("Accept-Encoding: " + encoding);
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = Wrk.requestsPerSecond(page.address(), SECONDS, headers);
            theirs[round] = Wrk.requestsPerSecond(nginx.page(), SECONDS, headers);
        }
        System.out.printf(
                "  %s: ours %s, nginx %s%n",
                encoding, Arrays.toString(ours), Arrays.toString(theirs));
        return Line.atLeast(
                BAR,
                "page %s from the store, %s, %,d bytes"
                        .formatted(page.address().getPath(), encoding, bytes),
                Quantity.perSecond(Samples.of(ours).median()),
                "nginx",
                Quantity.perSecond(Samples.of(theirs).median()));
    }
}
