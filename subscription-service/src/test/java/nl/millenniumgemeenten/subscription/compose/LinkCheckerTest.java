package nl.millenniumgemeenten.subscription.compose;

import static nl.millenniumgemeenten.subscription.compose.Letters.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.millenniumgemeenten.guardedhttp.PublicAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckerTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext(
                "/",
                exchange -> {
                    var path = exchange.getRequestURI().getPath();
                    asked.add(exchange.getRequestMethod() + " " + path);
                    switch (path) {
                        case "/weg" -> exchange.sendResponseHeaders(404, -1);
                        case "/stuk" -> exchange.sendResponseHeaders(503, -1);
                        case "/geen-hoofd" ->
                                exchange.sendResponseHeaders(
                                        exchange.getRequestMethod().equals("HEAD") ? 405 : 200, -1);
                        case "/door", "/rond" -> {
                            exchange.getResponseHeaders()
                                    .add("Location", path.equals("/rond") ? "/rond" : "/goed");
                            exchange.sendResponseHeaders(302, -1);
                        }
                        case "/naar-binnen" -> {
                            exchange.getResponseHeaders().add("Location", "http://[::1]:1/geheim");
                            exchange.sendResponseHeaders(302, -1);
                        }
                        default -> exchange.sendResponseHeaders(200, -1);
                    }
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void only_what_leads_nowhere_is_told_with_the_block_that_it_stands_in() {
        var letter =
                Letters.of(
                        new Block.Text(
                                id(1),
                                "<p><a href=\"/goed\">a</a> <a href=\"/door\">b</a> <a href=\"mailto:a@b.nl\">c</a></p>"),
                        new Block.Button(id(2), "Weg", "/weg"),
                        new Block.Items(
                                id(3),
                                List.of(
                                        new Block.Item("news", "1", "a", "", "/geen-hoofd"),
                                        new Block.Item("news", "2", "b", "", "/stuk"))),
                        new Block.Button(id(4), "Rond", "/rond"),
                        new Block.Button(id(5), "Nog eens", "/weg"));

        assertThat(loopback().findings(letter))
                .extracting(Finding::block, Finding::detail)
                .containsExactly(
                        tuple(id(2), site + "/weg: deze pagina is er niet (404)."),
                        tuple(id(3), site + "/stuk: de website geeft een fout (503)."),
                        tuple(id(4), site + "/rond: deze link leidt steeds verder."));
        assertThat(asked).filteredOn(request -> request.endsWith("/weg")).hasSize(2);
    }

    @Test
    void nothing_inside_is_asked_whatever_leads_there() {
        var letter = Letters.of(new Block.Button(id(1), "Naar binnen", "/naar-binnen"));

        assertThat(new LinkChecker(configuration()).findings(letter)).hasSize(1);
        assertThat(asked).isEmpty();
        assertThat(loopback().findings(letter))
                .extracting(Finding::detail)
                .containsExactly(
                        site + "/naar-binnen: dit adres is niet voor iedereen te bereiken.");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "fe80::1, false",
        "fd00::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::, false",
        "93.184.216.34, true",
        "2606:2800:220:1::1, true"
    })
    void an_address_is_for_everybody_or_it_is_not(String address, boolean everybody)
            throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(everybody);
    }

    private LinkChecker loopback() {
        return new LinkChecker(
                configuration(), address -> address.getHostAddress().equals("127.0.0.1"));
    }

    private ComposeConfiguration configuration() {
        return new ComposeConfiguration("Millenniumgemeenten", site);
    }
}
