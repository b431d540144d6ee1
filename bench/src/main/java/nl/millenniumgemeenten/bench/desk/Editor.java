package nl.millenniumgemeenten.bench.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.bench.RunningSystem;

/// An editor at the desk of the website.
public final class Editor implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("href=\"(/redactie[^\"#]*)");
    private static final Pattern IDENTIFIER =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[A-Z]{2}[0-9]+(?=/|$)|(?<=[/=])[0-9][^/&]*");
    private static final Pattern VALUE = Pattern.compile("=[^&]*");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final URI site;

    private Editor(URI site) {
        this.site = site;
    }

    /// Signs in as the first of all.
    public static Editor signedInAt(RunningSystem system) throws IOException, InterruptedException {
        var editor = new Editor(system.site());
        var first = system.firstEditor();
        var fields = Map.of("email", first.email(), "password", first.password());
        var answer =
                editor.send(
                        HttpRequest.newBuilder(editor.site.resolve("/redactie/inloggen"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", editor.site.toString())
                                .POST(BodyPublishers.ofString(encoded(fields))));
        if (!answer.uri().getPath().equals("/redactie")) {
            throw new IllegalStateException("signing in ended at " + answer.uri());
        }
        return editor;
    }

    /// What a screen or page says.
    public String get(String address) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(site.resolve(address)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /// The screens that links lead to, starting at the overview: of each kind the first that is
    /// met.
    Collection<String> screens() throws IOException, InterruptedException {
        var met = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<String>();
        met.put("/redactie", "/redactie");
        waiting.add("/redactie");
        while (!waiting.isEmpty()) {
            var links = LINK.matcher(get(waiting.remove()));
            while (links.find()) {
                var address = links.group(1).replace("&amp;", "&");
                if (met.putIfAbsent(pattern(address), address) == null) {
                    waiting.add(address);
                }
            }
        }
        return met.values();
    }

    /// An address without what differs between screens of one kind.
    static String pattern(String address) {
        var query = address.indexOf('?');
        var path = query < 0 ? address : address.substring(0, query);
        var asked = query < 0 ? "" : VALUE.matcher(address.substring(query)).replaceAll("=");
        return IDENTIFIER.matcher(path).replaceAll("{id}") + asked;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
