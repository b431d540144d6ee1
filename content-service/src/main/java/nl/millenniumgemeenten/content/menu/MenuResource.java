package nl.millenniumgemeenten.content.menu;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.redirect.Targets;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The menus of the site: `main` and `footer`.
@Controller("/menus/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class MenuResource {
    private final ArrangeMenu arrange;

    MenuResource(ArrangeMenu arrange) {
        this.arrange = arrange;
    }

    @Get
    HttpResponse<MenuJson> get(String id) {
        return answer(HttpResponse.ok(), arrange.current(id));
    }

    @Put
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<MenuJson> put(
            String id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body) {
        long seen = IfMatch.revision(revision);
        var fields = RequestFields.of(body);
        var items = fields.objects("items", MenuResource::item);
        if (items.size() > Menu.MOST) {
            fields.refuse("items", "Zet hoogstens " + Menu.MOST + " links in een menu.");
        }
        fields.orThrow();
        return answer(HttpResponse.ok(), arrange.handle(id, seen, items));
    }

    private static Menu.Item item(RequestFields fields) {
        var page = fields.optionalUuid("page");
        var label = TextFields.line(fields, "label", page.isPresent() ? 0 : 1, 60);
        var typed = fields.optionalText("address", Targets.LONGEST);
        if (page.isPresent()) {
            typed.ifPresent(_ -> fields.refuse("address", "Kies een pagina of een adres."));
            return new Menu.Item.OfPage(label, page.get());
        }
        var address = typed.flatMap(Targets::of);
        if (address.isEmpty()) {
            fields.refuse(
                    "address",
                    "Kies een pagina, of vul een adres in dat begint met een schuine streep of met"
                            + " https://.");
        }
        return new Menu.Item.OfAddress(label, address.orElse("/"));
    }

    private static HttpResponse<MenuJson> answer(
            MutableHttpResponse<MenuJson> response, Menu menu) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(menu.revision()))
                .body(MenuJson.of(menu));
    }
}
