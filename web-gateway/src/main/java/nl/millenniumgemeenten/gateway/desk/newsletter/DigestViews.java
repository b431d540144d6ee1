package nl.millenniumgemeenten.gateway.desk.newsletter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.tag.GoalChoice;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.IssuePreviewJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes what the form of an issue shows of a digest: what it tells of, and what that comes to now.
@Singleton
class DigestViews {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();
    private static final Map<String, String> PROVINCES = new LinkedHashMap<>();

    static {
        KINDS.put("news", "Nieuws");
        KINDS.put("participants", "Nieuwe deelnemers");
        KINDS.put("activities", "Activiteiten");
        KINDS.put("agenda", "Agenda");
        KINDS.put("resources", "Hulpbronnen");
        PROVINCES.put("PV22", "Drenthe");
        PROVINCES.put("PV24", "Flevoland");
        PROVINCES.put("PV21", "Fryslân");
        PROVINCES.put("PV25", "Gelderland");
        PROVINCES.put("PV20", "Groningen");
        PROVINCES.put("PV31", "Limburg");
        PROVINCES.put("PV30", "Noord-Brabant");
        PROVINCES.put("PV27", "Noord-Holland");
        PROVINCES.put("PV23", "Overijssel");
        PROVINCES.put("PV26", "Utrecht");
        PROVINCES.put("PV29", "Zeeland");
        PROVINCES.put("PV28", "Zuid-Holland");
    }

    /// Of each kind, of which a digest can tell.
    private static final String MOST = "20";

    private final IssueService issues;
    private final Site site;

    DigestViews(IssueService issues, Site site) {
        this.issues = issues;
        this.site = site;
    }

    /// How a kind of news is called.
    static String name(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    /// How a province is called.
    static String province(String code) {
        return PROVINCES.getOrDefault(code, code);
    }

    /// What is shown of a digest.
    ///
    /// @param issue that it stands in
    /// @param blocks all of that, in their order
    IssueBlockView.DigestView view(
            UUID issue, List<TypedBlock> blocks, TypedBlock block, Editor editor) {
        var goals = new ArrayList<OptionView>();
        goals.add(new OptionView("", "Alle doelen", block.one("goal").isEmpty()));
        goals.addAll(
                GoalChoice.options(
                        site.image(),
                        Stream.of(block.one("goal")).filter(goal -> !goal.isEmpty()).toList()));
        var provinces = new ArrayList<OptionView>();
        provinces.add(new OptionView("", "Heel Nederland", block.one("province").isEmpty()));
        PROVINCES.forEach((code, name) ->
                provinces.add(new OptionView(code, name, code.equals(block.one("province")))));
        var municipalities = new ArrayList<OptionView>();
        municipalities.add(
                new OptionView("", "Alle gemeenten", block.one("municipality").isEmpty()));
        municipalities.addAll(municipalities(block.one("municipality")));
        return new IssueBlockView.DigestView(
                KINDS.entrySet().stream()
                        .map(kind ->
                                new OptionView(
                                        kind.getKey(),
                                        kind.getValue(),
                                        block.all("kinds").contains(kind.getKey())))
                        .toList(),
                goals,
                provinces,
                municipalities,
                block.one("max"),
                found(issue, blocks, block, editor));
    }

    /// Those that exist today by name, and the one that was chosen, whatever became of it.
    private List<OptionView> municipalities(String chosen) {
        var register = site.image().register();
        var options = new ArrayList<OptionView>();
        register.municipalities().values().stream()
                .filter(each -> register.exists(each.code()) || each.code().equals(chosen))
                .sorted(Comparator.comparing(MunicipalityChange.Recorded::name))
                .map(each -> new OptionView(each.code(), each.name(), each.code().equals(chosen)))
                .forEach(options::add);
        if (!chosen.isEmpty() && options.stream().noneMatch(OptionView::selected)) {
            options.add(new OptionView(chosen, "Gemeente " + chosen, true));
        }
        return options;
    }

    /// What it comes to now, with what is left out. What stands in a block before it, or was picked
    /// by hand, is not told of again.
    private List<OptionView> found(
            UUID issue, List<TypedBlock> blocks, TypedBlock block, Editor editor) {
        var told = new ArrayList<Map<String, Object>>();
        blocks.stream()
                .filter(each -> each.kind() == BlockKind.ITEMS && !each.items().isEmpty())
                .forEach(each -> told.add(each.json()));
        blocks.stream()
                .takeWhile(each -> !each.id().equals(block.id()))
                .filter(each -> each.kind() == BlockKind.DIGEST)
                .filter(each -> most(each) > 0 && !each.all("kinds").isEmpty())
                .forEach(each -> told.add(each.json()));
        told.add(block.with("except", List.of()).with("max", List.of(MOST)).json());
        var asked =
                Map.<String, Object>of(
                        "subject", "", "preheader", "", "blocks", told, "issue", issue.toString());
        var found = new ArrayList<OptionView>();
        if (issues.preview(asked, editor.caller())
                instanceof Outcome.Ok<IssuePreviewJson>(var preview, _)) {
            var counted = new HashMap<String, Integer>();
            for (var item : items(preview, block.id())) {
                boolean left = block.all("except").contains(item.key());
                int many = counted.merge(item.kind(), left ? 0 : 1, Integer::sum);
                if (left || many <= most(block)) {
                    found.add(
                            new OptionView(
                                    item.key(), item.kindName() + ": " + item.title(), left));
                }
            }
        }
        return found;
    }

    private static List<PickedItem> items(IssuePreviewJson preview, String id) {
        return preview.resolved().stream()
                .filter(block -> id.equals(block.get("id")))
                .flatMap(block ->
                        block.get("items") instanceof List<?> items
                                ? items.stream()
                                : Stream.<Object>empty())
                .flatMap(item ->
                        item instanceof Map<?, ?> map
                                ? Stream.of(PickedItem.of(map))
                                : Stream.empty())
                .toList();
    }

    private static int most(TypedBlock block) {
        var max = block.one("max").strip();
        return max.matches("[0-9]{1,2}") ? Integer.parseInt(max) : 0;
    }
}
