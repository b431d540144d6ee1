package nl.millenniumgemeenten.gateway.desk.newsletter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.library.MediaAddresses;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.library.MediaPictures;
import nl.millenniumgemeenten.gateway.media.SignedMedia;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.TypedId;

/// The pictures of an issue: which there are to choose from, and where in a mail they stand.
@Singleton
class IssuePictures {
    /// Where visitors, and mail programs, find the files of the library.
    static final String FILES = "/media/";

    private static final Pattern FILE = Pattern.compile(FILES + "([0-9a-f]{64})/([^/]+)");
    private static final int LATEST = 100;

    private final MediaService library;
    private final SignedMedia signed;

    IssuePictures(MediaService library, SignedMedia signed) {
        this.library = library;
        this.signed = signed;
    }

    /// The blocks, with the address and the size of every picture that was chosen anew. What cannot
    /// be looked up keeps none; its service says so.
    IssueBlocks placed(IssueBlocks blocks, Editor editor) {
        return new IssueBlocks(
                blocks.blocks().stream().map(block -> placed(block, editor)).toList());
    }

    private TypedBlock placed(TypedBlock block, Editor editor) {
        var media = block.one("media");
        if (block.kind() != BlockKind.PICTURE || media.equals(block.one("pathOf"))) {
            return block;
        }
        return read(media, editor)
                .filter(medium -> medium.width() != null && medium.height() != null)
                .map(medium -> placed(block, medium))
                .orElseGet(() ->
                        block.with("path", List.of())
                                .with("width", List.of())
                                .with("height", List.of())
                                .with("pathOf", List.of()));
    }

    private static TypedBlock placed(TypedBlock block, MediumJson medium) {
        int full = medium.width() == null ? 1 : medium.width();
        int high = medium.height() == null ? 1 : medium.height();
        int width = MediaAddresses.usualWidth(full);
        int height = Math.max(1, Math.round((float) high * width / full));
        return block.with(
                        "path",
                        List.of(
                                MediaAddresses.usual(
                                        FILES,
                                        medium.hash(),
                                        full,
                                        MediaAddresses.extension(medium.mediaType()))))
                .with("width", List.of(Integer.toString(width)))
                .with("height", List.of(Integer.toString(height)))
                .with("pathOf", List.of(medium.id().toString()));
    }

    /// Where the readers of a test mail see them, also those that are not public yet.
    Map<String, Object> inTestMails(IssueBlocks blocks) {
        var addresses = new HashMap<String, Object>();
        for (var block : blocks.blocks()) {
            var file = FILE.matcher(block.one("path"));
            if (block.kind() == BlockKind.PICTURE && file.matches()) {
                addresses.put(
                        block.one("media"),
                        Map.of("url", signed.address(file.group(1), file.group(2))));
            }
        }
        return addresses;
    }

    /// What can be chosen: the one that was, and the newest, or the newest that these words find.
    List<OptionView> options(String chosen, String words, Editor editor) {
        var latest =
                Asked.now(() ->
                                library.list(
                                        MediaService.Wanted.pictures(words),
                                        LATEST,
                                        editor.caller()))
                                        .orWithout(new Outcome.Unavailable<>())
                                instanceof Outcome.Ok<ItemsJson<MediumJson>>(var list, _)
                        ? list.items()
                        : List.<MediumJson>of();
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Kies een afbeelding", chosen.isEmpty()));
        if (!chosen.isEmpty()
                && latest.stream().noneMatch(medium -> medium.id().toString().equals(chosen))) {
            options.add(
                    new OptionView(
                            chosen,
                            read(chosen, editor)
                                    .map(MediumJson::title)
                                    .orElse("De gekozen afbeelding"),
                            true));
        }
        latest.forEach(medium ->
                options.add(
                        new OptionView(
                                medium.id().toString(),
                                medium.title(),
                                medium.id().toString().equals(chosen))));
        return options;
    }

    /// A picture as editors see it.
    Optional<MediaPictureView> shown(String chosen, String alternative, Editor editor) {
        return read(chosen, editor)
                .filter(medium -> medium.isPicture() && !medium.isWithdrawn())
                .map(medium -> MediaPictures.of(DraftReadings.FILES, medium.stored(), alternative));
    }

    private Optional<MediumJson> read(String id, Editor editor) {
        return TypedId.read(id)
                .flatMap(known ->
                        library.read(known, editor.caller())
                                        instanceof Outcome.Ok<MediumJson>(var medium, _)
                                ? Optional.of(medium)
                                : Optional.empty());
    }
}
