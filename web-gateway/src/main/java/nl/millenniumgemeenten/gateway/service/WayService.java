package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service that knows the ways into the site: redirects and menus.
@Singleton
public class WayService {
    private static final Argument<ItemsJson<RedirectJson>> REDIRECTS =
            ContentService.items(RedirectJson.class);
    private static final Argument<ItemsJson<AutomaticRedirectJson>> AUTOMATIC =
            ContentService.items(AutomaticRedirectJson.class);
    private static final Argument<RedirectJson> REDIRECT = Argument.of(RedirectJson.class);
    private static final Argument<ImportedJson> IMPORTED = Argument.of(ImportedJson.class);
    private static final Argument<ItemsJson<ImportRowJson>> IMPORT_ROWS =
            ContentService.items(ImportRowJson.class);
    private static final Argument<MenuJson> MENU = Argument.of(MenuJson.class);

    private final ServiceCalls calls;
    private final URI address;

    WayService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// Redirects that editors made, by path: the piece after a path, or the first if that is empty.
    public Outcome<ItemsJson<RedirectJson>> redirects(String words, String after, Caller caller) {
        var asked = "/redirects?q=" + encoded(words) + "&after=" + encoded(after);
        return calls.send(Call.get(address.resolve(asked), caller), REDIRECTS);
    }

    /// Redirects of pages that moved.
    public Outcome<ItemsJson<AutomaticRedirectJson>> automatic(String words, Caller caller) {
        var asked = "/redirects/automatic?q=" + encoded(words);
        return calls.send(Call.get(address.resolve(asked), caller), AUTOMATIC);
    }

    /// One redirect.
    public Outcome<RedirectJson> redirect(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id), caller), REDIRECT);
    }

    /// Makes a redirect.
    public Outcome<RedirectJson> add(String from, String to, Caller caller) {
        return calls.send(
                Call.post(address.resolve("/redirects"), caller, fields(from, to)), REDIRECT);
    }

    /// Changes the redirect that the editor saw.
    public Outcome<RedirectJson> change(
            UUID id, long revision, String from, String to, Caller caller) {
        return calls.send(Call.put(uri(id), caller, revision, fields(from, to)), REDIRECT);
    }

    /// Takes the redirect away that the editor saw.
    public Outcome<byte[]> remove(UUID id, long revision, Caller caller) {
        return calls.done(Call.delete(uri(id), caller, revision));
    }

    /// Makes a whole list of redirects, or none.
    ///
    /// @param rows each of a path and a target
    public Outcome<ImportedJson> importAll(List<Map<String, String>> rows, Caller caller) {
        var uri = address.resolve("/redirects/import");
        return calls.send(Call.post(uri, caller, Map.of("rows", rows)), IMPORTED);
    }

    /// What a whole list of redirects would change, without changing it.
    ///
    /// @param rows each of a path and a target
    public Outcome<ItemsJson<ImportRowJson>> previewImport(
            List<Map<String, String>> rows, Caller caller) {
        var uri = address.resolve("/redirects/import-previews");
        return calls.send(Call.post(uri, caller, Map.of("rows", rows)), IMPORT_ROWS);
    }

    /// A menu: `main` or `footer`.
    public Outcome<MenuJson> menu(String id, Caller caller) {
        return calls.send(Call.get(address.resolve("/menus/" + id), caller), MENU);
    }

    /// Puts these links in the menu that the editor saw.
    public Outcome<MenuJson> arrange(
            String id, long revision, List<Map<String, Object>> items, Caller caller) {
        var uri = address.resolve("/menus/" + id);
        return calls.send(Call.put(uri, caller, revision, Map.of("items", items)), MENU);
    }

    private URI uri(UUID id) {
        return address.resolve("/redirects/" + id);
    }

    private static Map<String, String> fields(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
