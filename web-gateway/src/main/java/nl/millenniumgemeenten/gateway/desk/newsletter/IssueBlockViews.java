package nl.millenniumgemeenten.gateway.desk.newsletter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.HappeningJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Makes what the form of an issue shows of its blocks, with what can be picked in them.
@Singleton
class IssueBlockViews {
    private final IssueService issues;
    private final IssuePictures pictures;
    private final DigestViews digests;

    IssueBlockViews(IssueService issues, IssuePictures pictures, DigestViews digests) {
        this.issues = issues;
        this.pictures = pictures;
        this.digests = digests;
    }

    /// The blocks that were typed. All services are asked at the same time.
    ///
    /// @param issue that they stand in, or will
    List<IssueBlockView> views(UUID issue, Form typed, Editor editor) {
        var blocks = IssueBlocks.of(typed).blocks();
        var asked =
                IntStream.range(0, blocks.size())
                        .mapToObj(at -> Asked.now(() -> view(issue, blocks, at, typed, editor)))
                        .toList();
        return asked.stream().map(Asked::answer).toList();
    }

    private IssueBlockView view(
            UUID issue, List<TypedBlock> blocks, int at, Form typed, Editor editor) {
        var block = blocks.get(at);
        var search = typed.line(TypedBlock.name("search", block.id()));
        boolean fresh =
                typed.line("action").equals("erbij-" + block.kind().word())
                        && at == blocks.size() - 1;
        return new IssueBlockView(
                block.id(),
                at + 1,
                block.kind().word(),
                "Blok " + (at + 1) + ": " + block.kind().label().toLowerCase(Locale.ROOT),
                block.one(block.kind() == BlockKind.BUTTON ? "label" : "text"),
                block.one("html"),
                block.one("url"),
                block.one("alternative"),
                switch (block.kind()) {
                    case PICTURE -> pictures.options(block.one("media"), search, editor);
                    case ITEMS -> happenings(block, search, editor);
                    case HEADING, TEXT, DIGEST, BUTTON, DIVIDER -> List.<OptionView>of();
                },
                search,
                block.kind() == BlockKind.PICTURE
                        ? pictures.shown(block.one("media"), block.one("alternative"), editor)
                                .orElse(null)
                        : null,
                block.items().stream()
                        .map(item ->
                                new IssueBlockView.ItemView(
                                        item.kindName(), item.title(), item.path(), item.value()))
                        .toList(),
                block.kind() == BlockKind.DIGEST
                        ? digests.view(issue, blocks, block, editor)
                        : null,
                carried(block),
                at == 0,
                at == blocks.size() - 1,
                fresh);
    }

    private static List<HiddenFieldView> carried(TypedBlock block) {
        var carried = new ArrayList<HiddenFieldView>();
        carried.add(new HiddenFieldView("block", block.id()));
        carried.add(new HiddenFieldView(TypedBlock.name("kind", block.id()), block.kind().word()));
        if (block.kind() == BlockKind.PICTURE) {
            for (var field : List.of("path", "width", "height", "pathOf")) {
                carried.add(
                        new HiddenFieldView(TypedBlock.name(field, block.id()), block.one(field)));
            }
        }
        return carried;
    }

    private List<OptionView> happenings(TypedBlock block, String words, Editor editor) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Kies een onderwerp", true));
        if (issues.happenings(words, editor.caller())
                instanceof Outcome.Ok<ItemsJson<HappeningJson>>(var found, _)) {
            found.items().stream()
                    .map(PickedItem::of)
                    .filter(item -> !block.all(BlockKind.ITEM).contains(item.value()))
                    .forEach(item ->
                            options.add(
                                    new OptionView(
                                            item.value(),
                                            item.kindName() + ": " + item.title(),
                                            false)));
        }
        return options;
    }
}
