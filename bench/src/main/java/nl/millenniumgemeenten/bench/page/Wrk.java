package nl.millenniumgemeenten.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// wrk: asks for one address over 64 kept connections, as fast as it is answered.
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TROUBLE = Pattern.compile("Non-2xx|Socket errors");

    private Wrk() {}

    /// The requests answered a second. An answer that is not right spoils the measurement, so it
    /// ends it.
    ///
    /// @param headers such as `Accept-Encoding: gzip`
    static double requestsPerSecond(URI address, int seconds, List<String> headers)
            throws IOException, InterruptedException {
        var command =
                Stream.of(
                                Stream.of("wrk", "-t1", "-c64", "-d" + seconds + "s"),
                                headers.stream().flatMap(header -> Stream.of("-H", header)),
                                Stream.of(address.toString()))
                        .flatMap(part -> part)
                        .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return parse(output);
    }

    static double parse(String output) {
        var rate = RATE.matcher(output);
        if (!rate.find() || TROUBLE.matcher(output).find()) {
            throw new IllegalStateException("wrk had trouble:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
