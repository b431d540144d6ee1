package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.service.FakeContent;

/// A desk with one service that a test holds in hand, beside a content-service that is only there,
/// and its first editor at it.
public final class RunningDesk implements AutoCloseable {
    private final FakeContent content = new FakeContent();
    private final EmbeddedServer server;
    private final Browser editor;

    private RunningDesk(String service, URI address) {
        this.server =
                DeskFixture.start(
                        Map.of(
                                "services.content",
                                content.address().toString(),
                                "services." + service,
                                address.toString()));
        this.editor = signedIn(DeskFixture.EDITOR);
    }

    /// A desk with this service, such as `subscription`, at this address.
    public static RunningDesk with(String service, URI address) {
        return new RunningDesk(service, address);
    }

    /// The first editor, who is an administrator too.
    public Browser editor() {
        return editor;
    }

    /// Somebody who writes along.
    public Browser contributor() {
        return signedIn(DeskFixture.CONTRIBUTOR);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    private Browser signedIn(String email) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email);
        return browser;
    }

    @Override
    public void close() {
        server.stop();
        content.close();
    }
}
