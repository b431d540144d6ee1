package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import nl.millenniumgemeenten.localstack.TestStack;

/// A gateway with a database of its own, an editor and a contributor, and a content-service that
/// tests hold in hand.
public final class DeskFixture {
    public static final String EDITOR = "eerste@example.nl";
    public static final String CONTRIBUTOR = "schrijver@example.nl";
    public static final String PASSWORD = "fiets-kers-paraplu";

    private DeskFixture() {}

    public static EmbeddedServer start(FakeContent content) {
        return start(Map.of("services.content", content.address().toString()));
    }

    /// The same, with services of the test's choice.
    public static EmbeddedServer start(Map<String, Object> services) {
        var database = TestStack.createDatabase();
        var properties = new HashMap<>(services);
        properties.put("datasources.default.url", database.jdbcUrl());
        properties.put("datasources.default.username", database.user());
        properties.put("datasources.default.password", database.password());
        properties.put("accounts.first-editor-email", EDITOR);
        properties.put("accounts.first-editor-password", PASSWORD);
        var server = GatewayFixture.start(properties);
        SiteFixture.ready(server.getApplicationContext().getBean(Site.class));
        AccountsFixture.addContributor(server.getApplicationContext(), CONTRIBUTOR, PASSWORD);
        return server;
    }

    /// Signs a browser in.
    public static Browser.Answer signIn(Browser browser, String email) {
        return browser.post("/redactie/inloggen", "email", email, "password", PASSWORD);
    }

    /// The hidden fields of the form on a page, as the browser would send them.
    public static String[] fields(Browser.Answer answer) {
        return answer.page().select("main form [name][type=hidden]").stream()
                .flatMap(field -> Stream.of(field.attr("name"), field.val().replace("\n", "\r\n")))
                .toArray(String[]::new);
    }
}
