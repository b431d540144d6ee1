package nl.millenniumgemeenten.gateway.desk.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.ContentKind.Reach;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PageItemJson;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// The pages that a page can stand under: not itself and nothing below it.
@Singleton
class ParentChoice {
    private static final String TOP = "Bovenaan, onder geen andere pagina";

    private final ContentService service;
    private final Site site;

    ParentChoice(ContentService service, Site site) {
        this.service = service;
        this.site = site;
    }

    /// The choices in the form at `action`. While the service does not answer, the choice stays
    /// what it was.
    List<OptionView> options(String chosen, String action, Editor editor, Reach reach) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", TOP, chosen.isEmpty()));
        if (reach == Reach.SERVICE
                && Asked.now(() -> service.pageTree(editor.caller()))
                                .orWithout(new Outcome.Unavailable<>())
                        instanceof Outcome.Ok<ItemsJson<PageItemJson>>(var tree, _)) {
            options.addAll(options(tree.items(), chosen, action));
        }
        if (!chosen.isEmpty() && options.stream().noneMatch(OptionView::selected)) {
            options.add(new OptionView(chosen, label(chosen), true));
        }
        return options;
    }

    /// Pages come in the order of the tree, so what is below a page follows it and is deeper.
    private static List<OptionView> options(List<PageItemJson> tree, String chosen, String action) {
        var options = new ArrayList<OptionView>();
        int hiddenBelow = Integer.MAX_VALUE;
        for (var page : tree) {
            if (page.depth() > hiddenBelow) {
                continue;
            }
            boolean itself = action.endsWith("/" + page.id());
            hiddenBelow = itself ? page.depth() : Integer.MAX_VALUE;
            if (!itself) {
                var value = page.id().toString();
                options.add(
                        new OptionView(
                                value,
                                "\u2013 ".repeat(page.depth()) + page.title(),
                                value.equals(chosen)));
            }
        }
        return options;
    }

    private String label(String chosen) {
        return uuid(chosen)
                .flatMap(id -> new Reading(site.image()).ask(new Question.LivePage(id)))
                .map(PageChange.Published::title)
                .orElse("De pagina die je koos");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
