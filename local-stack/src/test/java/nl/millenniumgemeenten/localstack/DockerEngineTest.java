package nl.millenniumgemeenten.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class DockerEngineTest {

    @Test
    void an_engine_that_answers_a_ping_is_used() throws Exception {
        var engine = engineAnswering(200);
        var address = "tcp://127.0.0.1:" + engine.getAddress().getPort();

        assertThat(DockerEngine.find(address)).isEqualTo(new DockerEngine.Answering(address));

        engine.stop(0);
    }

    @Test
    void an_engine_in_trouble_is_not_used() throws Exception {
        var engine = engineAnswering(500);

        assertThat(DockerEngine.find("tcp://127.0.0.1:" + engine.getAddress().getPort()))
                .isInstanceOf(DockerEngine.Absent.class);

        engine.stop(0);
    }

    @Test
    void no_socket_no_listener_and_no_sensible_address_each_mean_no_engine() {
        assertThat(DockerEngine.find("unix:///nowhere/docker.sock"))
                .isEqualTo(new DockerEngine.Absent("no Docker engine at /nowhere/docker.sock"));
        assertThat(DockerEngine.find("tcp://127.0.0.1:" + Ports.free()))
                .isInstanceOf(DockerEngine.Absent.class);
        assertThat(DockerEngine.find("what is this")).isInstanceOf(DockerEngine.Absent.class);
    }

    private static HttpServer engineAnswering(int status) throws Exception {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext(
                "/_ping",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
